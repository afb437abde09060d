import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterAround } from './grapheme.ts'
import { findAnchor, makeAnchor, moveAnchor, type TextAnchor } from './text-anchor.ts'

const ENGLISH =
  'Pakistan asks for immediate and verifiable action against armed groups; Kabul is to keep the TTP in check.'
const URDU = 'پاکستان کا مطالبہ ہے کہ کابل فوری اور قابلِ تصدیق کارروائی کرے، اور مُسلّح گروہوں کو روکے۔'

function on(text: string, words: string): TextAnchor {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`${words} is not in the text`)
  return makeAnchor(text, start, start + words.length)
}

/** The words an anchor stands on after an edit, or null; they must be what the anchor says. */
function moved(words: string, before: string, after: string): string | null {
  const anchor = moveAnchor(on(before, words), before, after)
  if (anchor === null) return null
  expect(after.slice(anchor.start, anchor.end)).toBe(anchor.exact)
  expect(after.slice(0, anchor.start).endsWith(anchor.prefix)).toBe(true)
  expect(after.slice(anchor.end).startsWith(anchor.suffix)).toBe(true)
  return anchor.exact
}

describe('makeAnchor', () => {
  it('keeps the quote, its context and its place', () => {
    expect(makeAnchor('one two three', 4, 7, 3)).toEqual({
      exact: 'two',
      prefix: 'ne ',
      suffix: ' th',
      start: 4,
      end: 7,
    })
  })

  it('never cuts a cluster, in the quote or in the context', () => {
    const text = '👍🏽a👍🏽'
    expect(makeAnchor(text, 1, 2)).toMatchObject({ exact: '👍🏽', prefix: '', suffix: 'a👍🏽' })
    expect(makeAnchor(text, 4, 5, 2)).toMatchObject({ exact: 'a', prefix: '', suffix: '' })
    const at = URDU.indexOf('قابلِ')
    expect(makeAnchor(URDU, at, at + 4).exact).toBe('قابلِ')
  })
})

