import type { Delegate } from '#shared/domain/delegate.ts'
import type { Event } from '#shared/domain/event.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'
import { edtfSortKey } from '#shared/domain/values/edtf.ts'

/** Shorter names would be found inside other words. */
const SHORTEST_NAME = 5

/** The events whose words give a person's full name, in either script, in order of time. */
export function eventsNaming(
  events: readonly Event[],
  { name, nativeName }: Pick<Delegate, 'name' | 'nativeName'>,
): readonly Event[] {
  const wanted = [name, nativeName?.text ?? ''].map(foldText).filter((folded) => folded.length >= SHORTEST_NAME)
  if (wanted.length === 0) return []
  return byTime(
    events.filter((event) => {
      const words = foldText([event.title, event.description, ...event.accounts.map(({ text }) => text)].join('\n'))
      return wanted.some((folded) => words.includes(folded))
    }),
  )
}

/** The events in which a party acts, in order of time. */
export const eventsActedIn = (events: readonly Event[], party: string): readonly Event[] =>
  byTime(events.filter(({ actors }) => actors.some((actor) => actor === party)))

/** Undated events come last. */
const byTime = (events: readonly Event[]): readonly Event[] =>
  events
    .map((event) => ({ event, key: edtfSortKey(event.date) ?? Number.POSITIVE_INFINITY }))
    .toSorted((a, b) => (a.key === b.key ? 0 : a.key - b.key))
    .map(({ event }) => event)
