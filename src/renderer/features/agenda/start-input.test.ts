import { describe, expect, it } from 'vitest'
import { readStart, readTime } from './start-input.ts'

describe('readTime', () => {
  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    [' 16:10 ', '16:10'],
    ['۱۶:۱۰', '16:10'],
    ['٩:٣٠', '09:30'],
    ['16:75', '16:75'],
    ['noon', 'noon'],
  ])('reads %j as %j', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })
})

describe('readStart', () => {
  it.each([
    ['2025-10-18T10:00', '2025-10-18T10:00'],
    ['2025-10-18 9:30', '2025-10-18T09:30'],
    ['2025-10-18, 0930', '2025-10-18T09:30'],
    ['', ''],
    ['2025-10-18', '2025-10-18'],
    ['tomorrow at ten', 'tomorrow at ten'],
  ])('reads %j as %j', (typed, start) => {
    expect(readStart(typed)).toBe(start)
  })
})
