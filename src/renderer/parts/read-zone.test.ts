import { describe, expect, it } from 'vitest'
import { readZone } from './read-zone.ts'

const CITIES = [{ city: 'Islamabad', zone: 'Asia/Karachi' }]

describe('readZone', () => {
  it.each([
    ['Asia/Kabul', 'Asia/Kabul'],
    [' kabul ', 'Asia/Kabul'],
    ['New York', 'America/New_York'],
    ['islamabad', 'Asia/Karachi'],
    ['', ''],
    ['the capital', 'the capital'],
  ])('reads %j as %j', (typed, zone) => {
    expect(readZone(typed, CITIES)).toBe(zone)
  })
})
