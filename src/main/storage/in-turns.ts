import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long one works between two turns of the event loop, in milliseconds. */
const TURN_MILLISECONDS = 8

/** Turns for others in work that is a loop with awaits of its own: `next` waits for one where the last was long ago. */
export class Turns {
  #since = performance.now()

  async next(): Promise<void> {
    if (performance.now() - this.#since <= TURN_MILLISECONDS) return
    await nextTurn()
    this.#since = performance.now()
  }
}

/**
 * Goes through steps with a turn for others every few milliseconds; `null` when the signal was aborted meanwhile. A step
 * should itself be short: nobody gets a turn within it.
 */
export async function inTurns<T>(steps: Generator<undefined, T>): Promise<T>
export async function inTurns<T>(steps: Generator<undefined, T>, signal: AbortSignal | undefined): Promise<T | null>
export async function inTurns<T>(steps: Generator<undefined, T>, signal?: AbortSignal): Promise<T | null> {
  let turn = performance.now()
  let step = steps.next()
  while (step.done !== true) {
    if (performance.now() - turn > TURN_MILLISECONDS) {
      await nextTurn()
      if (signal?.aborted === true) return null
      turn = performance.now()
    }
    step = steps.next()
  }
  return signal?.aborted === true ? null : step.value
}
