import { expect, test } from 'vitest'
import { countWords, momentWords, spanWords } from './version-words.ts'

const at = (time: string): string => `2025-10-18T${time}:00.000Z`

test('a moment is told with its day, its year and the offset of the zone it is told in', () => {
  expect(momentWords(at('22:30'), 'Asia/Kabul')).toEqual({ day: 'Sun 19 Oct 2025', time: '03:00 +4:30' })
})

test('a sitting is told from its first to its last edit', () => {
  expect(spanWords({ began: at('07:00'), ended: at('08:10') }, 'Asia/Qatar')).toBe('10:00–11:10 +3')
  expect(spanWords({ began: at('07:00'), ended: at('07:00') }, 'Asia/Qatar')).toBe('10:00 +3')
  expect(spanWords({ began: at('20:30'), ended: at('21:30') }, 'Asia/Qatar')).toBe(
    'from Sat 18 Oct 2025 23:30 +3 to 00:30 +3',
  )
})

test('counts name only what there is', () => {
  expect(countWords({ added: 2, changed: 0, removed: 1 })).toBe('2 added, 1 removed')
  expect(countWords({ added: 0, changed: 0, removed: 0 })).toBe('')
})
