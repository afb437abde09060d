import { describe, expect, it } from 'vitest'
import { readZone, zoneOfPlace } from './read-zone.ts'

const CITIES = [{ city: 'Islamabad', zone: 'Asia/Karachi' }]

describe('readZone', () => {
  it.each([
    ['Asia/Kabul', 'Asia/Kabul'],
    [' kabul ', 'Asia/Kabul'],
    ['New York', 'America/New_York'],
    ['Kolkata', 'Asia/Kolkata'],
    ['islamabad', 'Asia/Karachi'],
    ['', ''],
    ['the capital', 'the capital'],
  ])('reads %j as %j', (typed, zone) => {
    expect(readZone(typed, CITIES)).toBe(zone)
  })
})

describe('zoneOfPlace', () => {
  it.each([
    ['Yerevan', 'Yerevan', 'Asia/Yerevan'],
    ['Yerevan, Armenia', 'Yerevan', 'Asia/Yerevan'],
    ['Presidential palace, Islamabad', 'Islamabad', 'Asia/Karachi'],
  ])('finds in %j the city %j of %j', (place, city, zone) => {
    expect(zoneOfPlace(place, CITIES)).toEqual({ city, zone })
  })

  it.each(['', 'Paktika', 'The border', 'UTC'])('finds none in %j', (place) => {
    expect(zoneOfPlace(place, CITIES)).toBeUndefined()
  })
})
