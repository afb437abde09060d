import type { CommandInputs, CommandName } from '#shared/domain/commands/inputs.ts'
import type { Failure } from '#shared/ipc/result.ts'
import { bridge } from './bridge.ts'

/** A sentence that says why an edit was not taken, or `undefined` when it is on the disk. */
export type Refusal = string | undefined

/** Runs one edit. Resolves when it is on the disk; the window has been brought up to date by then. */
export async function edit<C extends CommandName>(command: C, input: CommandInputs[C]): Promise<Refusal> {
  const result = await bridge.call['edits:run']({ command, input })
  return result.ok ? undefined : inWords(result.failure)
}

/** Takes the last edit back, whatever it was. */
export async function undo(): Promise<Refusal> {
  const result = await bridge.call['history:undo'](null)
  return result.ok ? undefined : inWords(result.failure)
}

/** Brings back what was undone last. */
export async function redo(): Promise<Refusal> {
  const result = await bridge.call['history:redo'](null)
  return result.ok ? undefined : inWords(result.failure)
}

const inWords = (failure: Failure): string => failure.message

/** A new identifier for a record that the window is about to add. */
export const newId = <Id extends string>(): Id => crypto.randomUUID() as Id
