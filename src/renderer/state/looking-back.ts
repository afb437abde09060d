import { message } from '#shared/i18n/message.ts'
import type { Version } from '#shared/ipc/versions.ipc.ts'
import { bridge } from './bridge.ts'
import { goTo } from './navigation.ts'
import { showPast, showPresent } from './notebook-store.ts'
import { say } from './notice.ts'
import { readNotebook } from './read-notebook.ts'
import { signal } from './signal.ts'

/** Which version is chosen in the list of versions; `null`: the newest. */
const chosen = signal<number | null>(null)

export const chooseVersion = (sequence: number | null): void => chosen.set(sequence)

export const useChosenVersion = (): number | null => chosen.use()

/** Shows the whole notebook as it was, from its front page on; nothing can be changed until one is back. */
export async function lookAt({ sequence, ended }: Pick<Version, 'sequence' | 'ended'>): Promise<void> {
  const read = await bridge.call['versions:read']({ sequence })
  if (!read.ok) return say(read.failure.message)
  chosen.set(sequence)
  showPast(readNotebook(read.value.notebook), { sequence, at: ended })
  goTo({ section: 'overview', selected: null })
}

/** From the notebook as it was to the notebook as it is, and to the list of versions. */
export function backToNow(): void {
  showPresent()
  goTo({ section: 'history' })
}

/** Sets everything to what it was, or one record with what it needs. Says why when it is not done, or was not needed. */
export async function bringBack(
  sequence: number,
  record: { collection: NonNullable<Version['first'][number]['collection']>; id: string } | null,
): Promise<boolean> {
  const brought = await bridge.call['versions:bringBack']({ sequence, record })
  if (!brought.ok) say(brought.failure.message)
  else if (!brought.value.isChanged) say(message('history.already'))
  return brought.ok && brought.value.isChanged
}
