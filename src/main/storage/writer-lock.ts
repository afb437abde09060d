import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { type Files, isMissing } from './files.ts'

const holder = z.object({
  /** Random for each opening. */
  writer: z.string(),
  pid: z.number().int(),
  /** The computer and its start, as digests: a folder may lie on a share, and a process number means nothing after a start. */
  computer: z.string(),
  started: z.string(),
})
/** Who holds a notebook's lock. */
export type Holder = z.output<typeof holder>

/** Who wants the lock, and how to tell whether another process still runs. */
export type Writer = Holder & { readonly isRunning: (pid: number) => boolean }

/** A lock whose holder cannot be looked for counts as left behind when it has not been touched for so many milliseconds. */
export const LEFT_BEHIND_AFTER = 10 * 60_000
/** How often its holder touches it. */
export const TOUCH_EVERY = 60_000

/** This process as a writer. `name` is random for each opening. */
export const thisProcess = (name: string): Writer => ({
  writer: name,
  pid: process.pid,
  computer: digest(hostname()),
  started: startOfComputer() ?? UNKNOWN_START,
  isRunning: (pid) => {
    try {
      process.kill(pid, 0)
      return true
    } catch (error) {
      // EPERM: it runs, but is somebody else's.
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  },
})

/**
 * Where the system does not tell when it was started (Windows, macOS), a number may be another program's by now: the holder
 * must also have touched the lock lately.
 */
const UNKNOWN_START = ''

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

function startOfComputer(): string | null {
  try {
    return digest(readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  } catch {
    return null
  }
}

/**
 * Takes the lock of a notebook: `true` when it is ours, or was left behind by a process that is gone. `false` when
 * somebody else is writing. Throws what the disk throws. The lock keeps honest processes apart; should it fail, edits
 * that crossed are found on the next opening.
 */
export async function takeLock(files: Files, path: string, writer: Writer, now: Date): Promise<boolean> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await create(files, path, writer, now)) return true
    const found = await readHolder(files, path)
    if (found === null) continue
    if (found.holder !== null && isHeld(found.holder, found.changedAt, writer, now)) return false
    await takeAway(files, path, found.holder, writer, now)
  }
  return false
}

const ATTEMPTS = 5
/** For how many milliseconds one waits for another who is taking the same lock away. */
const WHILE_TAKEN_AWAY = 10

/** The lock appears with its content or not at all: one that is found empty is not somebody's who is about to fill it. */
async function create(
  files: Files,
  path: string,
  { writer, pid, computer, started }: Writer,
  now: Date,
): Promise<boolean> {
  const beside = `${path}.${writer}`
  await files.remove(beside)
  try {
    const file = await files.create(beside)
    try {
      await file.append(Buffer.from(JSON.stringify({ writer, pid, computer, started } satisfies Holder)))
    } finally {
      await file.close().catch(() => {})
    }
    // The clock of a share may be another than the one that touches the lock later.
    await files.touch(beside, now).catch(() => {})
    await files.moveNew(beside, path)
    return true
  } catch (error) {
    await files.remove(beside).catch(() => {})
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readHolder(files: Files, path: string): Promise<{ holder: Holder | null; changedAt: Date } | null> {
  try {
    const described = await files.describe(path)
    if (described === null) return null
    const text = (await files.read(path)).toString('utf8')
    return { holder: holderOf(text), changedAt: described.changedAt }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function holderOf(text: string): Holder | null {
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    // Its writer died in the middle of it.
    return null
  }
}

function isHeld(found: Holder, touchedAt: Date, writer: Writer, now: Date): boolean {
  // One that was touched long after now was touched by a clock that was wrong.
  const isFresh = Math.abs(now.getTime() - touchedAt.getTime()) < LEFT_BEHIND_AFTER
  if (found.computer !== writer.computer) return isFresh
  // Within one process there is one store at a time: a lock of ours is of a store that was given up.
  if (found.started !== writer.started || found.pid === writer.pid || !writer.isRunning(found.pid)) return false
  return isFresh || found.started !== UNKNOWN_START
}

/**
 * Takes a lock away that was left behind. One at a time, who holds a lock on doing so: between looking and taking away,
 * another could otherwise have put a new one in its place.
 */
async function takeAway(files: Files, path: string, found: Holder | null, writer: Writer, now: Date): Promise<void> {
  const turn = `${path}.taking`
  if (!(await create(files, turn, writer, now))) {
    const other = await readHolder(files, turn)
    const isLeft = other !== null && (other.holder === null || !isHeld(other.holder, other.changedAt, writer, now))
    await (isLeft ? files.remove(turn) : wait(WHILE_TAKEN_AWAY))
    return
  }
  try {
    const present = await readHolder(files, path)
    if (present !== null && present.holder?.writer === found?.writer) await files.remove(path)
  } finally {
    await files.remove(turn)
  }
}

/**
 * Tells other computers that the holder is alive. `false` when the lock is another's by now, as after a long sleep; a
 * disk that does not answer is no reason to think so.
 */
export async function touchLock(files: Files, path: string, { writer }: Holder, now: Date): Promise<boolean> {
  try {
    const found = await readHolder(files, path)
    if (found?.holder?.writer !== writer) return false
    await files.touch(path, now)
  } catch {
    // It is tried again soon.
  }
  return true
}

/** Gives the lock back if it is still ours. */
export async function releaseLock(files: Files, path: string, { writer }: Holder): Promise<void> {
  const found = await readHolder(files, path)
  if (found?.holder?.writer === writer) await files.remove(path)
}
