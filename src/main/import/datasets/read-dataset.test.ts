import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import { partyId } from '#shared/domain/identifier.ts'
import { type DatasetRequest, type DatasetStart, readDataset, type Rejection } from './read-dataset.ts'
import { UnreadableTable } from './tables/table-row.ts'

const file = (name: string): string => fileURLToPath(new URL(`testing/${name}`, import.meta.url))

const PARTIES = [
  { id: partyId.parse('pk'), name: 'Pakistan', nativeName: null },
  { id: partyId.parse('af'), name: 'Afghanistan', nativeName: null },
]

async function read(
  name: string,
  more: Partial<DatasetRequest> = {},
): Promise<{ start: DatasetStart; events: Event[]; rejected: Rejection[] }> {
  let start: DatasetStart | undefined
  const events: Event[] = []
  const rejected: Rejection[] = []
  let last = 0
  const request = {
    path: file(name),
    kind: null,
    mapping: null,
    release: '',
    zone: 'Asia/Qatar',
    parties: PARTIES,
    sources: [],
    today: '2026-03-01',
    newId: () => `e${++last}`,
    ...more,
  }
  for await (const piece of readDataset(request)) {
    if ('header' in piece) start = piece
    else {
      events.push(...piece.events)
      rejected.push(...piece.rejected)
    }
  }
  return { start: start!, events, rejected }
}

test('reads ACLED with a byte order mark, codes and words of actors, and says on which lines it could not', async () => {
  const { start, events, rejected } = await read('acled.csv')
  expect(start).toMatchObject({ kind: 'acled', hasHeader: true })
  expect(events.map(({ date, type, place }) => [date, type, place?.precision])).toEqual([
    ['2025-10-11', 'clash', 'locality'],
    ['2025-10-12/2025-10-18', 'air-strike', 'district'],
    ['2025-10', 'unrest', 'province'],
    ['2025-10-19', 'truce', 'locality'],
  ])
  expect(events[0]).toMatchObject({
    zone: 'Asia/Kabul',
    title: 'Armed clash: Military Forces of Pakistan (2024-) – Military Forces of Afghanistan (2021-), Spin Boldak',
    actors: ['pk', 'af'],
    casualties: { killed: { low: null, best: 12, high: null } },
    dataset: { name: 'acled', id: 'AFG90001', release: '1760800000' },
    citations: [{ source: start.source.id, locator: 'AFG90001' }],
  })
  expect(events[1]?.description).toContain('Actor 2: Civilians (Afghanistan) (Civilians)')
  // The first row spans two lines.
  expect(rejected).toEqual([
    { line: 7, why: '“2025-02-30” in “event_date” is no day such as 2025-10-18 or 18 October 2025.' },
    { line: 8, why: '“many” in “fatalities” is no whole number from 0.' },
  ])
})

test('reads ACLED without a header row and with semicolons to the same events', async () => {
  const [one, other] = [await read('acled.csv'), await read('acled-no-header.csv')]
  expect(other.start).toMatchObject({ kind: 'acled', hasHeader: false })
  expect(other.events).toEqual(one.events)
  expect(other.rejected.map(({ line }) => line)).toEqual([6, 7])
})

test('reads the GED: precision of date and place, the three tolls, the release by the name of the file', async () => {
  const { start, events, rejected } = await read('GEDEvent_v24_1.csv')
  expect(start).toMatchObject({ kind: 'ucdp-ged', release: '24.1', source: { details: { version: '24.1' } } })
  expect(events.map(({ date, type, place, doubt }) => [date, type, place?.precision, doubt !== ''])).toEqual([
    ['2024-05-01', 'clash', 'exact', false],
    ['2024-05-06/2024-05-12', 'clash', 'province', false],
    ['2024-02', 'clash', 'country', true],
    ['2024', 'attack', 'exact', false],
  ])
  expect(events[0]?.casualties?.killed).toEqual({ low: 3, best: 3, high: 5, words: '' })
  expect(events.map(({ actors }) => actors)).toEqual([['pk', 'af'], ['pk', 'af'], ['pk', 'af'], ['pk']])
  expect(rejected).toEqual([{ line: 6, why: 'The toll does not run from low (3) through best (3) to high (2).' }])
})

test('reads any other table by a mapping, and asks for one where its names say too little', async () => {
  await expect(read('incidents.tsv')).rejects.toThrow(/Say which column gives the title/u)
  const columns = { title: 'Entry', date: 'Day', place: 'Where', killedBest: 'Dead' }
  const { events, rejected } = await read('incidents.tsv', { mapping: { columns, type: 'attack' } })
  expect(events.map(({ title, date, zone, type }) => [title, date, zone, type])).toEqual([
    ['Shelling at the crossing', '2025-10-02', 'Asia/Qatar', 'attack'],
    ['A month of closures', '2025-10', 'Asia/Qatar', 'attack'],
  ])
  expect(rejected).toEqual([{ line: 3, why: 'There is nothing in “Entry”.' }])
  const again = await read('incidents.tsv', { mapping: { columns, type: 'attack' } })
  expect(again.events.map(({ dataset }) => dataset)).toEqual(events.map(({ dataset }) => dataset))
})

test('a table that is not what it was said to be is not read', async () => {
  await expect(read('GEDEvent_v24_1.csv', { kind: 'acled' })).rejects.toThrow(UnreadableTable)
})
