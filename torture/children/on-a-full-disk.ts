/*
 * `node on-a-full-disk.js BRIEFING`: runs inside a mount namespace of its own, on a small disk in memory. For each case
 * it leaves so many blocks free, edits until the disk is full, and looks whether all that was acknowledged is still
 * there. Tells the parent what was wrong as one line of JSON.
 */
import { mkdir, rm, statfs, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeFiles } from '#main/storage/files.ts'
import { aNotebook } from '#main/storage/testing/a-notebook.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { caseSeed } from '../case-seed.ts'
import { stockLowdb } from '../planted/stock-lowdb.ts'
import { writeFileAtomicSteps } from '../planted/write-file-atomic-steps.ts'
import type { Failure } from '../row.ts'
import { inFirstFormat, today, writeInFirstFormat } from '../subject/first-format.ts'
import { ours } from '../subject/ours.ts'
import { Story } from '../subject/story.ts'
import type { OpenSubject, Subject } from '../subject/subject.ts'

export type Briefing = {
  /** Where the small disk is mounted. */
  readonly disk: string
  readonly from: number
  readonly size: number
  readonly seed: number
  readonly planted: boolean
}

/** What came of the cases: failures, how often the disk was really full, and how often for a notebook of an older format. */
export type Report = { readonly failures: readonly Failure[]; readonly refused: number; readonly old: number }

/** Sizes of free space, in blocks of 4 KiB: 0 to 7.8 MiB. */
const SIZES = 2_000
const BLOCK = 4_096
const MOST_DEEDS = 40
const FEW_BLOCKS = 5
const MOST_REFUSALS = 4

const { disk, from, size, seed, planted } = JSON.parse(process.argv[2] ?? '{}') as Briefing
const subject: Subject = planted ? stockLowdb(writeFileAtomicSteps) : ours
const path = join(disk, 'talks')
const ballast = join(disk, 'ballast')
let [refusedCases, oldCases] = [0, 0]

/** A notebook whose snapshots fill the space after a few. */
function notebookFor(free: number): Notebook {
  const small = aNotebook()
  const count = Math.max(1, Math.ceil(free / 6 / 4_500))
  return {
    ...small,
    events: small.events.concat(
      aNotebook({ events: count + 3 })
        .events.slice(3)
        .map(withLongText),
    ),
  }
}

/** Every so many-th case begins with a notebook as an earlier version of the app left it. */
const OLD_EVERY = 8
/** Its size against the space that is left: backup and snapshot fit, the backup alone, neither. */
const OLD_SIZES = [0.35, 0.7, 1.2]

/** Puts the notebook there, with its free space still to come; resolves with its story. */
async function begin(at: number, free: number): Promise<{ story: Story; isOld: boolean }> {
  const round = Math.floor(at / OLD_EVERY)
  const isOld = !planted && at % OLD_EVERY === OLD_EVERY - 1
  const old = inFirstFormat(Math.ceil((free * OLD_SIZES[round % OLD_SIZES.length]!) / 4_500))
  const start = isOld ? today(old) : notebookFor(free)
  const story = new Story(caseSeed(seed, at), { mayUndo: !planted, start })
  if (isOld) await writeInFirstFormat(path, old)
  else await subject.create({ path, files: nodeFiles }, start)
  return { story, isOld }
}

const withLongText = (event: Notebook['events'][number]): Notebook['events'][number] => ({
  ...event,
  description: 'A line of the account. '.repeat(180),
})

async function leaveFree(bytes: number): Promise<void> {
  await writeFile(ballast, '')
  const { bavail, bsize } = await statfs(disk)
  try {
    await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
  } catch (error) {
    // A snapshot under way has taken some of the room meanwhile: then the disk is full, which is what was wanted.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

/**
 * Edits until the disk has refused a few times; returns the counts, or what was wrong. Where only snapshots have found
 * it full so far, the room that is left is taken away too, but for a few blocks.
 */
async function editUntilFull(
  open: OpenSubject,
  story: Story,
  at: number,
): Promise<{ saved: number; refused: number } | string> {
  let [saved, refused] = [0, 0]
  while (saved < 2 * MOST_DEEDS && refused < MOST_REFUSALS) {
    if (saved >= MOST_DEEDS && refused === 0) await leaveFree((at % FEW_BLOCKS) * BLOCK)
    if ((await open.carryOut(story.deed(saved + 1))) === 'saved') saved += 1
    else {
      refused += 1
      if (open.problem() === '') return 'An edit was refused and the screen says nothing of it.'
    }
  }
  return { saved, refused }
}

/** What is wrong with the notebook when it is opened now. */
async function lookAgain(story: Story, saved: number, when: string): Promise<string | null> {
  try {
    const open = await subject.open({ path, files: nodeFiles })
    const found = story.deedsBehind(open.notebook(), saved, saved + 1)
    await open.close()
    return found === null ? `Opened ${when}, the notebook does not hold the ${saved} saved edits.` : null
  } catch (error) {
    return `Opened ${when}, the notebook does not open: ${String(error)}`
  }
}

async function troubleAt(at: number): Promise<string | null> {
  await rm(path, { recursive: true, force: true })
  await rm(ballast, { force: true })
  const free = (at % SIZES) * BLOCK
  const { story, isOld } = await begin(at, free)
  await leaveFree(free)
  let open: OpenSubject
  try {
    open = await subject.open({ path, files: nodeFiles })
  } catch (error) {
    return `With ${free} bytes free the notebook does not open: ${String(error)}`
  }
  const edited = await editUntilFull(open, story, at)
  await open.close()
  if (typeof edited === 'string') return edited
  if (edited.refused > 0) refusedCases += 1
  if (edited.refused > 0 && isOld) oldCases += 1
  const whileFull = await lookAgain(story, edited.saved, 'on the full disk')
  await truncate(ballast, 0)
  return whileFull ?? (await lookAgain(story, edited.saved, 'when there is room again'))
}

await mkdir(disk, { recursive: true })
const failures: Failure[] = []
for (let at = from; at < from + size; at++) {
  const what = await troubleAt(at)
  if (what !== null) failures.push({ at, what })
}
const report: Report = { failures, refused: refusedCases, old: oldCases }
process.stdout.write(`${JSON.stringify(report)}\n`)
// Timers of notebooks that could not be closed must not keep it.
process.exit()
