import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, describe, expect, it } from 'vitest'
import {
  diaryOf,
  executable,
  fixtureMain,
  launchFixture,
  processesNaming,
  profilesIn,
  startEnvironment,
  type Running,
} from './fixtures/launch.ts'
import { profilePrefix } from './browser/browser-process.ts'

let running: Running

afterEach(async () => await running.dispose())

describe('one app and its data', () => {
  it('gives a second start no lock, and tells the first', async () => {
    running = await launchFixture()
    const { app, temporary, userData } = running
    const second = spawnSync(executable, [fixtureMain, `--user-data-dir=${userData}`, 'notebook.json'], {
      env: startEnvironment(temporary),
      cwd: temporary,
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([second.status, second.stdout.trim()]).toEqual([0, 'no lock'])
    const told = expect.stringMatching(new RegExp(`^second notebook.json ${temporary} \\{"from":\\d+\\}$`))
    await expect.poll(async () => await diaryOf(app)).toContainEqual(told)
    expect(profilesIn(temporary)).toHaveLength(1)
  })

  it('lets two apps with different data run side by side, and a killed one start again', async () => {
    running = await launchFixture()
    const other = await launchFixture()
    expect(await other.app.evaluate(({ app }) => app.hasSingleInstanceLock())).toBe(true)
    other.app.process().kill('SIGKILL')
    await once(other.app.process(), 'exit')
    const again = spawnSync(executable, ['-r', quitsWhenReady, fixtureMain, `--user-data-dir=${other.userData}`], {
      env: startEnvironment(other.temporary),
      encoding: 'utf8',
      timeout: 20_000,
    })
    expect([again.status, again.stdout]).toEqual([0, ''])
    await other.dispose()
  })
})

const quitsWhenReady = new URL('fixtures/quits-when-ready.cjs', import.meta.url).pathname

describe('what is left of an app', () => {
  it('is nothing after it was closed', async () => {
    running = await launchFixture()
    const { app, temporary } = running
    expect(processesNaming(temporary).length).toBeGreaterThan(0)
    await app.close()
    await expect.poll(() => processesNaming(temporary)).toEqual([])
    expect(profilesIn(temporary)).toEqual([])
  })

  it('is nothing after it was killed', async () => {
    running = await launchFixture()
    const { app, temporary } = running
    const { pid } = app.process()
    process.kill(pid ?? 0, 'SIGKILL')
    await expect.poll(() => processesNaming(temporary), { timeout: 10_000 }).toEqual([])
    await expect.poll(() => profilesIn(temporary), { timeout: 10_000 }).toEqual([])
  })

  it('is nothing after its browser was killed, and the app ends too', async () => {
    running = await launchFixture()
    const { app, temporary } = running
    const ended = once(app.process(), 'exit')
    for (const pid of browserPids(temporary)) process.kill(pid, 'SIGKILL')
    expect(await ended).toEqual([1, null])
    await expect.poll(() => processesNaming(temporary)).toEqual([])
    expect(profilesIn(temporary)).toEqual([])
  })

  it('is nothing after the terminal asked it to end, in order', async () => {
    running = await launchFixture()
    const { app, temporary } = running
    const lines: string[] = []
    app.process().stdout?.on('data', (text: Buffer) => lines.push(...String(text).split('\n').filter(Boolean)))
    await app.evaluate(({ app: electronApp }) => {
      for (const name of ['before-quit', 'will-quit', 'quit'] as const)
        electronApp.on(name as 'quit', () => console.log(name))
    })
    const ended = once(app.process(), 'close')
    app.process().kill('SIGTERM')
    await ended
    // What the fixture itself says of its loading may still be on its way.
    expect(lines.filter((line) => /quit/.test(line))).toEqual(['before-quit', 'will-quit', 'quit'])
    await expect.poll(() => processesNaming(temporary)).toEqual([])
    expect(profilesIn(temporary)).toEqual([])
  })
})

/** The browser's first process: the one that was given the profile and is no child of its own. */
function browserPids(temporary: string): number[] {
  const all = spawnSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' }).stdout.split('\n')
  const found = all.filter(
    (line) => line.includes(`--user-data-dir=${temporary}/${profilePrefix}`) && !line.includes('--type='),
  )
  return found.map((line) => Number.parseInt(line, 10))
}
