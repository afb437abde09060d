import { spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { nodeFiles } from '#main/storage/files.ts'
import { caseSeed } from '../case-seed.ts'
import { bundleChild, type Bundled } from '../children/bundle.ts'
import type { Briefing } from '../children/under-faults.ts'
import type { Failure, Result, Row, RowContext } from '../row.ts'
import { injection, inWords, type Point, pointsOf } from '../strace/faults.ts'
import { runTraced, type Said } from '../strace/traced-child.ts'
import { ours, oursLocked } from '../subject/ours.ts'
import { SCENES, storyOf } from '../subject/scenes.ts'
import type { Story } from '../subject/story.ts'
import type { Subject } from '../subject/subject.ts'

/** Each system call with which the app meets the disk is made to fail, one at a time, in a process of its own. */
export const syscalls: Row = {
  name: 'syscalls',
  promise: 'Every system call may fail.',
  test: 'strace makes the n-th call of a name fail (ENOSPC, EIO, EACCES, EINTR, EROFS, EBUSY, once or from then on) or kills the process there, and a limit cuts writes short, while a notebook is made, opened, edited, pruned, set aside in part or migrated.',
  cases: 'points',
  aim: '0 false “saved”, 0 unopenable',
  full: 10_640,
  small: 40,
  plantedFault: 'goes on in memory after the first error of the disk, and says “saved”',
  plantedFull: 300,
  jobs: 2,
  obstacle: () => {
    const missing = ['strace', 'prlimit'].filter((name) => spawnSync(name, ['-V']).status !== 0)
    return missing.length === 0 ? null : `${missing.join(' and ')} cannot be started here`
  },
  run: (context) => failEachCall({ ...context, isProtected: false }),
}

/** The same with a passphrase on the notebook, the reading and writing of its keys among the calls. */
export const syscallsProtected: Row = {
  ...syscalls,
  name: 'syscalls-protected',
  promise: 'Every system call may fail, with a passphrase on the notebook.',
  full: 3_000,
  run: (context) => failEachCall({ ...context, isProtected: true }),
}

type Context = RowContext & { readonly isProtected: boolean }

async function failEachCall(context: Context): Promise<Result> {
  const { from, size, seed, progress, folder, planted, isProtected } = context
  const warmUp: Briefing = {
    ...{ path: join(folder, 'warm-up', 'talks'), scene: 0, story: seed, saved: 0 },
    ...{ closes: true, planted, isProtected },
  }
  const child = await bundleChild('under-faults', folder, warmUp)
  const stages = await setStages(child, context)
  const points = stages.flatMap((stage) => stage.points.map((point) => ({ stage, point })))
  const failures: Failure[] = []
  let [reached, different] = [0, 0]
  for (let at = from; at < from + size; at++) {
    // Shuffled by a stride that shares no factor with the number of points, so that a small size meets every scene. The
    // first time round one half of the lives closes the notebook and the other stops in the midst; then the halves change.
    const turn = (at * strideFor(points.length) + seed) % points.length
    const closes = (turn + Math.floor(at / points.length)) % 2 === 0
    const { stage, point } = points[turn]!
    const found = await tryPoint(child, stage, { point, closes }, context)
    if (found.isReached) reached += 1
    if (at < 2 * points.length) different += 1
    if (found.trouble !== null) failures.push({ at, what: `${stage.name}, ${inWords(point)}: ${found.trouble}` })
    progress(at - from + 1)
  }
  const counts = { 'different points': different, 'at which the life took another course': reached }
  return { tried: size, failures, counts }
}

function strideFor(length: number): number {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b))
  let stride = Math.floor(length * 0.618) || 1
  while (divides(stride, length) !== 1) stride += 1
  return stride
}

/** A scene with its folder prepared and the calls of an undisturbed life in it counted. */
type Stage = {
  readonly name: string
  readonly scene: number
  readonly deeds: number
  readonly creates: boolean
  readonly story: Story
  readonly storySeed: number
  readonly saved: number
  readonly template: string
  readonly points: readonly Point[]
}

