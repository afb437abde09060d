/*
 * Reads hostile texts in a thread of its own, so that one that never comes to an end is seen from outside. Posts the
 * number of each case before it begins and what was wrong with it after.
 */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { type ReadNotebookFile, readNotebookText } from '#main/storage/notebook-file.ts'
import { caseSeed } from '../case-seed.ts'
import { naiveReader } from '../planted/naive-reader.ts'
import { hostileTexts, hugeTexts } from './hostile-text.ts'

export type Task = { readonly from: number; readonly end: number; readonly seed: number; readonly planted: boolean }
export type Word = { readonly begun: number } | { readonly at: number; readonly what: string } | { readonly done: true }

/** Cases drawn in one go. */
const DRAW = 250
/** Every so many cases one is a text of a hundred megabytes. */
const HUGE_EVERY = 50_000
const LONGEST_MICROSECONDS = 1_000_000
/** What is wrong with a file is said in a sentence, however long the file is. */
const LONGEST_MESSAGE = 2_000

const { from, end, seed, planted } = workerData as Task
const read: (text: string) => ReadNotebookFile = planted ? naiveReader : readNotebookText
const say = (word: Word): void => parentPort?.postMessage(word)

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype] as const
const namesBefore = PROTOTYPES.map((prototype) => new Set(Reflect.ownKeys(prototype)))

/** Takes away what was added to the prototypes; true when there was something. */
function wasPolluted(): boolean {
  let found = false
  for (const [at, prototype] of PROTOTYPES.entries()) {
    for (const key of Reflect.ownKeys(prototype)) {
      if (namesBefore[at]!.has(key)) continue
      found = true
      Reflect.deleteProperty(prototype, key)
    }
  }
  return found
}

function trouble(text: string): string | null {
  const before = process.threadCpuUsage()
  let outcome: ReadNotebookFile
  try {
    outcome = read(text)
  } catch (error) {
    return wasPolluted() ? 'pollutes a prototype, and throws' : `throws ${String(error).slice(0, 200)}`
  }
  const { user, system } = process.threadCpuUsage(before)
  if (wasPolluted()) return 'pollutes a prototype'
  if (user + system > LONGEST_MICROSECONDS)
    return `keeps a processor busy for ${Math.round((user + system) / 1_000)} ms`
  if (!outcome.ok) {
    const { message } = outcome.problem
    return message === '' || message.length > LONGEST_MESSAGE ? `is refused in ${message.length} characters` : null
  }
  const again = read(JSON.stringify(outcome.notebook))
  if (!again.ok) return 'is taken, but not once it is written again'
  return JSON.stringify(again.notebook) === JSON.stringify(outcome.notebook)
    ? null
    : 'is another once it is written again'
}

let drawn: { number: number; texts: string[] } = { number: -1, texts: [] }
for (let at = from; at < end; at++) {
  say({ begun: at })
  const number = Math.floor(at / DRAW)
  if (drawn.number !== number) {
    drawn = { number, texts: fc.sample(hostileTexts, { numRuns: DRAW, seed: caseSeed(seed, number) | 0 }) }
  }
  const isHuge = at % HUGE_EVERY === HUGE_EVERY - 1
  const huge = hugeTexts[Math.floor(at / HUGE_EVERY) % hugeTexts.length]!
  const what = trouble(isHuge ? huge() : drawn.texts[at % DRAW]!)
  if (what !== null) say({ at, what: `A file ${what}.` })
}
say({ done: true })
