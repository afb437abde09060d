import type { Event } from '#shared/domain/event.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'

const folded = new WeakMap<Event, string>()

/** Parts are kept apart by a character that folding never leaves, so that no match runs from one into the next. */
const APART = '\n'

/** Everything of an event that a search looks at, folded (see `foldText`); made once for each state of a record. */
export function searchText(event: Event): string {
  let text = folded.get(event)
  if (text === undefined) {
    const { place, casualties } = event
    text = [
      event.title,
      event.description,
      place?.name,
      place?.nativeName?.text,
      event.doubt,
      event.dateNote,
      casualties?.killed.words,
      casualties?.injured.words,
      ...event.accounts.flatMap((account) => [account.text, account.doubt]),
    ]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => foldText(part!))
      .join(APART)
    folded.set(event, text)
  }
  return text
}

/** The folded words of a query; an event is found when it holds every one of them, in whatever order. */
export function queryWords(query: string): readonly string[] {
  return foldText(query)
    .split(' ')
    .filter((word) => word !== '')
}

/** How long one slice of work may hold the window, in milliseconds: half a frame. */
const SLICE = 8

/**
 * Folds the text of every event ahead of the first search, in slices between frames, so that the first letter typed
 * into a large notebook is as quick as the second.
 * @returns stops it
 */
export function foldAhead(events: readonly Event[]): () => void {
  let at = 0
  let isStopped = false
  const slice = (): void => {
    if (isStopped) return
    const until = performance.now() + SLICE
    while (at < events.length && performance.now() < until) {
      const event = events[at++]
      if (event !== undefined) searchText(event)
    }
    if (at < events.length) timer = setTimeout(slice, SLICE)
  }
  let timer = setTimeout(slice, SLICE)
  return () => {
    isStopped = true
    clearTimeout(timer)
  }
}
