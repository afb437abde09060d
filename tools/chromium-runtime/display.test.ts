import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import {
  executable,
  fixtureMain,
  processesNaming,
  profilesIn,
  startEnvironment,
  temporaryFolder,
} from './fixtures/launch.ts'
import { profilePrefix } from './browser/browser-process.ts'

/** What plays the person's part: a display that nobody sees, and something that presses its keys. */
const tools = ['Xvfb', 'xdotool']
const folders = (process.env['PATH'] ?? '').split(delimiter)
const present = tools.every((tool) => folders.some((folder) => existsSync(join(folder, tool))))

let display: ChildProcess
let name: string
let temporary: string
let app: ChildProcess | undefined

/** Starts the fixture as a person starts it: no test runner, and a display. */
async function startVisibly(): Promise<{ process: ChildProcess; lines: string[] }> {
  temporary = temporaryFolder()
  const env = { ...startEnvironment(temporary), DISPLAY: name, CHROMIUM_RUNTIME_HEADLESS: '' }
  const child = spawn(executable, [fixtureMain, `--user-data-dir=${join(temporary, 'user-data')}`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  app = child
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  await expect.poll(() => lines.some((line) => line.startsWith('loaded')), { timeout: 20_000 }).toBe(true)
  return { process: child, lines }
}

function xdotool(...args: string[]): string {
  return execFileSync('xdotool', args, { env: { ...process.env, DISPLAY: name }, encoding: 'utf8' }).trim()
}

describe.skipIf(!present)('with a display', () => {
  beforeAll(async () => {
    display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [number] = (await once(createInterface({ input: display.stdout as NodeJS.ReadableStream }), 'line')) as [
      string,
    ]
    name = `:${number}`
  })

  afterEach(async () => {
    if (app !== undefined && app.exitCode === null && app.signalCode === null) {
      app.kill('SIGTERM')
      await once(app, 'exit')
    }
    rmSync(temporary, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  })

  afterAll(() => {
    display.kill()
  })

  it('opens one bare window of the size asked for, in the middle, under its own name', async () => {
    await startVisibly()
    const windows = (): string[] => xdotool('search', '--onlyvisible', '--name', '.').split('\n')
    await expect.poll(() => windows().map((id) => xdotool('getwindowname', id))).toEqual(['Fixture page'])
    const geometry = (): string => xdotool('getwindowgeometry', windows()[0] ?? '')
    await expect.poll(geometry).toContain('Geometry: 900x700')
    expect(geometry()).toContain('Position: 350,150')
  })

  it("obeys the menu's keys", async () => {
    const { lines } = await startVisibly()
    const press = (): boolean => {
      xdotool('key', 'F2')
      return lines.includes('menu')
    }
    await expect.poll(press, { timeout: 10_000, interval: 200 }).toBe(true)
  })

  it('opens no debugging port for a person', async () => {
    await startVisibly()
    const browser = processesNaming(`--user-data-dir=${temporary}/${profilePrefix}`)
    expect(browser.length).toBeGreaterThan(0)
    expect(browser.filter((line) => line.includes('--remote-debugging-port'))).toEqual([])
  })

  it('ends, leaving nothing, when the person closes the window', async () => {
    const { process: child } = await startVisibly()
    const ended = once(child, 'exit')
    const closed = (): boolean => {
      xdotool('key', 'alt+F4')
      return child.exitCode !== null
    }
    await expect.poll(closed, { timeout: 10_000, interval: 200 }).toBe(true)
    expect(await ended).toEqual([0, null])
    await expect.poll(() => processesNaming(temporary)).toEqual([])
    expect(profilesIn(temporary)).toEqual([])
  })
})
