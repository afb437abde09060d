/*
 * `node one-writer.js`: one of several processes that want to edit the same notebook at once. Told of each round as a line
 * on its input, it opens the notebook, adds a few events, closes it, and says which of them were called saved.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { type Files, nodeFiles } from '#main/storage/files.ts'
import { anEvent } from '#main/storage/testing/a-notebook.ts'
import { seededRandom } from '../../bench/fixtures/random.ts'
import { stockLowdb } from '../planted/stock-lowdb.ts'
import { ours } from '../subject/ours.ts'

export type Round = {
  readonly path: string
  readonly writer: number
  readonly seed: number
  readonly number: number
  /** The lock keeps nobody out: as on a share that has none, or when somebody deletes it. */
  readonly lockless: boolean
  readonly planted: boolean
}

/** What came of a round: the events that were called saved, how many were refused, and what else went wrong. */
export type Told = { readonly saved: readonly string[]; readonly refused: number; readonly silent: number }

/** The same disk, on which every writer finds a lock of its own. */
function withOwnLock(writer: number): Files {
  const own = (path: string): string =>
    /\/lock(\.|$)/.test(path) ? path.replace(/\/lock/, `/lock-of-${writer}`) : path
  return {
    ...nodeFiles,
    read: (path) => nodeFiles.read(own(path)),
    describe: (path) => nodeFiles.describe(own(path)),
    create: (path) => nodeFiles.create(own(path)),
    move: (from, to) => nodeFiles.move(own(from), own(to)),
    moveNew: (from, to) => nodeFiles.moveNew(own(from), own(to)),
    touch: (path, at) => nodeFiles.touch(own(path), at),
    remove: (path) => nodeFiles.remove(own(path)),
  }
}

async function play({ path, writer, seed, number, lockless, planted }: Round): Promise<Told> {
  const random = seededRandom(seed)
  await wait(random.whole(0, 3))
  const subject = planted ? stockLowdb() : ours
  const saved: string[] = []
  let [refused, silent] = [0, 0]
  const open = await subject.open({ path, files: lockless ? withOwnLock(writer) : nodeFiles })
  for (let edit = 0; edit < random.whole(1, 4); edit++) {
    const id = `w${writer}-${number}-${edit}`
    const record = { ...anEvent(id), actors: [] }
    if ((await open.carryOut({ kind: 'run', name: 'events:add', input: { record } })) === 'saved') saved.push(id)
    else {
      refused += 1
      if (open.problem() === '') silent += 1
    }
    if (random.chance(0.5)) await wait(random.whole(0, 4))
  }
  await open.close()
  return { saved, refused, silent }
}

for await (const line of createInterface({ input: process.stdin })) {
  let told: Told | { failed: string }
  try {
    told = await play(JSON.parse(line) as Round)
  } catch (error) {
    told = { failed: String(error) }
  }
  writeSync(1, `${JSON.stringify(told)}\n`)
}