async function setStages(child: Bundled, { folder, seed, planted, isProtected }: Context): Promise<Stage[]> {
  const stages: Stage[] = []
  for (const [at, scene] of SCENES.entries()) {
    const storySeed = caseSeed(seed, at)
    const story = storyOf(scene, storySeed)
    const template = join(folder, `scene-${at}`, 'talks')
    await mkdir(dirname(template), { recursive: true })
    const saved = await scene.prepare(template, story, isProtected ? oursLocked : ours)
    const { name, deeds, creates = false } = scene
    const bare = { name, scene: at, deeds, creates, story, storySeed, saved, template }
    stages.push({ ...bare, points: await countPoints(child, bare, { folder, planted, isProtected }) })
  }
  return stages
}

async function countPoints(
  child: Bundled,
  stage: Omit<Stage, 'points'>,
  { folder, planted, isProtected }: Pick<Context, 'folder' | 'planted' | 'isProtected'>,
): Promise<Point[]> {
  const [path, trace] = [join(folder, 'counted', 'talks'), join(folder, 'trace')]
  await setOut(stage, path)
  const said = await runTraced(child, briefingFor(stage, path, { closes: true, planted, isProtected }), {
    strace: ['-o', trace],
  })
  if (said.lines.at(-1) !== 'closed') throw new Error(`An undisturbed life ended badly: ${said.complaint}`)
  const calls: Record<string, number> = {}
  for (const line of (await readFile(trace, 'utf8')).split('\n')) {
    const call = /^(\w+)\(/.exec(line)?.[1]
    if (call !== undefined) calls[call] = (calls[call] ?? 0) + 1
  }
  const sizes = await Promise.all((await readdir(path)).map(async (name) => (await stat(join(path, name))).size))
  await rm(dirname(path), { recursive: true })
  return pointsOf(calls, Math.max(...sizes))
}

async function setOut({ template, creates }: Omit<Stage, 'points'>, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  if (!creates) await cp(template, path, { recursive: true })
}

const briefingFor = (
  { scene, storySeed, saved }: Omit<Stage, 'points'>,
  path: string,
  how: Pick<Briefing, 'closes' | 'planted' | 'isProtected'>,
): Briefing => ({
  path,
  scene,
  story: storySeed,
  saved,
  ...how,
})

async function tryPoint(
  child: Bundled,
  stage: Stage,
  { point, closes }: { point: Point; closes: boolean },
  { folder, planted, isProtected }: Context,
) {
  const path = join(folder, 'tried', 'talks')
  await setOut(stage, path)
  const { fault } = point
  const said = await runTraced(child, briefingFor(stage, path, { closes, planted, isProtected }), {
    strace: injection(point).length === 0 ? [] : ['-o', '/dev/null', ...injection(point)],
    fileLimit: fault.kind === 'short write' ? fault.bytes : null,
  })
  const trouble = await troubleAfter(stage, said, { path, subject: isProtected ? oursLocked : ours })
  await rm(dirname(path), { recursive: true, force: true })
  const linesOfAll = 1 + 2 * stage.deeds + (stage.creates ? 1 : 0) + (closes ? 1 : 0)
  return { trouble, isReached: said.lines.length !== linesOfAll }
}

/** Opens the notebook on a disk that is well again, and compares it with what the child was told. */
async function troubleAfter(
  { story, creates, saved: before }: Stage,
  said: Said,
  { path, subject }: { path: string; subject: Subject },
): Promise<string | null> {
  let saved = creates ? null : before
  let asked = before
  for (const line of said.lines) {
    const [word, number] = line.split(' ')
    if (word === 'silent') return 'an edit was refused and the screen says nothing of it'
    if (word === 'ask') asked = Number(number)
    if (word === 'saved') saved = Number(number)
  }
  if (saved === null) return null
  try {
    const open = await subject.open({ path, files: nodeFiles })
    const found = story.deedsBehind(open.notebook(), saved, Math.max(saved, asked))
    await open.close()
    return found === null ? `the notebook does not hold the ${saved} edits that were called saved` : null
  } catch (error) {
    return `the notebook does not open any more: ${String(error)}`
  }
}
