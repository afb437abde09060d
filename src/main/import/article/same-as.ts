import type { Event } from '#shared/domain/event.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { DraftOf, SameAs } from '#shared/domain/import/proposal.ts'
import { edtfBounds, parseEdtf } from '#shared/domain/values/edtf.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'

/** From this likeness on a record is offered as the same. */
const ENOUGH = 0.6

const WORD = /[\p{L}\p{Nd}]+/gu
const EMPTY_WORDS = new Set(
  'the a an of to for in on at by and or with from that its their s is are was were be has have'.split(' '),
)

/** The words of a text that count when two texts are compared. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    [...foldText(text).matchAll(WORD)]
      .map(([word]) => word.replace(/(?:ations?|ings?|es|ed|s)$/u, '').slice(0, 8))
      .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word)),
  )

/** Likeness of two texts by the words they share (Dice's coefficient), from 0 to 1. */
export function likeText(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.size + b.size === 0) return 0
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

/** The best of some records by a likeness, if it is enough. */
function best<T extends { readonly id: string }>(
  records: readonly T[],
  likeness: (record: T) => number,
  enough = ENOUGH,
): SameAs | null {
  let found: SameAs | null = null
  for (const record of records) {
    const score = Math.min(1, likeness(record))
    if (score >= enough && score > (found?.score ?? 0)) found = { id: record.id, score: Math.round(score * 100) / 100 }
  }
  return found
}

const sameName = (one: string, other: string): boolean => one !== '' && foldText(one).trim() === foldText(other).trim()

/** A party by its name, or by the capital whose clock it lives by. */
export const sameParty = (
  { parties }: Notebook,
  draft: DraftOf<'party'>,
  alsoCalled: readonly string[],
): SameAs | null =>
  best(parties, (party) => {
    if (sameName(party.name, draft.name)) return 1
    if (alsoCalled.some((name) => sameName(name, party.name) || (name === party.initials && name.length > 2)))
      return 0.95
    if (draft.role !== 'subject' && sameName(party.city, draft.city)) return 0.8
    return likeText(party.name, draft.name) * 0.9
  })

/** A delegate by name: all words of the shorter one. Of a person without a name, by office within the party. */
export const sameDelegate = (
  { delegates }: Notebook,
  draft: DraftOf<'delegate'>,
  party: string | null,
): SameAs | null =>
  best(delegates, (delegate) => {
    if (party !== null && delegate.party !== party) return 0
    if (draft.name === '' || delegate.name === '')
      return draft.name === delegate.name && party !== null ? likeText(draft.title, delegate.title) : 0
    const [few, many] = [wordsOf(draft.name), wordsOf(delegate.name)].sort((a, b) => a.size - b.size) as [
      Set<string>,
      Set<string>,
    ]
    return few.size > 0 && [...few].every((word) => many.has(word)) ? (few.size === many.size ? 1 : 0.85) : 0
  })

/** An event by kind, by dates that can be of one day, and by place and words. */
export const sameEvent = ({ events }: Notebook, draft: DraftOf<'event'>): SameAs | null =>
  best(events, (event) => {
    if (event.type !== draft.type || (event.date !== '' && draft.date !== '' && !overlap(event.date, draft.date)))
      return 0
    const place = event.place === null || draft.place === null ? 0 : likeText(event.place.name, draft.place.name)
    const killed = sameToll(event, draft) ? 0.25 : 0
    const title = likeText(`${event.title} ${event.description}`, draft.title)
    const day =
      event.date === '' || draft.date === '' ? 0 : event.date.replace(/[?~]/gu, '') === draft.date ? 0.4 : 0.25
    return Math.max(title, likeText(event.title, draft.title)) * 0.5 + place * 0.4 + killed + day
  })

const sameToll = (event: Event, draft: DraftOf<'event'>): boolean => {
  const [one, other] = [event.casualties?.killed, draft.casualties?.killed]
  return one !== undefined && other !== undefined && one.best !== null && one.best === other.best
}

function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => parseEdtf(text))
  if (a === undefined || b === undefined || !a.ok || !b.ok) return true
  const [x, y] = [edtfBounds(a.date), edtfBounds(b.date)]
  return (x.earliest ?? -Infinity) <= (y.latest ?? Infinity) && (y.earliest ?? -Infinity) <= (x.latest ?? Infinity)
}

export const sameItem = ({ agendaItems }: Notebook, draft: DraftOf<'agendaItem'>): SameAs | null =>
  best(agendaItems, ({ title, background }) =>
    Math.max(likeText(title, draft.title), likeText(`${title} ${background}`, draft.title) * 0.8),
  )

export const sameChallenge = ({ challenges }: Notebook, draft: DraftOf<'challenge'>): SameAs | null =>
  best(
    challenges,
    ({ title, description }) =>
      Math.max(
        likeText(title, draft.title),
        likeText(`${title} ${description}`, `${draft.title} ${draft.description}`),
      ),
    0.5,
  )

export const sameScenario = ({ scenarios }: Notebook, draft: DraftOf<'scenario'>): SameAs | null =>
  best(
    scenarios,
    ({ title, outcome, direction }) =>
      direction !== draft.direction
        ? 0
        : Math.max(likeText(title, draft.title), likeText(`${title} ${outcome}`, `${draft.title} ${draft.outcome}`)),
    0.5,
  )

/** The very copy by its hash, else a source of the same title and date. */
export const sameSource = ({ sources }: Notebook, draft: DraftOf<'source'>): SameAs | null =>
  best(sources, ({ hash, title, issued }) => {
    if (hash !== '' && hash === draft.hash) return 1
    return sameName(title, draft.title) && (issued === draft.issued || issued === '' || draft.issued === '') ? 0.9 : 0
  })
