import type { EventType, PlacePrecision } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { day, daysAfter, degrees, labelled, oneLine, placeOf, titleOf, tollOf, wholeNumber } from './cell-values.ts'
import { type Cells, RejectedRow, type RowFact } from './fact.ts'

/*
 * What is said here of ACLED is by its own guides: the list of types in the Codebook of 7 October
 * 2024, and the articles “Event and Sub-Event
 * Types”, “Actors and Interactions”, “Time”, “Geography” and “Fatalities” of its package acledR 1.0.1
 * (github.com/dtacled/acledR). Names from before 2019 are those that acleddata.com/2019/03/14 replaced.
 */

/** The columns of an ACLED export in their order; a file without a header row has these. */
export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const

/** Columns that exports with population have behind the others. They are passed over. */
const POPULATION_COLUMNS = ['population_1km', 'population_2km', 'population_5km', 'population_best'] as const

/** The columns of an export without a header row by how many it has; null where no export of ACLED has so many. */
export function acledColumns(count: number): readonly string[] | null {
  const all = [...ACLED_COLUMNS, ...POPULATION_COLUMNS]
  return count === ACLED_COLUMNS.length || count === all.length ? all.slice(0, count) : null
}

/** What tells a header of ACLED from any other. */
export const ACLED_SIGNS = ['event_id_cnty', 'event_date', 'event_type', 'fatalities'] as const

/** Whether a row without a header is one of ACLED: its identifier, three letters of a country and a number, comes first. */
export const looksLikeAcled = (cells: readonly string[]): boolean =>
  acledColumns(cells.length) !== null && /^[A-Z]{2,4}\d+$/u.test(cells[0]!.trim())

/**
 * Kinds of actors by their code (“Actors and Interactions”). Exports of 2025 hold these words themselves, in `inter1`,
 * `inter2` and, joined by a hyphen, in `interaction`, where former ones hold the codes.
 */
const ACTOR_KINDS: Readonly<Record<string, string>> = {
  '1': 'State forces',
  '2': 'Rebel group',
  '3': 'Political militia',
  '4': 'Identity militia',
  '5': 'Rioters',
  '6': 'Protesters',
  '7': 'Civilians',
  '8': 'External/Other forces',
}

/**
 * Strategic developments that are neither violence nor talks, and those that are. ACLED describes the whole type as
 * “contextually important events … that are not political violence outright” (acleddata.com/knowledge-base, “Strategic
 * developments in the ACLED dataset”): a seized house, a missile that was shot down, a leader in custody. Where the
 * notebook has no kind for it, it is a standing fact, which claims neither fighting nor diplomacy.
 */
const STRATEGIC: Readonly<Record<string, EventType>> = {
  // The state's grip on its own people: leaders taken into custody, waves of arrests.
  arrests: 'unrest',
  // Shelling or a bomb that was stopped: a missile or drone shot down, a charge made safe.
  'disrupted weapons use': 'attack',
  // Against houses, crops and goods rather than people.
  'looting/property destruction': 'attack',
  // How a group, or who holds a place, is from then on.
  'change to group/activity': 'standing',
  'headquarters or base established': 'standing',
  'non-violent transfer of territory': 'standing',
  // Coups, mass graves, people displaced: the row's notes tell.
  other: 'standing',
}

/** An agreement to stop fighting. ACLED's “Agreement” is also talks, exchanges of prisoners, surrenders and returns. */
const ENDS_FIGHTING =
  /\b(?:cease-?\s?fires?|truces?|armistices?|(?:cessation|suspension|end|halt) (?:of|to) (?:all )?(?:hostilities|fighting))\b/iu

/**
 * The event type of ACLED in the notebook's terms, by type and sub-event type, and for agreements by the row's notes.
 * Throws RejectedRow for a type that ACLED does not have.
 */
export function acledType(type: string, subType: string, notes: string): EventType {
  const sub = subType.toLowerCase()
  switch (type.toLowerCase()) {
    case 'battles':
    case 'battle-no change of territory':
    case 'battle-government regains territory':
    case 'battle-non-state actor overtakes territory':
      return 'clash'
    case 'explosions/remote violence':
    case 'remote violence':
      return sub === 'air/drone strike' ? 'air-strike' : 'attack'
    case 'violence against civilians':
      return 'attack'
    case 'protests':
    case 'riots':
    case 'riots/protests':
      return 'unrest'
    case 'strategic developments':
    case 'strategic development':
      if (sub === 'agreement') return ENDS_FIGHTING.test(notes) ? 'truce' : 'diplomacy'
      return STRATEGIC[sub] ?? 'standing'
    case 'headquarters or base established':
    case 'non-violent transfer of territory':
      return 'standing'
    default:
      throw new RejectedRow(message('dataset.unknown-value', { column: 'event_type', text: type.slice(0, 40) }))
  }
}

