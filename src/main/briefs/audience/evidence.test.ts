import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WithheldText } from '#shared/domain/withheld-texts.ts'
import { findIn, gatherEvidence, weighs } from './evidence.ts'
import { lettersOf } from './letters.ts'

const withheld = (text: string, more: Partial<WithheldText> = {}): WithheldText => ({
  ...{ collection: 'positions', id: 'p1', title: 'A side', field: 'target', text, isName: false },
  ...more,
})

/** The words that are found in a text. */
function found(text: string, texts: readonly WithheldText[], letThrough: readonly string[] = []): string[] {
  const hits: string[] = []
  const evidence = gatherEvidence(texts, letThrough)
  const letters = lettersOf(text)
  findIn(letters, evidence, (hit) => {
    if (weighs(hit, letters.text, evidence)) hits.push(hit.letters)
    return true
  })
  return hits
}

const LONG =
  'They would accept reporting by both sides to the host as long as no inspector sets foot on their soil. Not before May.'

describe('evidence', () => {
  it.each([
    ['as it is written', LONG],
    ['in capitals', LONG.toUpperCase()],
    ['broken over lines', LONG.replaceAll(' ', '\n')],
    ['run together', LONG.replaceAll(' ', '')],
    ['cut into cells', LONG.replace('both sides', 'both\u0000sides')],
    ['in part', 'The host said: reporting by both sides to the host as long as no inspector comes.'],
    ['by its short sentence', 'A line that says: not before May!'],
  ])('is found for a long text %s', (_how, text) => {
    expect(found(text, [withheld(LONG)])).not.toEqual([])
  })

  it('is not found in other words on the same matter', () => {
    const other = 'Both sides report to the host. An inspector on their soil is what they would not accept before May.'
    expect(found(other, [withheld(LONG)])).toEqual([])
  })

  it('takes a short text as a whole and as whole words', () => {
    const name = [withheld('Iran', { field: 'name', isName: true })]
    expect(found('China and Iran look on.', name)).toEqual(['iran'])
    expect(found('Uranium and Iranian oil.', name)).toEqual([])
  })

  it('takes a name of two signs in Chinese and of three initials, and no figure and no pair of letters', () => {
    expect(found('据中国称', [withheld('中国')])).toEqual([])
    expect(found('据 中国 称', [withheld('中国')])).toEqual(['中国'])
    expect(found('The TTP denies it.', [withheld('TTP', { field: 'initials' })])).toEqual(['ttp'])
    expect(found('At 2600 km, no.', [withheld('2600'), withheld('no'), withheld('at', { field: 'initials' })])).toEqual(
      [],
    )
  })

  it('finds a piece of a Chinese text wherever it is cut', () => {
    const text = '他们愿意接受双方向东道国报告，但不允许任何检查人员进入其领土，这是他们的底线。'
    expect(found(`报告指出：${text.slice(9, 27)}。`, [withheld(text)])).not.toEqual([])
  })

  it('is nothing that stands in what is let through as well', () => {
    expect(found('Not before May.', [withheld(LONG)], ['They said “not before May”.'])).toEqual([])
    expect(found(LONG, [withheld(LONG)], [LONG])).toEqual([])
  })

  it('is no phrase that is let through with a word before it that a brief sets', () => {
    const line = [withheld('You have asked for a mutual security mechanism. Tell us what it would consist of.')]
    const open = ['A mutual security mechanism']
    expect(found('Purpose: ready for a mutual security mechanism, item 5.', line, open)).toEqual([])
    expect(found('Purpose: You have asked for a mutual security mechanism', line, open)).not.toEqual([])
  })

  it('tells which withheld names stand in texts that are let through', () => {
    const names = [withheld('Iran', { field: 'name', isName: true }), withheld('Oman', { field: 'name', isName: true })]
    const { stillNamed } = gatherEvidence(names, ['China, Iran and others look on.'])
    expect(stillNamed.map(({ text }) => text)).toEqual(['Iran'])
  })

  it('is in any run of forty letters of a long text', () => {
    const word = fc.stringMatching(/^[a-z]{2,9}$/u)
    fc.assert(
      fc.property(fc.array(word, { minLength: 20, maxLength: 60 }), fc.nat(), (words, seed) => {
        const text = words.join(' ')
        const letters = words.join('')
        const at = seed % Math.max(1, letters.length - 40)
        expect(found(letters.slice(at, at + 40), [withheld(text)])).not.toEqual([])
      }),
    )
  })
})
