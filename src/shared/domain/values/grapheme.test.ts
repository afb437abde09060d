import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clusterAround, clusters, wholeClusters } from './grapheme.ts'

const FAMILY = '👨‍👩‍👧‍👦'
const TEXT = `ab قابلِ${FAMILY}e\u0301 \r\nx`

it('agrees with Intl.Segmenter over the whole text', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\r\n',
    'e\u0301',
    'لِ',
    'مَّ',
    FAMILY,
    '👍🏽',
    '한',
    'कि',
    '🇶🇦',
    '\u00ad',
    '\ud83d',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const bounds = [0]
      for (const cluster of clusters(text)) bounds.push((bounds.at(-1) ?? 0) + cluster.length)
      for (let at = 0; at <= text.length; at++) {
        const start = bounds.findLast((bound) => bound <= at)
        const end = bounds.find((bound) => bound >= at)
        expect(clusterAround(text, at), `${at} in ${JSON.stringify(text)}`).toEqual({ start, end })
      }
    }),
    { numRuns: 300 },
  )
})

it('widens a range outwards and clamps it', () => {
  const at = TEXT.indexOf(FAMILY)
  expect(wholeClusters(TEXT, at + 1, at + 3)).toEqual({ start: at, end: at + FAMILY.length })
  expect(wholeClusters(TEXT, 99, -5)).toEqual({ start: 0, end: TEXT.length })
  expect(wholeClusters('', 0, 4)).toEqual({ start: 0, end: 0 })
})
