import { describe, expect, it } from 'vitest'
import { srgbProfile } from './srgb-profile.ts'

const profile = srgbProfile()
const tag = (signature: string): Buffer => {
  for (let at = 132; at < 132 + profile.readUInt32BE(128) * 12; at += 12)
    if (profile.toString('latin1', at, at + 4) === signature)
      return profile.subarray(profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8))
  throw new Error(`There is no ${signature}.`)
}
const numbers = (signature: string, from = 8): number[] => {
  const bytes = tag(signature).subarray(from)
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readInt32BE(at * 4) / 65_536)
}

describe('the profile of sRGB', () => {
  it('is as long as it says, and every part lies in it on four bytes', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    for (let at = 132; at < 132 + profile.readUInt32BE(128) * 12; at += 12) {
      expect(profile.readUInt32BE(at + 4) % 4).toBe(0)
      expect(profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length)
    }
  })

  it('adds its three colours up to its white', () => {
    const white = numbers('wtpt')
    const sum = white.map((_, at) => ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, one) => total + numbers(one)[at]!, 0))
    sum.forEach((value, at) => expect(value).toBeCloseTo(white[at]!, 3))
  })

  it('adapts the white of daylight, D65, to that of profiles', () => {
    const matrix = numbers('chad')
    const daylight = [0.95047, 1, 1.08883]
    const adapted = [0, 3, 6].map((row) => daylight.reduce((sum, value, at) => sum + value * matrix[row + at]!, 0))
    adapted.forEach((value, at) => expect(value).toBeCloseTo(numbers('wtpt')[at]!, 3))
  })

  it('bends as sRGB does: without a step where its two parts meet, to 0.214 in the middle, to 1 at the end', () => {
    const [g = 0, a = 0, b = 0, c = 0, d = 0] = numbers('rTRC', 12)
    const light = (value: number): number => (value >= d ? (a * value + b) ** g : c * value)
    expect(light(d)).toBeCloseTo(c * d, 4)
    expect(light(0.5)).toBeCloseTo(0.21404, 4)
    expect(light(1)).toBeCloseTo(1, 4)
  })
})
