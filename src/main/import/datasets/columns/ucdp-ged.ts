import type { EventType, PlacePrecision } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { day, daysAfter, degrees, labelled, oneLine, placeOf, titleOf, tollOf, wholeNumber } from './cell-values.ts'
import { type Cells, RejectedRow, type RowFact } from './fact.ts'

/*
 * What is said here of the GED is by its codebook, as R packages that read it repeat it: `ucdp` (GED 20.1) and
 * `mapme.biodiversity` 0.9 (GED 24.1, `calc_fatalities`). The 49 columns are those of releases 23.1 to 26.1 and of the
 * candidate events, which come monthly and have the same ones (Hegre, Croicu, Eck and Högbladh 2020,
 * doi.org/10.1177/2053168020935257).
 */

/** The columns of the UCDP Georeferenced Event Dataset in their order; a file without a header row has these. */
export const UCDP_COLUMNS = [
  'id',
  'relid',
  'year',
  'active_year',
  'code_status',
  'type_of_violence',
  'conflict_dset_id',
  'conflict_new_id',
  'conflict_name',
  'dyad_dset_id',
  'dyad_new_id',
  'dyad_name',
  'side_a_dset_id',
  'side_a_new_id',
  'side_a',
  'side_b_dset_id',
  'side_b_new_id',
  'side_b',
  'number_of_sources',
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_prec',
  'where_coordinates',
  'where_description',
  'adm_1',
  'adm_2',
  'latitude',
  'longitude',
  'geom_wkt',
  'priogrid_gid',
  'country',
  'country_id',
  'region',
  'event_clarity',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_a',
  'deaths_b',
  'deaths_civilians',
  'deaths_unknown',
  'best',
  'high',
  'low',
  'gwnoa',
  'gwnob',
] as const

/** What tells a header of the GED from any other. */
export const UCDP_SIGNS = ['id', 'type_of_violence', 'date_start', 'date_end', 'best'] as const

/** Whether a row without a header is one of the GED: a number, a name of three parts, a year. */
export const looksLikeUcdp = (cells: readonly string[]): boolean =>
  cells.length === UCDP_COLUMNS.length && /^\d+$/u.test(cells[0]!.trim()) && /^(19|20)\d\d$/u.test(cells[2]!.trim())

/** `type_of_violence`: 1, state-based · 2, between groups that are no state · 3, against civilians. */
const TYPES: Readonly<Record<string, EventType>> = { '1': 'clash', '2': 'clash', '3': 'attack' }

/**
 * `where_prec`: 1, the exact place · 2, at most some 25 km from a known point · 3, a second-order division, at its middle ·
 * 4, a first-order one, at its middle · 5, a part of the country larger than that, an island, a point between two places ·
 * 6, the country, at its middle · 7, at sea or in international airspace.
 */
const PLACES: Readonly<Record<string, PlacePrecision>> = {
  '': 'unknown',
  '1': 'exact',
  '2': 'locality',
  '3': 'district',
  '4': 'province',
  '5': 'region',
  '6': 'country',
  '7': 'region',
}

/**
 * `date_prec`: 1, the day is known · 2, it lies within two to six days · 3, the week is known · 4, the month is · 5, only the
 * year, or more than a month of it. The event lies between `date_start` and `date_end`, its earliest and latest day.
 */
function ucdpDate(cells: Cells): string {
  const from = day(cells('date_start'), 'date_start')
  const to = cells('date_end') === '' ? from : day(cells('date_end'), 'date_end')
  if (to < from) throw new RejectedRow(message('dataset.days-order', { from, to }))
  const precision = cells('date_prec')
  if (!/^[1-5]?$/u.test(precision))
    throw new RejectedRow(message('dataset.unknown-value', { column: 'date_prec', text: precision.slice(0, 40) }))
  if (precision === '4' && isWholeMonth(from, to)) return from.slice(0, 7)
  if (precision === '5' && from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4)
  return from === to ? from : `${from}/${to}`
}

const isWholeMonth = (from: string, to: string): boolean =>
  from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && daysAfter(to, 1).endsWith('-01')

/** Names that stand for nobody in particular. */
const NOBODY = /^civilians$/iu

/**
 * What the data set doubts itself: `event_clarity` 2, known only as part of a sum over several events; and of candidate
 * events, what in `code_status` is still to be checked (“Check dyad”, “Check deaths”) where it is not “Clear”.
 */
function doubtOf(cells: Cells): string {
  const status = oneLine(cells('code_status'))
  return [
    cells('event_clarity') === '2' ? message('dataset.low-clarity') : '',
    status === '' || /^clear$/iu.test(status) ? '' : message('dataset.code-status', { status: status.slice(0, 60) }),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** One row of the GED or of the candidate events. Throws RejectedRow. */
export function readUcdp(cells: Cells): RowFact {
  const id = cells('id')
  if (!/^\d+$/u.test(id)) throw new RejectedRow(message('dataset.no-id', { column: 'id' }))
  const type = TYPES[cells('type_of_violence')]
  if (type === undefined)
    throw new RejectedRow(
      message('dataset.unknown-value', { column: 'type_of_violence', text: cells('type_of_violence').slice(0, 40) }),
    )
  const precision = PLACES[cells('where_prec')]
  if (precision === undefined)
    throw new RejectedRow(
      message('dataset.unknown-value', { column: 'where_prec', text: cells('where_prec').slice(0, 40) }),
    )
  const [a, b] = [oneLine(cells('side_a')), oneLine(cells('side_b'))]
  const whereName = oneLine(cells('where_coordinates')) || oneLine(cells('where_description'))
  const figure = (column: string): number | null => wholeNumber(cells(column), column)
  return {
    id,
    release: '',
    title: titleOf([oneLine(cells('dyad_name')) || [a, b].filter((one) => one !== '').join(' – '), whereName], id),
    description: [
      cells('source_headline'),
      labelled([
        ['Conflict', cells('conflict_name')],
        ['Side A', a],
        ['Side B', b],
        ['Where', cells('where_description')],
        ['Deaths of side A', cells('deaths_a')],
        ['Deaths of side B', cells('deaths_b')],
        ['Deaths of civilians', cells('deaths_civilians')],
        ['Deaths unknown', cells('deaths_unknown')],
        ['Reported by', cells('source_article')],
      ]),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    date: ucdpDate(cells),
    dateNote: Number(cells('date_prec')) > 1 ? message('dataset.date-imprecise') : '',
    type,
    actors: [a, b].filter((name) => name !== '' && !NOBODY.test(name)),
    place: placeOf(
      [...new Set([whereName, oneLine(cells('adm_1')), oneLine(cells('country'))])]
        .filter((one) => one !== '')
        .join(', '),
      [degrees(cells('latitude'), 'latitude', 90), degrees(cells('longitude'), 'longitude', 180)],
      precision,
    ),
    country: oneLine(cells('country')),
    killed: tollOf(figure('low'), figure('best'), figure('high')),
    doubt: doubtOf(cells),
  }
}
