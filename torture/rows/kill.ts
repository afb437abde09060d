import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { nodeFiles } from '#main/storage/files.ts'
import { type Random, seededRandom } from '../../bench/fixtures/random.ts'
import { caseSeed } from '../case-seed.ts'
import { bundleChild, type Bundled } from '../children/bundle.ts'
import type { Briefing } from '../children/edit-until-killed.ts'
import type { Failure, Result, Row, RowContext } from '../row.ts'
import { ours, oursLocked } from '../subject/ours.ts'
import { Story } from '../subject/story.ts'
import type { Subject } from '../subject/subject.ts'

/** Kills that one notebook goes through. */
const LIVES = 20

/** A process that edits is killed at any instant; the next one opens what it left. This process keeps the count. */
export const kill: Row = {
  name: 'kill',
  promise: 'Acknowledged edits survive kill -9.',
  test: 'A process that opens, edits and saves is killed at a random instant, twenty times over on each notebook; what it acknowledged is counted outside.',
  cases: 'kills',
  aim: '0 lost, 0 unopenable',
  full: 10_000,
  small: 20,
  plantedFault: 'says “saved” while the bytes still wait in the process',
  plantedFull: 200,
  jobs: 2,
  run: (context) => killAgainAndAgain({ ...context, isProtected: false }),
}

/** The same with a passphrase on the notebook: each process first opens its keys. */
export const killProtected: Row = {
  ...kill,
  name: 'kill-protected',
  promise: 'Acknowledged edits of a protected notebook survive kill -9.',
  full: 2_000,
  run: (context) => killAgainAndAgain({ ...context, isProtected: true }),
}

type Context = RowContext & { readonly isProtected: boolean }

async function killAgainAndAgain(context: Context): Promise<Result> {
  const child = await bundleChild('edit-until-killed', context.folder)
  const failures: Failure[] = []
  const { from, size, progress } = context
  for (let at = from; at < from + size;) {
    const end = Math.min(from + size, (Math.floor(at / LIVES) + 1) * LIVES)
    failures.push(...(await livesOf(child, at, end, context)))
    at = end
    progress(at - from)
  }
  return { tried: size, failures }
}

/** Lives with numbers from `from` up to `end`, all of one notebook. */
async function livesOf(child: Bundled, from: number, end: number, context: Context): Promise<Failure[]> {
  const { seed, folder, planted, isProtected } = context
  const subject = isProtected ? oursLocked : ours
  const storySeed = caseSeed(seed, Math.floor(from / LIVES))
  const story = new Story(storySeed)
  const path = join(folder, String(from), 'talks')
  const failures: Failure[] = []
  await subject.create({ path, files: nodeFiles }, story.start)
  let count: Count = { saved: 0, asked: 0 }
  for (let at = from; at < end; at++) {
    const briefing: Briefing = { path, story: storySeed, planted, isProtected, ...count }
    const ended = await liveAndDie(child, briefing, seededRandom(caseSeed(seed, at, 1)))
    count = ended
    if (ended.trouble === null) continue
    failures.push({ at, what: ended.trouble })
    break
  }
  if (failures.length === 0) failures.push(...(await lastLook(subject, { path, story, at: end - 1, ...count })))
  await rm(dirname(path), { recursive: true, force: true })
  return failures
}

type Look = Count & { readonly path: string; readonly story: Story; readonly at: number }

/** After the last kill the notebook is opened here. */
async function lastLook(subject: Subject, { path, story, saved, asked, at }: Look): Promise<Failure[]> {
  try {
    const open = await subject.open({ path, files: nodeFiles })
    const found = story.deedsBehind(open.notebook(), saved, asked)
    await open.close()
    return found === null ? [{ at, what: lost(saved) }] : []
  } catch (error) {
    return [{ at, what: `After ${saved} saved edits the notebook does not open: ${String(error)}` }]
  }
}

/** Deeds acknowledged, and deeds asked for: at most one more. */
type Count = { readonly saved: number; readonly asked: number }

const lost = (saved: number): string => `The next process did not find the ${saved} edits that were saved.`

/** Starts a process, counts what it says, and kills it: mostly in the midst of editing, else while it opens. */
async function liveAndDie(
  { path, environment }: Bundled,
  briefing: Briefing,
  random: Random,
): Promise<Count & { trouble: string | null }> {
  const child = spawn(process.execPath, [path, JSON.stringify(briefing)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const whileOpening = random.chance(0.2)
  const wordsToHear = whileOpening ? 0 : random.whole(0, 24)
  const heard = listen(child, briefing, wordsToHear)
  const ended = once(child, 'close')
  const dying = whileOpening
    ? wait(random.whole(60, 260))
    : heard.enough.then(() => wait(random.share() * 4, undefined, { ref: true }))
  await Promise.race([dying, ended])
  child.kill('SIGKILL')
  await ended
  const { words } = heard
  if (words.complaint !== '') return { ...words, trouble: words.complaint }
  return { ...words, trouble: words.isOther ? lost(briefing.saved) : null }
}

type Words = { saved: number; asked: number; isOther: boolean; complaint: string }

/** Reads the child's words as they come; only whole lines count. */
function listen(child: ChildProcess, { saved, asked }: Count, wordsToHear: number) {
  const words: Words = { saved, asked, isOther: false, complaint: '' }
  let rest = ''
  let heard = 0
  const { promise: enough, resolve } = Promise.withResolvers<void>()
  child.stdout?.on('data', (bytes: Buffer) => {
    const lines = `${rest}${bytes.toString()}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      take(words, line)
      heard += 1
    }
    if (heard > wordsToHear) resolve()
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    words.complaint += bytes.toString()
  })
  return { words, enough }
}

function take(words: Words, line: string): void {
  const [word, number] = line.split(' ')
  if (word === 'other') words.isOther = true
  else if (word === 'ask') words.asked = Number(number)
  else {
    words.saved = Number(number)
    words.asked = Number(number)
  }
}
