import { basename, dirname } from 'node:path'
import { cardOf, readCard } from '#main/storage/notebook-card.ts'
import { aNotebook } from '#main/storage/testing/a-notebook.ts'
import { type Random, seededRandom } from '../../bench/fixtures/random.ts'
import { caseSeed } from '../case-seed.ts'
import { damage, type Damaged } from '../model/damage.ts'
import type { DiskImage } from '../model/disk-operation.ts'
import { ModelDisk } from '../model/model-disk.ts'
import { stockLowdb } from '../planted/stock-lowdb.ts'
import type { Failure, Result, Row, RowContext } from '../row.ts'
import { ours, oursProtected } from '../subject/ours.ts'
import { digestOf, Story } from '../subject/story.ts'
import type { Subject } from '../subject/subject.ts'

/** Damages done to one notebook, each to a whole copy of it. */
const DAMAGES = 500
const PATH = '/disk/notebooks/talks'
const OTHER_PATH = '/disk/notebooks/other'

/** Files of a notebook at rest are damaged in memory; what then opens must be a state that really was. */
export const damaged: Row = {
  name: 'damage',
  promise: 'Damage is noticed.',
  test: 'In a closed notebook, a file or two are changed: bits, cuts, zeros, lost or doubled parts and lines, bytes of its other files or of another notebook’s. Then it is opened.',
  cases: 'damages',
  aim: '0 accepted; the previous generation opens',
  full: 100_000,
  small: 1_000,
  plantedFault: 'stock lowdb (no checksum, no earlier generation)',
  plantedFull: 5_000,
  jobs: 2,
  run: (context) => doDamage(ours, context),
}

/** The same with a passphrase, where another notebook's files are sealed with the same keys. */
export const damagedProtected: Row = {
  ...damaged,
  name: 'damage-protected',
  promise: 'Damage to a protected notebook is noticed.',
  full: 20_000,
  small: 200,
  run: (context) => doDamage(oursProtected, context),
}

async function doDamage(product: Subject, { from, size, seed, planted, progress }: RowContext): Promise<Result> {
  const subject = planted ? stockLowdb() : product
  const failures: Failure[] = []
  let setBack = 0
  let notebook: AtRest | null = null
  for (let at = from; at < from + size; at++) {
    if (notebook === null || at % DAMAGES === 0) {
      notebook = await atRest(subject, caseSeed(seed, Math.floor(at / DAMAGES)), planted)
    }
    const found = await trouble(subject, notebook, seededRandom(caseSeed(seed, at, 1)))
    if (found === 'set back') setBack += 1
    else if (found !== null) failures.push({ at, what: found })
    progress(at - from + 1)
  }
  return { tried: size, failures, counts: { 'opened in an earlier state, and said so': setBack } }
}

type AtRest = {
  readonly image: DiskImage
  readonly story: Story
  readonly deeds: number
  readonly paths: readonly string[]
  /** The files of another notebook, made and edited in the same way. */
  readonly strangers: readonly Buffer[]
  /** What the library shows of it, as text. */
  readonly card: string
}

/** A notebook with several generations of files, properly closed, and another beside it. */
async function atRest(subject: Subject, seed: number, planted: boolean): Promise<AtRest> {
  const disk = new ModelDisk()
  const mayUndo = !planted
  const story = new Story(seed, { mayUndo })
  const { deeds, card } = await liveThrough(subject, story, disk, PATH)
  const otherStory = new Story(caseSeed(seed, 1), { mayUndo, start: aNotebook({ id: basename(OTHER_PATH) }) })
  await liveThrough(subject, otherStory, disk, OTHER_PATH)
  const image = disk.image()
  const filesUnder = (folder: string): string[] =>
    [...image.entries].flatMap(([path, entry]) => (path.startsWith(`${folder}/`) && entry !== 'folder' ? [path] : []))
  const strangers = filesUnder(OTHER_PATH).map((path) => image.bytes.get(image.entries.get(path) as number)!)
  return { image, story, deeds, paths: filesUnder(PATH), strangers, card }
}

const LIVES = 4

async function liveThrough(subject: Subject, story: Story, { files }: ModelDisk, path: string) {
  await files.makeFolder(dirname(path))
  await subject.create({ path, files }, story.start)
  let deeds = 0
  let card = ''
  for (let life = 0; life < LIVES; life++) {
    const open = await subject.open({ path, files })
    for (let number = 0; number < 3 + life; number++) await open.carryOut(story.deed(++deeds))
    await open.close()
    card = JSON.stringify({ ...cardOf(open.notebook(), ''), savedAt: null })
  }
  return { deeds, card }
}

/** What is wrong after a damage; `set back` when it was noticed and an earlier state opened; `null` when all is there. */
async function trouble(subject: Subject, notebook: AtRest, random: Random): Promise<string | null> {
  const first = damage(notebook.image, notebook.paths, notebook.strangers, random)
  // Now and then a second file as well, so that what stands in for the first is damaged too.
  const second = random.chance(0.3)
    ? damage(first?.image ?? notebook.image, notebook.paths, notebook.strangers, random)
    : null
  const harmed = second ?? first
  if (harmed === null) return null
  const disk = new ModelDisk(harmed.image)
  const before = await wrongCard(disk, notebook)
  if (before !== null) return said(harmed, before)
  let open
  try {
    open = await subject.open({ path: PATH, files: disk.files })
  } catch (error) {
    return said(harmed, `does not open: ${String(error)}`)
  }
  await open.close()
  const digest = digestOf(open.notebook())
  if (digest === notebook.story.digest(notebook.deeds)) return null
  if (notebook.story.deedsBehind(open.notebook(), 0, notebook.deeds) === null) {
    return said(harmed, 'opens as it never was')
  }
  return open.notices().length > 0 ? 'set back' : said(harmed, 'opens in an earlier state without a word')
}

/** The library may show the notebook's card or none, but not another. */
async function wrongCard({ files }: ModelDisk, { card }: AtRest): Promise<string | null> {
  const read = await readCard(files, PATH)
  if (read === null || JSON.stringify({ ...read, savedAt: null }) === card) return null
  return 'is shown in the library as something else'
}

const said = ({ path, harm }: Damaged, what: string): string =>
  `With ${harm} in ${basename(path)} the notebook ${what}.`
