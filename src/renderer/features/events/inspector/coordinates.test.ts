import { describe, expect, it } from 'vitest'
import { formatCoordinates, readCoordinates } from './coordinates.ts'

describe('coordinates', () => {
  it.each([
    ['32.9, 69.4', 32.9, 69.4],
    ['32.9 69.4', 32.9, 69.4],
    ['−33.9, 18.4', -33.9, 18.4],
    ['33.9° S, 18.4° E', -33.9, 18.4],
    ['32.9n 69.4w', 32.9, -69.4],
  ])('reads %j', (text, latitude, longitude) =>
    expect(readCoordinates(text)).toEqual({ coordinates: { latitude, longitude } }),
  )

  it.each(['32.9', '91, 10', '10, 181', '-33.9 S, 18 E', 'near Paktika'])('refuses %j', (text) =>
    expect(readCoordinates(text)).toHaveProperty('problem'),
  )

  it('reads what it writes', () => {
    const coordinates = { latitude: -33.9, longitude: 18.4 }
    expect(formatCoordinates(coordinates)).toBe('−33.9, 18.4')
    expect(readCoordinates(formatCoordinates(coordinates))).toEqual({ coordinates })
    expect(readCoordinates(formatCoordinates(null))).toEqual({ coordinates: null })
  })
})
