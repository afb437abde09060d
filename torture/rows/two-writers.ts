import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { nodeFiles } from '#main/storage/files.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { aNotebook } from '#main/storage/testing/a-notebook.ts'
import { caseSeed } from '../case-seed.ts'
import { bundleChild, type Bundled } from '../children/bundle.ts'
import type { Round, Told } from '../children/one-writer.ts'
import { stockLowdb } from '../planted/stock-lowdb.ts'
import type { Failure, Row, RowContext } from '../row.ts'
import { ours, oursWithCrossings } from '../subject/ours.ts'

const WRITERS = 4
/** Rounds that one notebook goes through. */
const ROUNDS = 20

/** Four processes open one notebook at once and add to it; this one knows what each of them was told. */
export const twoWriters: Row = {
  name: 'two-writers',
  promise: 'Two writers lose nothing silently.',
  test: 'Four processes open, edit and close one notebook at the same time, every other round where the lock keeps nobody out; each saved edit must be in the notebook or in the line that is found on opening.',
  cases: 'clashes',
  aim: '0 silently lost',
  full: 10_000,
  small: 20,
  plantedFault: 'stock lowdb (no lock, the whole file is written)',
  plantedFull: 200,
  run: async (context) => {
    const { from, size, progress, folder } = context
    const writers = startWriters(await bundleChild('one-writer', folder))
    const failures: Failure[] = []
    const counts = { 'edits refused because another process was writing': 0, 'edits found in a line of their own': 0 }
    try {
      for (let at = from; at < from + size;) {
        const end = Math.min(from + size, (Math.floor(at / ROUNDS) + 1) * ROUNDS)
        const found = await rounds(writers, at, end, context)
        failures.push(...found.failures)
        counts['edits refused because another process was writing'] += found.refused
        counts['edits found in a line of their own'] += found.apart
        at = end
        progress(at - from)
      }
    } finally {
      for (const writer of writers) await writer.end()
    }
    return { tried: size, failures, counts }
  },
}

type Writer = {
  readonly play: (round: Round) => Promise<Told | { failed: string }>
  readonly end: () => Promise<unknown>
}

const startWriters = (child: Bundled): Writer[] => Array.from({ length: WRITERS }, () => startWriter(child))

function startWriter({ path, environment }: Bundled): Writer {
  const child: ChildProcess = spawn(process.execPath, [path], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
  const ended = once(child, 'close')
  return {
    play: async (round) => {
      child.stdin!.write(`${JSON.stringify(round)}\n`)
      const { value, done } = await lines.next()
      return done === true ? { failed: 'a writer has died' } : (JSON.parse(value) as Told | { failed: string })
    },
    end: async () => {
      child.stdin!.end()
      await ended
    },
  }
}

/** Rounds with numbers from `from` up to `end`, all on one notebook. */
async function rounds(writers: readonly Writer[], from: number, end: number, context: RowContext) {
  const { folder, planted, seed } = context
  const path = join(folder, String(from), 'talks')
  const subject = planted ? stockLowdb() : ours
  await subject.create({ path, files: nodeFiles }, aNotebook())
  const failures: Failure[] = []
  const kept = new Set<string>()
  let [refused, apart] = [0, 0]
  for (let at = from; at < end; at++) {
    const told = await Promise.all(
      writers.map((writer, number) =>
        writer.play({
          path,
          planted,
          writer: number,
          number: at,
          lockless: at % 2 === 1,
          seed: caseSeed(seed, at, number),
        }),
      ),
    )
    const saved = told.flatMap((words) => ('failed' in words ? [] : words.saved))
    for (const words of told) {
      if ('failed' in words)
        failures.push({ at, what: `A writer could not open or close the notebook: ${words.failed}` })
      else {
        refused += words.refused
        if (words.silent > 0) failures.push({ at, what: 'An edit was refused and the screen says nothing of it.' })
      }
    }
    try {
      const found = planted ? await alone(path) : await withCrossings(path)
      for (const id of found.apart) {
        if (!kept.has(id)) apart += 1
        kept.add(id)
      }
      const lost = saved.filter((id) => !found.main.has(id) && !kept.has(id))
      if (lost.length > 0) failures.push({ at, what: `${lost.length} of ${saved.length} saved edits are nowhere.` })
    } catch (error) {
      failures.push({ at, what: `The notebook does not open: ${String(error)}` })
    }
  }
  await rm(dirname(path), { recursive: true, force: true })
  return { failures, refused, apart }
}

type Found = { readonly main: ReadonlySet<string>; readonly apart: ReadonlySet<string> }

const idsOf = (notebook: Notebook): string[] => notebook.events.map(({ id }) => id)

async function alone(path: string): Promise<Found> {
  const open = await stockLowdb().open({ path, files: nodeFiles })
  return { main: new Set(idsOf(open.notebook())), apart: new Set() }
}

/** Opens as the app does, keeps the lines found beside the main one, and settles them. */
async function withCrossings(path: string): Promise<Found> {
  const { notebook, crossings } = await oursWithCrossings({ path, files: nodeFiles })
  const main = new Set(idsOf(notebook))
  const apart = new Set(crossings.flatMap(idsOf).filter((id) => !main.has(id)))
  return { main, apart }
}
