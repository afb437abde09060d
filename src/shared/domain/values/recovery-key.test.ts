import { describe, expect, test } from 'vitest'
import { keyGroups, readRecoveryKey } from './recovery-key.ts'

/** Made by `age-keygen`'s own method for this test; it opens nothing. */
const KEY = 'AGE-SECRET-KEY-1EFHZ9KYG0L7A0TKJRXY957KQGF20WGG7WJ2XAGPLTXWVUQKPKDQS83A4R4'

describe('a recovery key', () => {
  test('is read in groups, in small letters, with any spaces and dashes', () => {
    const typed = ` ${keyGroups(KEY).join('  ').toLowerCase().replaceAll('-', '\u2011')}\n`
    expect(readRecoveryKey(typed)).toEqual({ key: KEY })
  })

  test('is cut into groups of six', () => {
    expect(keyGroups(KEY).slice(0, 4)).toEqual(['AGE-SE', 'CRET-K', 'EY-1EF', 'HZ9KYG'])
    expect(keyGroups(KEY).join('')).toBe(KEY)
  })

  test.each([
    ['one is missing', KEY.slice(0, -1), 73],
    ['one is too many', `${KEY}Q`, 75],
    ['nothing is there', '', 0],
  ])('is refused with its length when %s', (_what, typed, count) => {
    expect(readRecoveryKey(typed)).toEqual({ fault: { kind: 'length', count } })
  })

  test.each([
    ['B', 20, 4],
    ['O', 73, 13],
    ['1', 30, 6],
    ['É', 16, 3],
    ['X', 0, 1],
  ])('names the letter %s that no key has at that place, and its group', (letter, at, group) => {
    const typed = KEY.slice(0, at) + letter + KEY.slice(at + 1)
    expect(readRecoveryKey(typed)).toEqual({ fault: { kind: 'letter', letter, group } })
  })

  test('tells every slip of one character from a key', () => {
    for (let at = 'AGE-SECRET-KEY-1'.length; at < KEY.length; at++) {
      const typed = KEY.slice(0, at) + (KEY[at] === 'Q' ? 'P' : 'Q') + KEY.slice(at + 1)
      expect(readRecoveryKey(typed)).toEqual({ fault: { kind: 'slip' } })
    }
  })

  test('tells two neighbours that changed places', () => {
    const typed = KEY.replace('4R4', '44R')
    expect(readRecoveryKey(typed)).toEqual({ fault: { kind: 'slip' } })
  })
})
