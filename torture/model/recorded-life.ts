import { type Random, seededRandom } from '../../bench/fixtures/random.ts'
import { caseSeed } from '../case-seed.ts'
import type { Story } from '../subject/story.ts'
import type { OpenSubject, Subject } from '../subject/subject.ts'
import { CrashStates } from './crash-states.ts'
import type { DiskImage, DiskOperation } from './disk-operation.ts'
import { diskError, ModelDisk } from './model-disk.ts'

/** Where the notebook lies on the model disk. */
export const MODEL_PATH = '/disk/notebooks/talks'

/** From this operation on, so many deeds were acknowledged and so many had been asked for. */
export type Mark = { readonly at: number; readonly saved: number; readonly asked: number }

/** One life of the app from its start to its end, as the disk saw it. */
export type Life = {
  /** What it found. */
  readonly found: DiskImage
  readonly log: readonly DiskOperation[]
  /** In order; nothing is promised before the first. */
  readonly marks: readonly Mark[]
}

/** What was promised when the first `point` operations had been carried out. */
export function promisedAt({ marks }: Life, point: number): Mark {
  let last = marks[0]!
  for (const mark of marks) if (mark.at <= point) last = mark
  return last
}

const LIVES = 3
const MOST_DEEDS = 14

/**
 * Lives that one notebook goes through: made, edited, closed or cut short by a power cut, found again and edited
 * further. In some of them the disk refuses calls. `broken` says why a life did not begin, which is a failure already.
 */
export async function recordLives(
  subject: Subject,
  story: Story,
  seed: number,
): Promise<{ lives: Life[]; broken: string | null }> {
  const random = seededRandom(seed)
  const lives: Life[] = []
  let found = await newDisk()
  let behind: Mark = { at: 0, saved: 0, asked: 0 }
  for (let number = 0; number < LIVES; number++) {
    let life: Life
    try {
      life = await recordLife(subject, story, { found, behind: number === 0 ? null : behind, random })
    } catch (error) {
      return { lives, broken: `Life ${number + 1} does not begin: ${String(error)}` }
    }
    lives.push(life)
    const cut = random.chance(0.6)
    const crash = new CrashStates(found)
    for (const operation of life.log) crash.advance(operation)
    found = cut ? crash.after(seededRandom(caseSeed(seed, number))) : imageOf(life)
    behind = life.marks.at(-1)!
  }
  return { lives, broken: null }
}

/** A disk with an empty folder for notebooks on it, which the disk has confirmed. */
async function newDisk(): Promise<DiskImage> {
  const disk = new ModelDisk()
  await disk.files.makeFolder('/disk/notebooks')
  return disk.image()
}

function imageOf({ found, log }: Life): DiskImage {
  const whole = new CrashStates(found)
  const folders = new Set<string>(['/disk'])
  for (const operation of log) {
    whole.advance(operation)
    if (operation.kind === 'make-folder') folders.add(operation.path)
  }
  for (const operation of log) if ('file' in operation) whole.advance({ kind: 'sync', file: operation.file })
  for (const path of [...folders, '/disk/notebooks', MODEL_PATH]) whole.advance({ kind: 'sync-folder', path })
  return whole.after(seededRandom(0))
}

type Beginning = { readonly found: DiskImage; readonly behind: Mark | null; readonly random: Random }

async function recordLife(subject: Subject, story: Story, { found, behind, random }: Beginning): Promise<Life> {
  const disk = new ModelDisk(found)
  const where = { path: MODEL_PATH, files: disk.files }
  const marks: Mark[] = []
  const mark = (saved: number, asked: number): void => {
    marks.push({ at: disk.log.length, saved, asked })
  }
  if (behind === null) await subject.create(where, story.start)
  else mark(behind.saved, behind.asked)
  const open = await subject.open(where)
  const begun = behind === null ? 0 : story.deedsBehind(open.notebook(), behind.saved, behind.asked)
  if (begun === null) throw new Error('The notebook was found otherwise than it was left.')
  mark(begun, begun)
  if (random.chance(0.4)) beFaulty(disk, random)
  await deeds(open, story, { begun, count: random.whole(1, MOST_DEEDS), mark })
  disk.fault = () => null
  // A life that is not closed still ends: nothing more may reach the disk than its log has.
  const log = random.chance(0.5) ? [...disk.log] : null
  await open.close()
  return { found, log: log ?? disk.log, marks }
}

async function deeds(
  open: OpenSubject,
  story: Story,
  { begun, count, mark }: { begun: number; count: number; mark: (saved: number, asked: number) => void },
): Promise<void> {
  let saved = begun
  for (let tried = 0; tried < count; tried++) {
    const deed = story.deed(saved + 1)
    mark(saved, saved + 1)
    if ((await open.carryOut(deed)) === 'refused') continue
    saved += 1
    mark(saved, saved)
  }
}

/** From now on some calls fail: a full disk, or one that cannot confirm. */
function beFaulty(disk: ModelDisk, random: Random): void {
  const chance = random.one([0.02, 0.1])
  disk.fault = () => (random.chance(chance) ? diskError(random.one(['EIO', 'ENOSPC'])) : null)
}