/**
 * The date with its precision (“Time”): 1, the day is known · 2, the week or weekend is, and the date given is the middle
 * of it · 3, the month is: the date given is its middle, or its first or last day where its beginning or end is meant.
 */
function acledDate(cells: Cells): string {
  const date = day(cells('event_date'), 'event_date')
  switch (cells('time_precision')) {
    case '':
    case '1':
      return date
    case '2':
      return `${daysAfter(date, -3)}/${daysAfter(date, 3)}`
    case '3':
      return date.slice(0, 7)
    default:
      throw new RejectedRow(
        message('dataset.unknown-value', { column: 'time_precision', text: cells('time_precision').slice(0, 40) }),
      )
  }
}

/**
 * Precision of the place (“Geography”): 1, a particular town or its outskirts · 2, near a known place or in a small part
 * of a region · 3, in a region of which nothing closer is said.
 */
const PLACES: Readonly<Record<string, PlacePrecision>> = {
  '': 'unknown',
  '1': 'locality',
  '2': 'district',
  '3': 'province',
}

/**
 * One row of ACLED. Fatalities are one figure, the most conservative estimate that was found; a source that says “several
 * died” counts as 3, or as 10 in a large attack (“Fatalities”). Throws RejectedRow.
 */
export function readAcled(cells: Cells): RowFact {
  const id = cells('event_id_cnty')
  if (id === '') throw new RejectedRow(message('dataset.no-id', { column: 'event_id_cnty' }))
  const precision = PLACES[cells('geo_precision')]
  if (precision === undefined)
    throw new RejectedRow(
      message('dataset.unknown-value', { column: 'geo_precision', text: cells('geo_precision').slice(0, 40) }),
    )
  const [first, second] = [oneLine(cells('actor1')), oneLine(cells('actor2'))]
  // Exports up to 2018 call them allies.
  const [withFirst, withSecond] = [
    cells('assoc_actor_1') || cells('ally_actor_1'),
    cells('assoc_actor_2') || cells('ally_actor_2'),
  ]
  const sub = cells('sub_event_type') || cells('event_type')
  return {
    id,
    release: cells('timestamp'),
    title: titleOf([`${sub}: ${[first, second].filter((one) => one !== '').join(' – ')}`, cells('location')], id),
    description: [
      cells('notes'),
      labelled([
        ['Actor 1', actorInWords(first, withFirst, cells('inter1'))],
        ['Actor 2', actorInWords(second, withSecond, cells('inter2'))],
        ['Civilian targeting', cells('civilian_targeting')],
        ['Reported by', cells('source')],
        ['Tags', cells('tags')],
      ]),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    date: acledDate(cells),
    dateNote:
      cells('time_precision') === '2' || cells('time_precision') === '3' ? message('dataset.date-imprecise') : '',
    type: acledType(cells('event_type'), cells('sub_event_type'), cells('notes')),
    actors: [first, second, ...listed(withFirst), ...listed(withSecond)].filter((name) => name !== ''),
    place: placeOf(
      placeName(cells),
      [degrees(cells('latitude'), 'latitude', 90), degrees(cells('longitude'), 'longitude', 180)],
      precision,
    ),
    country: oneLine(cells('country')),
    killed: tollOf(null, wholeNumber(cells('fatalities'), 'fatalities'), null),
    doubt: '',
  }
}

const placeName = (cells: Cells): string =>
  [...new Set(['location', 'admin2', 'admin1', 'country'].map((column) => oneLine(cells(column))))]
    .filter((name) => name !== '')
    .join(', ')

/** Associated actors are parted by semicolons. */
const listed = (text: string): string[] => text.split(';').map((name) => name.trim())

function actorInWords(name: string, associated: string, code: string): string {
  if (name === '') return ''
  const kind = ACTOR_KINDS[code] ?? (code === '0' ? '' : code)
  return [`${name}${kind === '' ? '' : ` (${kind})`}`, associated].filter((part) => part !== '').join('; with ')
}
