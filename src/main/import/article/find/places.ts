import type { Event, PlacePrecision } from '#shared/domain/event.ts'
import type { Sentence } from '../language/sentence.ts'
import { countryWord } from '../../countries.ts'
import { monthOf, WEEKDAYS } from '../dates/calendar-day.ts'
import type { Actors, Mention } from './actors.ts'

export type PlaceFound = {
  readonly place: NonNullable<Event['place']>
  readonly mention: Mention | null
  readonly start: number
}

const KIND =
  '(?:province|district|department|governorate|region|state|county|village|town|city|area|valley|oilfield|checkpoint|crossing|camp|airport|port|shoal|reef|island|border|line)'
const PLACE = new RegExp(
  `\\b(?:in|near|at|inside|outside|on|around|over|across|along|into|of)\\s+(?:the\\s+)?(?:(?:border|disputed|frontier|eastern|western|northern|southern|central|coastal|remote|besieged|capital|Syrian|nearby)\\s+)*((?:${KIND})\\s+of\\s+(?:the\\s+)?)?((?:\\p{Lu}[\\p{L}’'-]*)(?:(?:\\s+|-)(?:(?:of|de|la)\\s+|(?:al|el|as|ar|ash|es)[- ])?\\p{Lu}[\\p{L}’'-]*){0,4})(\\s+${KIND}\\b)?`,
  'gu',
)

/** The place named in a stretch of a sentence, with how exact it is; a possessive before it names its country. */
export function placeIn(sentence: Sentence, from: number, to: number, actors: Actors): PlaceFound | null {
  const text = sentence.text.slice(from - sentence.start, to - sentence.start)
  const mentions = actors.mentionsIn(sentence)
  for (const match of text.matchAll(PLACE)) {
    const [whole, kindOf = '', raw = '', kindAfter = ''] = match
    const start = from + match.index + whole.lastIndexOf(raw)
    const owner = /^(.+?)[’']s?\s+(.+)$/u.exec(raw)
    const name = owner === null ? raw.replace(/[’']s?$/u, '') : owner[2]!
    if (!isPlaceName(name, kindOf + kindAfter, whole, actors)) continue
    const mention = mentions.find((one) => one.start >= start - 1 && one.start < start + raw.length) ?? null
    const word = countryWord(name)
    const country = owner === null ? undefined : countryWord(owner[1]!)?.country
    const kind = (kindOf || kindAfter).replace(/\s+of.*$/u, '').trim()
    const full = [
      name + (kindAfter === '' ? '' : kindAfter),
      country?.name ?? (word !== undefined && word.as !== 'name' ? word.country.name : ''),
    ]
    return {
      start,
      mention,
      place: {
        name: full.filter((part) => part !== '').join(', '),
        nativeName: null,
        coordinates: null,
        precision: precisionOf(kind, whole, word?.as),
      },
    }
  }
  return null
}

/** Capitalised words that follow `in` or `of` and are no place. */
function isPlaceName(name: string, kind: string, whole: string, actors: Actors): boolean {
  const first = name.split(/[\s-]/u)[0] ?? ''
  if (monthOf(first) > 0 || WEEKDAYS.includes(first.toLowerCase())) return false
  if (
    actors.personNamed(first) !== undefined ||
    /^(?:The|A|An|Foreign|Defen[cs]e|Prime|State|Interior|Government|National|Security|General|English|Ambassador)$/u.test(
      first,
    )
  )
    return false
  if (/^of\s/u.test(whole)) return kind !== ''
  const actor = actors.named(name)
  if (actor !== undefined && actor.kind !== 'state' && kind === '') return false
  return !/^[A-Z]{2,6}$/u.test(name) && countryWord(name)?.as !== 'demonym'
}

function precisionOf(
  kind: string,
  whole: string,
  as: 'name' | 'demonym' | 'capital' | 'city' | undefined,
): PlacePrecision {
  if (/^(?:near|around|along|across)\b/u.test(whole)) return 'region'
  if (/^(?:province|governorate|department|state)$/u.test(kind)) return 'province'
  if (/^(?:district|county)$/u.test(kind)) return 'district'
  if (/^(?:region|area|valley|border|line)$/u.test(kind)) return 'region'
  if (as === 'name') return 'country'
  return as !== undefined || kind !== '' ? 'locality' : 'unknown'
}
