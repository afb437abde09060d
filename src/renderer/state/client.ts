import type { CommandInputs, CommandName } from '#shared/domain/commands/inputs.ts'
import { message } from '#shared/i18n/message.ts'
import { bridge } from './bridge.ts'
import { openNotebook } from './notebook-store.ts'

/** Why an edit was not taken, in a sentence that says what to do instead. */
export type Refusal = { readonly message: string }

/** What is done to the present state must be seen: while an earlier one is shown, nothing is. */
const isLookingBack = (): boolean => (openNotebook()?.lookingAt ?? null) !== null
const readOnly = (): Refusal => ({ message: message('history.read-only') })

/** Runs one edit. Resolves with nothing when it is on the disk, the window having been brought up to date by then. */
export async function edit<C extends CommandName>(command: C, input: CommandInputs[C]): Promise<Refusal | undefined> {
  if (isLookingBack()) return readOnly()
  const result = await bridge.call['edits:run']({ command, input })
  return result.ok ? undefined : { message: result.failure.message }
}

/** Takes the last edit back, whatever it was. */
export async function undo(): Promise<Refusal | undefined> {
  if (isLookingBack()) return readOnly()
  const result = await bridge.call['history:undo'](null)
  return result.ok ? undefined : { message: result.failure.message }
}

/** Brings back what was undone last. */
export async function redo(): Promise<Refusal | undefined> {
  if (isLookingBack()) return readOnly()
  const result = await bridge.call['history:redo'](null)
  return result.ok ? undefined : { message: result.failure.message }
}

/** A new identifier for a record that the window is about to add. */
// eslint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says whose identifier it is
export const newId = <Id extends string>(): Id => crypto.randomUUID() as Id
