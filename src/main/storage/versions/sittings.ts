import type { Notebook } from '#shared/domain/notebook.ts'
import { PastState } from './past-state.ts'
import type { VersionSource } from './version-source.ts'
import { type Step, walk } from './walk.ts'

/** A run of edits without a long pause, of two hours at most, and the notebook on either side of it. */
export type Sitting = {
  /** The last edit of the sitting: the name of the state it left behind. */
  readonly sequence: number
  /** Instants of its first and its last edit, ISO 8601 in UTC. */
  readonly began: string
  readonly ended: string
  readonly edits: number
  /** False where the edits themselves are not kept any more, only the state they led to. */
  readonly isWhole: boolean
  /** `null` for the oldest state that is kept. */
  readonly before: Notebook | null
  readonly after: Notebook
}

/** A pause that ends a sitting, in milliseconds: half an hour. */
const PAUSE = 30 * 60_000
/** Whoever works without a pause still wants to go back to the morning: two hours. */
const LONGEST = 120 * 60_000

/** The sittings that are kept of a notebook's past, oldest first, up to an edit. What cannot be followed is left out. */
export async function* sittings(source: VersionSource, upTo: number): AsyncGenerator<Sitting> {
  const state = new PastState()
  let before: Notebook | null = null
  let open: Open | null = null
  for await (const step of walk(source, state, { upTo })) {
    // What has come so far is told before the step changes the state; where it did not fit, nothing can be told.
    if (open !== null && endsBefore(open, step)) {
      const after = state.today()
      if (after !== null) yield { ...open, before, after }
      before = after ?? before
      open = null
    }
    open = extended(open, step, state.sequence)
  }
  const after = state.today()
  if (open !== null && after !== null) yield { ...open, before, after }
}

type Open = Omit<Sitting, 'before' | 'after'>

/** A state that was jumped to stands for itself; else a pause ends a sitting. */
function endsBefore({ began, ended, edits, isWhole }: Open, step: Step): boolean {
  if (step.kind === 'state' || edits === 0 || !isWhole) return true
  // A clock that was set back must not make one endless sitting of all that follows.
  const at = Date.parse(step.record.at)
  return Math.abs(at - Date.parse(ended)) > PAUSE || at - Date.parse(began) > LONGEST
}

function extended(open: Open | null, step: Step, reached: number): Open {
  if (step.kind === 'state') {
    const { sequence, savedAt } = step.snapshot.envelope
    const isOldest = reached === -1
    return { sequence, began: savedAt, ended: savedAt, edits: isOldest ? 0 : sequence - reached, isWhole: isOldest }
  }
  const { sequence, at } = step.record
  return open === null
    ? { sequence, began: at, ended: at, edits: 1, isWhole: true }
    : { ...open, sequence, ended: at, edits: open.edits + 1 }
}
