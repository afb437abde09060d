import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { runCommand } from '#shared/domain/commands/command.ts'
import { emptyNotebook, type Notebook } from '#shared/domain/notebook.ts'
import { readCalendarType, readSourcesType } from './exchange-types.ts'
import { importService } from './import-service.ts'
import type { ImportRead } from './import-reader.ts'

const FILES = join(import.meta.dirname, '../../../e2e/files')
const at = '2025-10-12T00:00:00.000Z'
let made = 0
const options = { at, date: '', newId: () => `n${made++}` }
const empty = emptyNotebook('n' as Notebook['id'], at, 'Talks')

function after(notebook: Notebook, { edit }: ImportRead): Notebook {
  const outcome = runCommand(notebook, commands.get(edit!.command)!, edit!.input, { at })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.notebook
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exchange-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('a file for the command', () => {
  it('that is a calendar becomes sessions by one edit, and nothing when it comes again', async () => {
    const path = join(FILES, 'talks.ics')
    const read = await readCalendarType(path, empty, options)
    expect(read.proposed).toBe(4)
    const notebook = after(empty, read)
    expect(notebook.sessions.map(({ title }) => title).sort()).toEqual([
      'Arrival of delegations',
      'Drafting group',
      'Plenary',
      'Plenary',
    ])
    expect(notebook.changes).toHaveLength(1)
    expect((await readCalendarType(path, notebook, options)).edit).toBeNull()
  })

  it('that is a list becomes sources by one edit', async () => {
    const read = await readSourcesType('bib')(join(FILES, 'sources.bib'), empty, options)
    expect(after(empty, read).sources.map(({ label }) => label)).toEqual(['khan25', 'unama'])
  })

  it('that is cut off or too large is refused by name', async () => {
    await expect(readCalendarType(join(FILES, 'cut.ics'), empty, options)).rejects.toThrow('cut.ics, line 3')
    const large = join(folder, 'large.ics')
    await writeFile(large, Buffer.alloc(20_000_001, 0x20))
    await expect(readCalendarType(large, empty, options)).rejects.toThrow('large.ics: The file has 21 MB')
  })
})

describe('a thread that reads a file', () => {
  const task = { kind: 'sources', bytes: Buffer.from('[]'), file: 'a.json', form: 'csl' } as const
  const running = (code: string) => (given: object) => new Worker(code, { ...given, eval: true })

  it('gives what it comes to', async () => {
    const read = importService(running(`require('node:worker_threads').parentPort.postMessage({ ok: true, value: 1 })`))
    expect(await read(task)).toEqual({ ok: true, value: 1 })
  })

  it('is given up when it never ends, and says so when it breaks', async () => {
    expect(await importService(running('for (;;);'), 300)(task)).toMatchObject({ ok: false })
    const broken = await importService(running(`throw new Error('No memory.')`))(task)
    expect(broken).toMatchObject({ ok: false, why: expect.stringContaining('No memory.') as string })
  })
})
