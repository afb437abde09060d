import { describe, expect, it } from 'vitest'
import { releaseOfFile } from '../detect.ts'
import { type Cells, RejectedRow } from './fact.ts'
import { readUcdp } from './ucdp-ged.ts'

const ROW: Record<string, string> = {
  id: '700001',
  code_status: 'Clear',
  type_of_violence: '1',
  conflict_name: 'Invented Land: Government',
  dyad_name: 'Government of Invented Land - Invented Front',
  side_a: 'Government of Invented Land',
  side_b: 'Invented Front',
  where_prec: '1',
  where_coordinates: 'Invented town',
  adm_1: 'Invented province',
  latitude: '13.63',
  longitude: '25.35',
  country: 'Sudan',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2026-08-03 00:00:00.000',
  date_end: '2026-08-03 00:00:00.000',
  best: '0',
  high: '4',
  low: '0',
}
const read = (change: Record<string, string>) => {
  const cells: Cells = (column) => ({ ...ROW, ...change })[column] ?? ''
  return readUcdp(cells)
}

describe('a candidate event', () => {
  it('that was vetted is not in doubt, and may have cost nobody’s life', () => {
    expect(read({})).toMatchObject({ doubt: '', killed: { low: 0, best: 0, high: 4 } })
    expect(read({ code_status: '' }).doubt).toBe('')
  })

  it('says what is still to be checked of it', () => {
    expect(read({ code_status: 'Check dyad' }).doubt).toBe('not vetted yet by the data set: “Check dyad”')
    expect(read({ code_status: 'Check deaths', event_clarity: '2' }).doubt).toBe(
      'known only as part of a sum over several events; not vetted yet by the data set: “Check deaths”',
    )
  })
})

it.each([
  ['1', 'exact'],
  ['2', 'locality'],
  ['3', 'district'],
  ['4', 'province'],
  ['5', 'region'],
  ['6', 'country'],
  ['7', 'region'],
])('a place of where_prec %s is known to the %s', (where_prec, precision) => {
  expect(read({ where_prec }).place?.precision).toBe(precision)
})

it.each([
  ['2', '2026-08-03', '2026-08-05', '2026-08-03/2026-08-05'],
  ['3', '2026-08-03', '2026-08-09', '2026-08-03/2026-08-09'],
  ['4', '2026-08-01', '2026-08-31', '2026-08'],
  ['5', '2026-01-01', '2026-12-31', '2026'],
  ['5', '2026-02-01', '2026-05-31', '2026-02-01/2026-05-31'],
])('a date of date_prec %s from %s to %s is %s', (date_prec, date_start, date_end, date) => {
  expect(read({ date_prec, date_start, date_end })).toMatchObject({
    date,
    dateNote: 'The data set gives no exact day.',
  })
})

it('a code that the codebook does not have is refused', () => {
  for (const [column, code] of [
    ['where_prec', '8'],
    ['date_prec', '6'],
    ['type_of_violence', '4'],
  ] as const)
    expect(() => read({ [column]: code })).toThrow(RejectedRow)
})

it.each([
  ['GEDEvent_v25_1.csv', '25.1'],
  ['GEDEvent_v26_0_8.csv', '26.0.8'],
  ['GEDEvent_v26_01_26_06.csv', '26.01.26.06'],
  ['gedevent_v22_01_22_06.xlsx', '22.01.22.06'],
  ['events.csv', ''],
])('%s is release “%s”', (name, release) => {
  expect(releaseOfFile(name)).toBe(release)
})
