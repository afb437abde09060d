import { seededRandom } from '../../bench/fixtures/random.ts'
import { caseSeed } from '../case-seed.ts'
import { CrashStates } from '../model/crash-states.ts'
import { ModelDisk } from '../model/model-disk.ts'
import { type Life, MODEL_PATH, promisedAt, recordLives } from '../model/recorded-life.ts'
import { stockLowdb } from '../planted/stock-lowdb.ts'
import type { Failure, Result, Row, RowContext } from '../row.ts'
import { ours, oursProtected } from '../subject/ours.ts'
import { Story } from '../subject/story.ts'
import type { Subject } from '../subject/subject.ts'

/** States that are drawn from the lives of one notebook. */
const STATES = 1_000

/** States of a disk in memory after the power was cut, each opened and compared with what was acknowledged. */
export const powerCut: Row = {
  name: 'power-cut',
  promise: 'Acknowledged edits survive a power cut.',
  test: 'A model of a disk drops, tears and reorders all that is not synced, in lives with refused calls and earlier power cuts; each state is opened.',
  cases: 'states',
  aim: '0 lost, 0 unopenable',
  full: 1_000_000,
  small: 2_000,
  plantedFault: 'stock lowdb’s steps (a file beside it, renamed, never synced)',
  plantedFull: 10_000,
  jobs: 2,
  run: (context) => cutThePower(ours, context),
}

/** The same with a passphrase. */
export const powerCutProtected: Row = {
  ...powerCut,
  name: 'power-cut-protected',
  promise: 'Acknowledged edits of a protected notebook survive a power cut.',
  full: 100_000,
  small: 300,
  run: (context) => cutThePower(oursProtected, context),
}

async function cutThePower(product: Subject, context: RowContext): Promise<Result> {
  const failures: Failure[] = []
  const { from, size, progress } = context
  for (let at = from; at < from + size;) {
    const story = Math.floor(at / STATES)
    const end = Math.min(from + size, (story + 1) * STATES)
    failures.push(...(await statesOf(product, story, { from: at, end }, context)))
    at = end
    progress(at - from)
  }
  return { tried: size, failures }
}

/** Opens the states with numbers from `from` up to `end`, all of one story. */
async function statesOf(
  product: Subject,
  number: number,
  { from, end }: { from: number; end: number },
  { seed, planted }: RowContext,
): Promise<Failure[]> {
  const subject = planted ? stockLowdb() : product
  const story = new Story(caseSeed(seed, number), { mayUndo: !planted })
  const { lives, broken } = await recordLives(subject, story, caseSeed(seed, number, 1))
  const failures: Failure[] = broken === null ? [] : [{ at: from, what: broken }]
  for (const [at, life] of lives.entries()) {
    const first = number * STATES + Math.floor((at * STATES) / lives.length)
    const last = number * STATES + Math.floor(((at + 1) * STATES) / lives.length)
    const states = { subject, story, life, first, last }
    failures.push(...(await statesOfLife(states, Math.max(from, first), Math.min(end, last), seed)))
  }
  return failures
}

type States = {
  readonly subject: Subject
  readonly story: Story
  readonly life: Life
  /** Numbers of the first state of this life, and of the one after its last. */
  readonly first: number
  readonly last: number
}

async function statesOfLife(states: States, from: number, end: number, seed: number): Promise<Failure[]> {
  const { life, first, last } = states
  const failures: Failure[] = []
  const crash = new CrashStates(life.found)
  const begin = life.marks[0]!.at
  let done = 0
  for (let at = first; at < end; at++) {
    // Spread evenly over the life, from the first promise to its end.
    const point = begin + Math.round(((at - first) / (last - first)) * (life.log.length - begin))
    while (done < point) crash.advance(life.log[done++]!)
    if (at < from) continue
    const what = await trouble(states, crash, point, caseSeed(seed, at, 2))
    if (what !== null) failures.push({ at, what })
  }
  return failures
}

/** What is wrong with one of the states after so many operations; `null` when nothing is. */
async function trouble({ subject, story, life }: States, crash: CrashStates, point: number, seed: number) {
  const { saved, asked } = promisedAt(life, point)
  const disk = new ModelDisk(crash.after(seededRandom(seed)))
  try {
    const open = await subject.open({ path: MODEL_PATH, files: disk.files })
    const found = open.notebook()
    await open.close()
    if (story.deedsBehind(found, saved, asked) !== null) return null
    const earlier = story.deedsBehind(found, 0, saved)
    return earlier === null
      ? `After ${saved} saved edits the notebook is as it never was.`
      : `Of ${saved} saved edits ${saved - earlier} are gone.`
  } catch (error) {
    return `After ${saved} saved edits the notebook does not open: ${String(error)}`
  }
}
