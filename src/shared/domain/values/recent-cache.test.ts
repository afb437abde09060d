import { expect, it } from 'vitest'
import { createRecentCache } from './recent-cache.ts'

it('keeps at least its size of the latest values, and forgets older ones', () => {
  const cache = createRecentCache<number>(10)
  for (let i = 0; i < 100; i++) cache.set(String(i), i)
  for (let i = 90; i < 100; i++) expect(cache.get(String(i))).toBe(i)
  expect(Array.from({ length: 80 }, (_, i) => cache.get(String(i))).filter((value) => value !== undefined)).toEqual([])
})

it('keeps what is read again', () => {
  const cache = createRecentCache<string>(10)
  cache.set('often', 'kept')
  for (let i = 0; i < 100; i++) {
    cache.set(String(i), 'passing')
    expect(cache.get('often')).toBe('kept')
  }
})

it('takes any text as a key', () => {
  const cache = createRecentCache<string>(10)
  expect(cache.get('__proto__')).toBeUndefined()
  cache.set('', 'empty')
  expect(cache.get('')).toBe('empty')
})
