import { execFile, execFileSync, spawn } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { notebook } from '#shared/domain/notebook.ts'
import { lacks } from '../../../../tools/launch/needs.ts'
import { nodeFiles } from '../files.ts'
import type { NotebookPlace } from '../notebook-adapter.ts'
import { notebookFolder } from '../notebook-folder.ts'
import { NotebookStore } from '../notebook-store.ts'
import { aNotebook } from '../testing/a-notebook.ts'
import { aPlace } from '../testing/a-place.ts'
import { PASSPHRASE } from '../testing/keys.ts'
import { ageCodec } from './age-codec.ts'
import { protectFolder, writeKeys } from './protect-folder.ts'
import { type Sealing, sealingHere } from './sealing.ts'

/** The commands of docs/rescue.md, by the heading above them. */
const commands = new Map<string, string>()
beforeAll(async () => {
  const page = await readFile(new URL('../../../../docs/rescue.md', import.meta.url), 'utf8')
  for (const [, heading, command] of page.matchAll(/^## (.+)\n(?:(?!^## )[\s\S])*?```sh\n([\s\S]*?)```/gm))
    commands.set(heading!, command!)
})

/** A notebook under a passphrase at its real cost, with an edit behind its newest snapshot as after a crash. */
async function aNotebookAfterACrash(): Promise<{ place: NotebookPlace; recoveryKey: string; sealing: Sealing }> {
  const sealing = sealingHere()
  const keys = await sealing.make(PASSPHRASE)
  const place = { ...(await aPlace()), codec: ageCodec(sealing) }
  await writeKeys(nodeFiles, notebookFolder(place.path), keys)
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place)
  await store.run('events:edit', { id: 'e0', change: { title: 'In the snapshot' } })
  await store.close()
  const crashed = await NotebookStore.open(place)
  await crashed.run('events:edit', { id: 'e0', change: { title: 'Behind the snapshot' } })
  return { place, recoveryKey: keys.recoveryKey, sealing }
}

const run = async (folder: string, heading: string): Promise<unknown> =>
  await promisify(execFile)('bash', ['-euc', commands.get(heading)!], { cwd: folder })

/** `age` asks at the terminal only: `script` gives it one. */
function runAnswering(folder: string, heading: string, answer: string): Promise<number | null> {
  const terminal = spawn('script', ['-qec', commands.get(heading)!.trim(), '/dev/null'], { cwd: folder })
  terminal.stdout.on('data', (said: Buffer) => {
    if (said.includes('passphrase')) terminal.stdin.write(`${answer}\n`)
  })
  return new Promise((resolve, reject) => {
    terminal.on('error', reject)
    terminal.on('exit', resolve)
  })
}

async function expectEverything(folder: string): Promise<void> {
  const script = ['The newest snapshot', 'The edits after it'].map((heading) => commands.get(heading)!).join('\n')
  await promisify(execFile)('bash', ['-uc', script], { cwd: folder })
  const read = notebook.parse(JSON.parse(await readFile(join(folder, 'notebook.json'), 'utf8')))
  expect(read.events[0]!.title).toBe('In the snapshot')
  const lines = (await readFile(join(folder, 'edits.ndjson'), 'utf8')).split('\n').filter((line) => line !== '')
  const edits = lines.map((line) => JSON.parse(line) as { patches?: { value: unknown }[] })
  expect(edits.flatMap(({ patches }) => patches ?? []).map(({ value }) => value)).toContain('Behind the snapshot')
}

describe.skipIf(lacks('age'))('the stock age command', () => {
  test('is one that the page speaks of', () => {
    expect(execFileSync('age', ['--version'], { encoding: 'utf8' })).toMatch(/^v?1\.[1-9]/)
  })

  test.skipIf(lacks('script'))(
    'opens everything with the passphrase',
    async () => {
      const { place } = await aNotebookAfterACrash()
      expect(await runAnswering(place.path, 'With the passphrase', PASSPHRASE)).toBe(0)
      await expectEverything(place.path)
      await run(place.path, 'At the end')
    },
    60_000,
  )

  test('opens everything with the recovery sheet, even without the keys it seals', async () => {
    const { place, recoveryKey } = await aNotebookAfterACrash()
    await writeFile(join(place.path, 'sheet.txt'), `${recoveryKey}\n`)
    await run(place.path, 'With the recovery sheet')
    await expectEverything(place.path)
    await writeFile(join(place.path, 'keys.txt'), `${recoveryKey}\n`)
    await expectEverything(place.path)
  }, 60_000)

  test('opens everything with a sheet that was made later, and nothing with the one before', async () => {
    const { place, recoveryKey, sealing } = await aNotebookAfterACrash()
    const renewed = sealingHere()
    const keys = await renewed.make(PASSPHRASE)
    const before = { sealing, codec: ageCodec(sealing) }
    await protectFolder({
      files: nodeFiles,
      path: place.path,
      sealing: renewed,
      codec: ageCodec(renewed),
      keys,
      before,
    })
    await writeFile(join(place.path, 'sheet.txt'), `${recoveryKey}\n`)
    await expect(run(place.path, 'With the recovery sheet')).rejects.toThrow('no identity matched')
    await writeFile(join(place.path, 'keys.txt'), `${recoveryKey}\n`)
    await expect(run(place.path, 'The newest snapshot')).resolves.toMatchObject({
      stderr: expect.stringContaining('no identity matched') as string,
    })
    await writeFile(join(place.path, 'sheet.txt'), `${keys.recoveryKey}\n`)
    await rm(join(place.path, 'keys.txt'))
    await run(place.path, 'With the recovery sheet')
    await expectEverything(place.path)
  }, 60_000)

  test('refuses without either', async () => {
    const { place } = await aNotebookAfterACrash()
    const { recoveryKey } = await sealingHere(8).make(PASSPHRASE)
    await writeFile(join(place.path, 'sheet.txt'), `${recoveryKey}\n`)
    await expect(run(place.path, 'With the recovery sheet')).rejects.toThrow('no identity matched')
  }, 60_000)
})
