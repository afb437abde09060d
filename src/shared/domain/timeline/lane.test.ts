import { expect, test } from 'vitest'
import { laneOf, shownLanes } from './lane.ts'

test('unrest is no violence: it has a lane of its own, there where anything is on it', () => {
  expect(laneOf('unrest')).toBe('unrest')
  expect(shownLanes(() => false)).toEqual(['violence', 'truce', 'statements', 'diplomacy'])
  expect(shownLanes((lane) => lane === 'unrest')).toEqual(['violence', 'unrest', 'truce', 'statements', 'diplomacy'])
})
