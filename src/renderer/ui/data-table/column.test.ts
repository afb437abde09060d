import { expect, test } from 'vitest'
import { nextSort, type SortKey } from './column.ts'

const up = (columnId: string): SortKey => ({ columnId, isDescending: false })
const down = (columnId: string): SortKey => ({ columnId, isDescending: true })

test('a head goes up, down, off', () => {
  expect(nextSort([], 'date', false)).toEqual([up('date')])
  expect(nextSort([up('date')], 'date', false)).toEqual([down('date')])
  expect(nextSort([down('date')], 'date', false)).toEqual([])
})

test('another head takes over, unless it is added', () => {
  expect(nextSort([up('date'), up('place')], 'type', false)).toEqual([up('type')])
  expect(nextSort([up('date')], 'type', true)).toEqual([up('date'), up('type')])
})

test('an added key is turned and taken away in its place', () => {
  expect(nextSort([up('date'), up('type')], 'date', true)).toEqual([down('date'), up('type')])
  expect(nextSort([down('date'), up('type')], 'date', true)).toEqual([up('type')])
})