describe('moveAnchor', () => {
  const PHRASE = 'immediate and verifiable action'

  it.each([
    ['text before', `Today ${ENGLISH}`, PHRASE],
    ['text after', `${ENGLISH} More.`, PHRASE],
    ['both, far apart', `Today ${ENGLISH} More.`, PHRASE],
    ['a word just before', ENGLISH.replace('immediate', 'some immediate'), PHRASE],
    ['a word just after', ENGLISH.replace('action', 'action soon'), PHRASE],
    ['the words around replaced', ENGLISH.replace('asks for', 'demands').replace('against', 'versus'), PHRASE],
    ['a word inside', ENGLISH.replace('and ver', 'and fully ver'), 'immediate and fully verifiable action'],
    ['a word inside gone', ENGLISH.replace('and ', ''), 'immediate verifiable action'],
    ['the first word gone', ENGLISH.replace('immediate and ', ''), 'verifiable action'],
    ['the last word gone', ENGLISH.replace(' action', ''), 'immediate and verifiable'],
    ['the first word replaced', ENGLISH.replace('immediate', 'swift'), 'swift and verifiable action'],
    ['the last word replaced', ENGLISH.replace('action', 'steps'), 'immediate and verifiable steps'],
    ['a letter gone', ENGLISH.replace('verifiable', 'verfiable'), 'immediate and verfiable action'],
    ['an overlapping deletion', ENGLISH.replace('for immediate and ', ''), 'verifiable action'],
    ['an overlapping replacement', ENGLISH.replace('asks for immediate', 'wants swift'), 'and verifiable action'],
    ['a longer first and last word', ENGLISH.replace(PHRASE, `im${PHRASE}s`), 'imimmediate and verifiable actions'],
    ['capitals', ENGLISH.replace(PHRASE, PHRASE.toUpperCase()), PHRASE.toUpperCase()],
  ])('%s', (_, after, words) => expect(moved(PHRASE, ENGLISH, after)).toBe(words))

  it.each([
    ['deleted', ENGLISH.replace(` ${PHRASE}`, '')],
    ['replaced', ENGLISH.replace(PHRASE, 'goodwill')],
    ['deleted but for a scrap', ENGLISH.replace('immediate and verifiable ', '')],
    ['deleted with their sentence', 'Nothing is left.'],
    ['in an emptied text', ''],
  ])('is an orphan when the words are %s', (_, after) => expect(moved(PHRASE, ENGLISH, after)).toBeNull())

  it('does not jump to the same word elsewhere', () => {
    const before = 'Kabul rejects the terms. The mediator read the terms aloud.'
    expect(moved('terms', before, 'Kabul rejects the offer. The mediator read the terms aloud.')).toBeNull()
  })

  it('follows words that were moved in the same edit', () => {
    const after = `${ENGLISH.replace(` ${PHRASE}`, ' it')} It is ${PHRASE}.`
    const anchor = moveAnchor(on(ENGLISH, PHRASE), ENGLISH, after)
    expect(anchor?.start).toBe(after.lastIndexOf(PHRASE))
  })

  it('reads an edit that can be read in two ways so that the anchor lives', () => {
    const anchor = makeAnchor('no no no', 6, 8)
    expect(moveAnchor(anchor, 'no no no', 'no no')).toMatchObject({ start: 3, end: 5, exact: 'no' })
  })

  it('finds words whose offsets did not fit the text', () => {
    const stale = { ...on(ENGLISH, PHRASE), start: 0, end: 5 }
    expect(moveAnchor(stale, ENGLISH, `So ${ENGLISH}`)?.exact).toBe(PHRASE)
  })

  it('holds in Urdu with its marks', () => {
    const words = 'قابلِ تصدیق کارروائی'
    expect(moved(words, URDU, `آج ${URDU}`)).toBe(words)
    expect(moved(words, URDU, URDU.replace('قابلِ', 'قابل'))).toBe('قابل تصدیق کارروائی')
    expect(moved(words, URDU, URDU.replace('قابلِ', 'ناقابلِ'))).toBe('ناقابلِ تصدیق کارروائی')
    expect(moved('مُسلّح', URDU, URDU.replace('مُسلّح', 'مسلح'))).toBe('مسلح')
    expect(moved('قابل', URDU, URDU)).toBe('قابلِ')
    expect(moved(words, URDU, URDU.replace(words, 'بات چیت'))).toBeNull()
  })

  const texts = fc.constantFrom(ENGLISH, URDU, `${ENGLISH} 👨‍👩‍👧 ${URDU}`)
  const insertion = fc.constantFrom('x', ' so ', 'لِ', '\u0650', 'ت', '👍🏽', '\n\n', 'Kabul ')
  const place = fc.double({ min: 0, max: 1, noNaN: true })

  it('follows the same words through every edit outside them', () => {
    fc.assert(
      fc.property(texts, place, place, place, place, insertion, (text, a, b, cut, length, extra) => {
        const anchor = makeAnchor(text, Math.floor(a * text.length), Math.floor(b * text.length))
        fc.pre(anchor.exact.trim() !== '' && anchor.start < anchor.end)
        const [first, last] = cut < 0.5 ? [0, anchor.start] : [anchor.end, text.length]
        const from = first + Math.floor((cut % 0.5) * 2 * (last - first))
        const to = from + Math.floor(length * (last - from))
        const after = text.slice(0, from) + extra + text.slice(to)
        const result = moveAnchor(anchor, text, after)
        // What is typed on to their first or last word they gain.
        expect(result?.exact).toContain(anchor.exact)
        expect((result?.exact.length ?? 0) - anchor.exact.length).toBeLessThanOrEqual(extra.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes in what is inserted inside', () => {
    fc.assert(
      fc.property(texts, place, place, place, insertion, (text, a, b, c, extra) => {
        const anchor = makeAnchor(text, Math.floor(a * text.length), Math.floor(b * text.length))
        fc.pre(anchor.exact.length > 12)
        const at = anchor.start + 1 + Math.floor(c * (anchor.exact.length - 2))
        const after = text.slice(0, at) + extra + text.slice(at)
        // What can be read as inserted beside the words is: see the rule on edits that can be read in two ways.
        fc.pre(!after.startsWith(text.slice(0, anchor.end)) && !after.endsWith(text.slice(anchor.start)))
        const result = moveAnchor(anchor, text, after)
        expect(result?.exact).toBe(
          anchor.exact.slice(0, at - anchor.start) + extra + anchor.exact.slice(at - anchor.start),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('after any edit stands on whole clusters of the new text, or nowhere', () => {
    const piece = fc.constantFrom('Kabul', ' ', 'قابلِ', 'مُ', '👨‍👩‍👧', '\u0301', 'e', '\ud83d', '\udc4d', 'talks')
    const anyText = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(anyText, anyText, place, place, (before, after, a, b) => {
        const anchor = makeAnchor(before, Math.floor(a * before.length), Math.floor(b * before.length))
        const result = moveAnchor(anchor, before, after)
        if (result === null) return
        expect(after.slice(result.start, result.end)).toBe(result.exact)
        expect(result.exact).not.toBe('')
        for (const edge of [result.start, result.end])
          expect(clusterAround(after, edge)).toEqual({ start: edge, end: edge })
      }),
      { numRuns: 1000 },
    )
  })
})

describe('findAnchor', () => {
  function found(anchor: TextAnchor, text: string): string | null {
    const range = findAnchor(anchor, text)
    return range === null ? null : text.slice(range.start, range.end)
  }

  it('tells repeated words apart by their surroundings', () => {
    const text = 'Pakistan wants talks. Kabul wants talks. Doha hosts talks.'
    const anchor = makeAnchor(text, text.indexOf('talks. Doha'), text.indexOf('talks. Doha') + 5)
    const other = `An opening sentence about talks. ${text}`
    expect(findAnchor(anchor, other)).toEqual({ start: anchor.start + 33, end: anchor.end + 33 })
  })

  it('takes the nearest where the surroundings say nothing', () => {
    const anchor = { exact: 'ceasefire', prefix: '', suffix: '', start: 50, end: 59 }
    const text = `ceasefire ${'.'.repeat(30)} ceasefire ${'.'.repeat(60)} ceasefire`
    expect(findAnchor(anchor, text)?.start).toBe(41)
  })

  it('does not guess between short words without surroundings', () => {
    const anchor = { exact: 'TTP', prefix: 'to hold the ', suffix: ' in check', start: 4, end: 7 }
    expect(found(anchor, 'The TTP denies it. The TTP left.')).toBeNull()
    expect(found(anchor, 'The TTP denies it.')).toBe('TTP')
  })

  it('finds the words written otherwise', () => {
    const urdu = on(URDU, 'قابلِ تصدیق کارروائی')
    expect(found(urdu, URDU.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replace('قابلِ', 'قابل'))).toBe(
      'قابل تصديق كارروائي',
    )
    expect(found(on(ENGLISH, 'verifiable action'), ENGLISH.toUpperCase())).toBe('VERIFIABLE ACTION')
    expect(found(on(URDU, 'مُسلّح'), URDU.normalize('NFD'))).toBe('مُسلّح'.normalize('NFD'))
  })

  it('finds the words with some errors', () => {
    const anchor = on(ENGLISH, 'immediate and verifiable action')
    expect(found(anchor, `Note: ${ENGLISH.replace('verifiable', 'verifyable')}`)).toBe(
      'immediate and verifyable action',
    )
    expect(found(anchor, 'They want immediate and verifable action now')).toBe('immediate and verifable action')
  })

  it('finds a long passage by its ends', () => {
    const long = Array.from({ length: 400 }, (_, i) => `word${(i * 7919) % 1000}`).join(' ')
    const anchor = makeAnchor(`Before it. ${long} After it.`, 11, 11 + long.length)
    const changed = `Quite another beginning. ${long.replace('word919 ', '').replace(/word0\b/, 'nought')} After it.`
    const range = findAnchor(anchor, changed)
    expect(range).toEqual({ start: 25, end: changed.length - ' After it.'.length })
  })

  it('finds nothing when the words are not there', () => {
    const anchor = on(ENGLISH, 'immediate and verifiable action')
    expect(found(anchor, URDU)).toBeNull()
    expect(found(anchor, 'Pakistan asks for goodwill against armed groups')).toBeNull()
    expect(found(anchor, '')).toBeNull()
    expect(found({ ...anchor, exact: ' ' }, ENGLISH)).toBeNull()
  })

  it('finds its own words in its own text, wherever they stand', () => {
    const words = fc.array(fc.constantFrom('talks', 'کابل', 'قابلِ', 'a', '👍🏽', '.'), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(words, fc.nat(200), fc.nat(200), (parts, a, b) => {
        const text = parts.join(' ')
        const anchor = makeAnchor(text, Math.min(a, b), Math.max(a, b))
        fc.pre(anchor.exact.trim() !== '')
        expect(findAnchor(anchor, text)).toEqual({ start: anchor.start, end: anchor.end })
      }),
    )
  })

  it('stays right in a text of 100 KB', () => {
    const sentence = (i: number) => `In round ${i} the sides spoke of point ${(i * 37) % 101}. `
    const text = Array.from({ length: 2400 }, (_, i) => sentence(i)).join('')
    const anchor = on(text, 'In round 1200 the sides spoke')
    expect(text.length).toBeGreaterThan(100_000)
    expect(found(anchor, `A new start. ${text.replace('round 1200 the', 'round 1200, the')}`)).toBe(
      'In round 1200, the sides spoke',
    )
    const edited = `x ${text.slice(0, -10)} y`.replace('In round 1200 the', 'In round 1200 both')
    expect(moveAnchor(anchor, text, edited)?.exact).toBe('In round 1200 both sides spoke')
  })
})
