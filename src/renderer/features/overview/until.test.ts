import { expect, it } from 'vitest'
import { untilParts } from './until.ts'

it('splits into days, hours and minutes', () => {
  expect(untilParts(((24 + 1) * 60 + 48) * 60_000)).toEqual({ days: 1, hours: 1, minutes: 48 })
  expect(untilParts(-5)).toEqual({ days: 0, hours: 0, minutes: 0 })
})
