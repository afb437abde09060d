import type { CommandInputs, CommandName } from '#shared/domain/commands/inputs.ts'
import { message } from '#shared/i18n/message.ts'
import type { Result } from '#shared/ipc/result.ts'
import { bridge } from './bridge.ts'
import { isLookingBack } from './notebook-store.ts'

/** Why an edit was not taken, in a sentence that says what to do instead. */
export type Refusal = { readonly message: string }

/** What is done to the present state must be seen: while an earlier one is shown, nothing is. */
async function changed(act: () => Promise<Result<unknown>>): Promise<Refusal | undefined> {
  if (isLookingBack()) return { message: message('history.read-only') }
  const result = await act()
  return result.ok ? undefined : { message: result.failure.message }
}

/** Runs one edit. Resolves with nothing when it is on the disk, the window having been brought up to date by then. */
export const edit = <C extends CommandName>(command: C, input: CommandInputs[C]): Promise<Refusal | undefined> =>
  changed(() => bridge.call['edits:run']({ command, input }))

/** Takes the last edit back, whatever it was. */
export const undo = (): Promise<Refusal | undefined> => changed(() => bridge.call['history:undo'](null))

/** Brings back what was undone last. */
export const redo = (): Promise<Refusal | undefined> => changed(() => bridge.call['history:redo'](null))

/** A new identifier for a record that the window is about to add. */
// eslint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says whose identifier it is
export const newId = <Id extends string>(): Id => crypto.randomUUID() as Id
