import { message } from '#shared/i18n/message.ts'
import type { ExchangeKind, ImportPreview } from '#shared/ipc/exchange.ipc.ts'
import { bridge } from './bridge.ts'
import { say } from './notice.ts'
import { isLookingBack } from './notebook-store.ts'
import { signal } from './signal.ts'

export type { ExchangeKind }

const offered = signal<ImportPreview | null>(null)

/** What the file chosen last would bring in, while it is being looked at. */
export const useOffered = offered.use

/** Whether such a file is being looked at, outside React. */
export const isFileOffered = (): boolean => offered.get() !== null

/** Asks for a calendar or a list of sources and shows what would come in. */
export async function importFile(kind: ExchangeKind): Promise<void> {
  if (isLookingBack()) return say(message('history.read-only'))
  const chosen = await bridge.call['exchange:choose']({ kind })
  if (!chosen.ok) return say(chosen.failure.message)
  say(null)
  offered.set(chosen.value)
}

/** Turns down what a file offers. */
export const leaveFile = (): void => offered.set(null)

/** Takes what was chosen of it, by places in its list, as one edit. Resolves with why not, where it is refused. */
export async function takeFromFile(places: readonly number[]): Promise<string | undefined> {
  const taken = await bridge.call['exchange:take']({ places: [...places] })
  if (!taken.ok) return taken.failure.message
  offered.set(null)
  return undefined
}

/** Writes the agenda as a calendar, or the sources as CSL-JSON, to a file that the user names. */
export async function exportFile(kind: ExchangeKind): Promise<void> {
  if (isLookingBack()) return say(message('history.copy-of-now'))
  const written = await bridge.call['exchange:write']({ kind })
  if (!written.ok) return say(written.failure.message)
  if (written.value === null) return
  const { path, count, leftOut } = written.value
  say(message(`exchange.written-${kind}`, { path, count, leftOut }))
}
