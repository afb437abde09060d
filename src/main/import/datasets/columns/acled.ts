import type { EventType, PlacePrecision } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { day, daysAfter, degrees, labelled, oneLine, placeOf, titleOf, tollOf, wholeNumber } from './cell-values.ts'
import { type Cells, RejectedRow, type RowFact } from './fact.ts'

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

/** What tells a header of ACLED from any other. */
export const ACLED_SIGNS = ['event_id_cnty', 'event_date', 'event_type', 'fatalities'] as const

/** Whether a row without a header is one of ACLED: its identifier, three letters of a country and a number, comes first. */
export const looksLikeAcled = (cells: readonly string[]): boolean =>
  cells.length === ACLED_COLUMNS.length && /^[A-Z]{2,4}\d+$/u.test(cells[0]!.trim())

/**
 * Kinds of actors by their code (ACLED codebook, “Inter codes”). Exports since 2023 write the words themselves.
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

/** Sub-events from the air (ACLED codebook, “Explosions/Remote violence”). */
const FROM_THE_AIR = new Set(['air/drone strike'])
/** Strategic developments that end or suspend fighting (ACLED codebook, “Strategic developments”). */
const ENDS_FIGHTING = new Set(['agreement'])

/** The event type of ACLED in the notebook's terms, by type and sub-event type of the codebook. */
export function acledType(type: string, subType: string): EventType {
  const sub = subType.toLowerCase()
  switch (type.toLowerCase()) {
    case 'battles':
      return 'clash'
    case 'explosions/remote violence':
      return FROM_THE_AIR.has(sub) ? 'air-strike' : 'attack'
    case 'violence against civilians':
      return 'attack'
    case 'protests':
    case 'riots':
      return 'unrest'
    case 'strategic developments':
      return ENDS_FIGHTING.has(sub) ? 'truce' : 'diplomacy'
    default:
      throw new RejectedRow(message('dataset.unknown-value', { column: 'event_type', text: type.slice(0, 40) }))
  }
}

/**
 * The date with its precision (ACLED codebook, “Time precision”): 1, the day is known · 2, the week is: the date given is
 * the middle of it · 3, the month is.
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
 * Precision of the place (ACLED codebook, “Geo-precision”): 1, a particular town · 2, part of a region, at a town that
 * stands for it · 3, a larger region, at its capital.
 */
const PLACES: Readonly<Record<string, PlacePrecision>> = {
  '': 'unknown',
  '1': 'locality',
  '2': 'district',
  '3': 'province',
}

/** One row of ACLED. Fatalities are one figure, ACLED's own conservative estimate. Throws RejectedRow. */
export function readAcled(cells: Cells): RowFact {
  const id = cells('event_id_cnty')
  if (id === '') throw new RejectedRow(message('dataset.no-id', { column: 'event_id_cnty' }))
  const precision = PLACES[cells('geo_precision')]
  if (precision === undefined)
    throw new RejectedRow(
      message('dataset.unknown-value', { column: 'geo_precision', text: cells('geo_precision').slice(0, 40) }),
    )
  const [first, second] = [oneLine(cells('actor1')), oneLine(cells('actor2'))]
  const sub = cells('sub_event_type') || cells('event_type')
  return {
    id,
    release: cells('timestamp'),
    title: titleOf([`${sub}: ${[first, second].filter((one) => one !== '').join(' – ')}`, cells('location')], id),
    description: [
      cells('notes'),
      labelled([
        ['Actor 1', actorInWords(first, cells('assoc_actor_1'), cells('inter1'))],
        ['Actor 2', actorInWords(second, cells('assoc_actor_2'), cells('inter2'))],
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
    type: acledType(cells('event_type'), cells('sub_event_type')),
    actors: [first, second, ...listed(cells('assoc_actor_1')), ...listed(cells('assoc_actor_2'))].filter(
      (name) => name !== '',
    ),
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

/** Associated actors are parted by semicolons (ACLED codebook). */
const listed = (text: string): string[] => text.split(';').map((name) => name.trim())

function actorInWords(name: string, associated: string, code: string): string {
  if (name === '') return ''
  const kind = ACTOR_KINDS[code] ?? (code === '0' ? '' : code)
  return [`${name}${kind === '' ? '' : ` (${kind})`}`, associated].filter((part) => part !== '').join('; with ')
}
