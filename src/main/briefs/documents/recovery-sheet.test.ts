import { expect, test } from 'vitest'
import { keyGroups } from '#shared/domain/values/recovery-key.ts'
import { renderPdf } from '../render-pdf.ts'
import { readPdf } from '../testing/read-pdf.ts'
import { fontFiles } from '../text/fonts.ts'
import { recoverySheet } from './recovery-sheet.ts'

/** Made for this test; it opens nothing. */
const KEY = 'AGE-SECRET-KEY-1EFHZ9KYG0L7A0TKJRXY957KQGF20WGG7WJ2XAGPLTXWVUQKPKDQS83A4R4'

test('a recovery sheet is one page that holds the whole key in its groups, each after its number', async () => {
  const sheet = recoverySheet({ recoveryKey: KEY, madeAt: '2025-10-18T07:00:00.000Z' })
  const { bytes, pages } = await renderPdf(sheet, { fonts: fontFiles() })
  expect(pages).toBe(1)
  const read = await readPdf(bytes)
  const groups = keyGroups(KEY)
  const { texts } = read.pages[0]!
  const placeOf = (words: string) => texts.find(({ text }) => text.trim() === words)!
  const inOrder = texts.filter(({ size }) => size > 15 && size < 20).map(({ text }) => text.trim())
  expect(inOrder).toEqual(groups)
  for (const [at, group] of groups.entries()) {
    const number = placeOf(String(at + 1))
    expect(placeOf(group).x).toBeCloseTo(number.x, 0)
    expect(number.y).toBeGreaterThan(placeOf(group).y)
  }
  for (const [at, group] of groups.slice(1).entries()) {
    const before = placeOf(groups[at]!)
    const isSameLine = before.y === placeOf(group).y
    expect(isSameLine).toBe((at + 1) % 4 !== 0)
    if (isSameLine) expect(placeOf(group).x - (before.x + before.width), 'room between groups').toBeGreaterThan(10)
  }
})
