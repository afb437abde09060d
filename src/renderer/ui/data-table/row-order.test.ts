import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  changedRows,
  filterRows,
  NO_VALUE,
  rankChangedRows,
  rankColumn,
  sortRows,
  type SortValue,
} from './row-order.ts'

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const compare = collator.compare
const rank = (values: readonly SortValue[]) => rankColumn(values.length, (row) => values[row] ?? null, collator)
const order = (values: readonly SortValue[], isDescending = false): number[] => [
  ...sortRows(filterRows(values.length), [{ column: rank(values), isDescending }]),
]

/** The same order by Array.sort, which is stable: what the ranks must agree with. */
function plainOrder(values: readonly SortValue[], isDescending: boolean): number[] {
  return values
    .map((_, row) => row)
    .sort((a, b) => {
      const [one, other] = [values[a] ?? null, values[b] ?? null]
      if (one === null || other === null) return Number(one === null) - Number(other === null)
      let sign: number
      if (typeof one === 'number') sign = typeof other === 'number' ? one - other : -1
      else sign = typeof other === 'number' ? 1 : compare(one, other)
      return isDescending ? -sign : sign
    })
}

const anyValue = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom('a', 'A', 'b', 'é', 'e', 'item 2', 'item 10', 'زبان', 'آصف', ''),
)

test('rows with no value go last in either direction', () => {
  expect(order([3, null, 1, null, 2])).toEqual([2, 4, 0, 1, 3])
  expect(order([3, null, 1, null, 2], true)).toEqual([0, 4, 2, 1, 3])
})

test('strings the collation holds equal keep the order they had', () => {
  expect(order(['b', 'E', 'é', 'a', 'e'])).toEqual([3, 0, 1, 2, 4])
})

test('any column, either direction, is in the order of a stable Array.sort', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { maxLength: 60 }), fc.boolean(), (values, isDescending) => {
      expect(order(values, isDescending)).toEqual(plainOrder(values, isDescending))
    }),
  )
})

test('many texts, few of them twice, are in the same order as by Array.sort; one that is edited follows', () => {
  const texts = Array.from({ length: 9_000 }, (_, row) => {
    const nth = (row * 7_919) % 8_800
    return row % 500 === 0
      ? null
      : `${nth % 2 === 0 ? 'Clash' : 'clash'} at post ${nth >> 1}${row % 900 === 1 ? ' کابل' : ''}`
  })
  for (const isDescending of [false, true]) expect(order(texts, isDescending)).toEqual(plainOrder(texts, isDescending))
  const edited = texts.with(77, 'Clash at post 12').with(78, 'Another').with(79, null)
  const followed = rankChangedRows(rank(texts), texts.length, [77, 78, 79], (row) => edited[row] ?? null, collator)
  expect([...sortRows(filterRows(texts.length), [{ column: followed, isDescending: false }])]).toEqual(
    plainOrder(edited, false),
  )
  const mixed = [...texts, 3]
  expect(order(mixed)).toEqual(plainOrder(mixed, false))
})

test('the first key decides, the second between its equals', () => {
  const type = rank(['clash', 'attack', 'clash', 'attack'])
  const killed = rank([1, 7, 3, 2])
  const rows = sortRows(filterRows(4), [
    { column: type, isDescending: false },
    { column: killed, isDescending: true },
  ])
  expect([...rows]).toEqual([1, 3, 2, 0])
})

test('sorting leaves the filtered rows as they were and holds only them', () => {
  const kept = filterRows(5, (row) => row !== 2)
  const sorted = sortRows(kept, [{ column: rank([5, 4, 3, 2, 1]), isDescending: false }])
  expect([...kept]).toEqual([0, 1, 3, 4])
  expect([...sorted]).toEqual([4, 3, 1, 0])
})

test('ranking only what changed orders as ranking everything does', () => {
  const edits = fc.array(fc.tuple(fc.nat({ max: 40 }), anyValue), { maxLength: 6 })
  fc.assert(
    fc.property(
      fc.array(anyValue, { minLength: 1, maxLength: 40 }),
      edits,
      fc.integer({ min: -3, max: 3 }),
      (values, changes, grown) => {
        const after = values.slice(0, Math.max(1, values.length + grown))
        while (after.length < values.length + grown) after.push('item 2')
        for (const [at, value] of changes) after[at % after.length] = value
        const changed = changedRows(values, after)
        const followed = rankChangedRows(
          rank(values),
          after.length,
          changed ?? [],
          (row) => after[row] ?? null,
          collator,
        )
        const key = { column: followed, isDescending: false }
        expect([...sortRows(filterRows(after.length), [key])]).toEqual(order(after))
      },
    ),
  )
})

test('a value that becomes none leaves its rank', () => {
  const ranks = rankChangedRows(rank([1, 2]), 2, [0], (row) => [null, 2][row] ?? null, collator).ranks
  expect(ranks[0]).toBe(NO_VALUE)
})

test('changed rows are told by identity, and too many of them are not followed', () => {
  const rows = Array.from({ length: 100 }, (_, id) => ({ id }))
  expect(changedRows(rows, rows)).toEqual([])
  expect(changedRows(rows, rows.with(40, { id: 40 }))).toEqual([40])
  expect(changedRows(rows, [...rows, { id: 100 }])).toEqual([100])
  expect(
    changedRows(
      rows,
      rows.map((row) => ({ ...row })),
    ),
  ).toBeNull()
})
