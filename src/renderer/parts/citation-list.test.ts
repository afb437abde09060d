import { expect, test } from 'vitest'
import type { Citation } from '#shared/domain/citation.ts'
import { citationKeys, withLocator, withoutCitation } from './citation-list.ts'

const cite = (source: string, locator = ''): Citation => ({ source, locator }) as Citation
const drawn = [cite('dawn'), cite('geo', 'p. 1'), cite('dawn', '¶7')]
const row = (at: number) => ({ citation: drawn[at]!, at })

test('a change made before another has been drawn keeps both', () => {
  const once = withoutCitation(drawn, row(0))
  expect(withLocator(once, row(2), '¶8')).toEqual([cite('geo', 'p. 1'), cite('dawn', '¶8')])
  expect(withoutCitation(withLocator(drawn, row(1), 'p. 2'), row(1))).toEqual([cite('dawn'), cite('dawn', '¶7')])
})

test('of two citations of one source the one that was meant is changed', () => {
  expect(withLocator(drawn, row(2), '¶9').map(({ locator }) => locator)).toEqual(['', 'p. 1', '¶9'])
})

test('one that is gone is not taken out of another', () => {
  expect(withoutCitation([cite('geo', 'p. 1')], row(0))).toEqual([cite('geo', 'p. 1')])
})

test('taking one out leaves the others their keys', () => {
  expect(citationKeys(drawn)).toEqual(['dawn 0', 'geo 0', 'dawn 1'])
  expect(citationKeys(withoutCitation(drawn, row(1)))).toEqual(['dawn 0', 'dawn 1'])
})
