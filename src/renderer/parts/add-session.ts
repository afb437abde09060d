import type { Notebook } from '#shared/domain/notebook.ts'
import { hostOf } from '#shared/domain/place-of-talks.ts'
import { NO_RECORD_KEPT, type Session } from '#shared/domain/session.ts'
import { message } from '#shared/i18n/message.ts'
import { newId } from '../state/client.ts'
import { currentPlace, goTo } from '../state/navigation.ts'
import { openNotebook } from '../state/notebook-store.ts'
import { inOrder, lastOrder } from '../state/records.ts'
import { beginFirstField } from './inspector-focus.ts'
import { addRecord } from './use-record-edit.ts'

/**
 * Adds a session at the end of the agenda, in the zone of the one before it or of the host, and opens its title for
 * writing; from another screen it goes to the agenda first.
 */
export function addSession(): void {
  const notebook = openNotebook()?.notebook
  if (notebook === undefined) return
  if (currentPlace().section !== 'agenda') goTo({ section: 'agenda' })
  void addRecord('sessions', {
    id: newId<Session['id']>(),
    order: lastOrder(notebook.sessions),
    title: message('agenda.new-session'),
    start: '',
    zone: likelyZone(notebook),
    minutes: null,
    place: '',
    notes: '',
    ...NO_RECORD_KEPT,
  }).then(beginFirstField)
}

/** Where the next session most likely sits: where the last one does, else with the host or mediator, else here. */
function likelyZone({ sessions, parties }: Notebook): string {
  const last = inOrder(sessions).at(-1)
  return last?.zone ?? hostOf(parties)?.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
}
