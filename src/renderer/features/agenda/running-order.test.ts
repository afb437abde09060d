import { describe, expect, it } from 'vitest'
import { epochToLocal } from '#shared/domain/values/zone.ts'
import {
  isNumberedInOrder,
  nextNumber,
  NOT_PLACED,
  placeInput,
  prospect,
  runningOrder,
  stepMove,
} from './running-order.ts'
import { itemOf, sessionOf } from './testing/sample-agenda.ts'

const MORNING = sessionOf('s1', '2025-10-18T10:00', 150)
const AFTERNOON = sessionOf('s2', '2025-10-18T15:00', 120)
const EMPTY = sessionOf('s3', '')
const ITEMS = [
  itemOf('i1', 's1', 60),
  itemOf('i2', 's1', 45),
  itemOf('i3', 's2', 70),
  itemOf('i4', 's2', 60),
  itemOf('i5', null, 30),
]
const ORDER = runningOrder([MORNING, AFTERNOON, EMPTY], ITEMS)

const doha = (epoch: number | null): string => (epoch === null ? '' : epochToLocal(epoch, 'Asia/Qatar').slice(11))

describe('runningOrder', () => {
  it('gives every session its items and clock, empty ones too, and the rest last', () => {
    expect(ORDER.map(({ id, rows }) => [id, rows.map(({ item }) => item.id)])).toEqual([
      ['s1', ['i1', 'i2']],
      ['s2', ['i3', 'i4']],
      ['s3', []],
      [NOT_PLACED, ['i5']],
    ])
    expect(ORDER[1]?.clock).toMatchObject({ planned: 130, available: 120, overrun: 10 })
    expect(ORDER[1]?.rows.map(({ entry }) => doha(entry.startEpoch))).toEqual(['15:00', '16:10'])
  })

  it('gives no time where there is no session or no start', () => {
    expect(ORDER[3]?.rows[0]?.entry.startEpoch).toBeNull()
  })

  it('keeps an item in sight whose session is not there', () => {
    expect(runningOrder([], [itemOf('i1', 'gone', 5)])[0]?.rows).toHaveLength(1)
  })
})

describe('placeInput', () => {
  it('puts an item before the one that then follows it in its group', () => {
    expect(placeInput(ORDER, { rowId: 'i4', groupId: 's2', index: 0 })).toEqual({
      id: 'i4',
      session: 's2',
      before: 'i3',
    })
  })

  it('puts the last of a session before the first item of those after it', () => {
    expect(placeInput(ORDER, { rowId: 'i4', groupId: 's1', index: 2 })).toEqual({
      id: 'i4',
      session: 's1',
      before: 'i3',
    })
    expect(placeInput(ORDER, { rowId: 'i1', groupId: 's3', index: 0 }).before).toBe('i5')
  })

  it('takes an item off the order of business', () => {
    expect(placeInput(ORDER, { rowId: 'i1', groupId: NOT_PLACED, index: 1 })).toEqual({
      id: 'i1',
      session: null,
      before: null,
    })
  })
})

describe('stepMove', () => {
  it('goes through the end of a session into the next', () => {
    expect(stepMove(ORDER, 'i2', 1)).toEqual({ rowId: 'i2', groupId: 's2', index: 0 })
    expect(stepMove(ORDER, 'i3', -1)).toEqual({ rowId: 'i3', groupId: 's1', index: 2 })
    expect(stepMove(ORDER, 'i1', 1)).toEqual({ rowId: 'i1', groupId: 's1', index: 1 })
  })

  it('stays at either end', () => {
    expect(stepMove(ORDER, 'i1', -1)).toBeUndefined()
    expect(stepMove(ORDER, 'i5', 1)).toBeUndefined()
  })
})

describe('prospect', () => {
  it('tells the item that would follow and the start the held one would have', () => {
    const would = prospect(ORDER, { rowId: 'i4', groupId: 's1', index: 1 })
    expect(would?.next?.id).toBe('i2')
    expect(doha(would?.startEpoch ?? null)).toBe('11:00')
  })

  it('has no start to tell in a session without one', () => {
    expect(prospect(ORDER, { rowId: 'i4', groupId: 's3', index: 0 })).toMatchObject({ next: null, startEpoch: null })
  })
})

describe('nextNumber', () => {
  it('goes on from the highest number in use, whatever else is in it', () => {
    expect(nextNumber([{ number: '2(b)' }, { number: '' }, { number: '1' }])).toBe('3')
    expect(nextNumber([])).toBe('1')
  })
})

describe('isNumberedInOrder', () => {
  it.each([
    [['1', '2', '2(b)', '10'], true],
    [['1', '', '2'], true],
    [['2', '1'], false],
    [['1', '1'], false],
    [[], true],
  ])('%j: %s', (numbers, expected) => {
    expect(isNumberedInOrder(numbers.map((number) => ({ number })))).toBe(expected)
  })
})
