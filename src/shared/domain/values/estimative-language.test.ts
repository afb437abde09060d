import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimativeFindings, mended } from './estimative-language.ts'
import { LIKELIHOOD_BANDS } from './likelihood.ts'

/** Findings as `fault words`. */
const found = (text: string): string[] => estimativeFindings(text).map(({ fault, words }) => `${fault} ${words}`)
const firstFix = (text: string): string => mended(text, estimativeFindings(text)[0]!.fixes[0]!)

describe('terms inside the bands', () => {
  it.each(LIKELIHOOD_BANDS.flatMap(({ term, synonym }) => [term, synonym]))('%s is none to remark on', (term) => {
    expect(found(`We judge a failure ${term} this week.`)).toEqual([])
  })
  it.each([
    'The truce will almost certainly lapse.',
    'It will probably lapse.',
    'The talks resume in May 2026, and in May we report.',
    'Each side sends what it can, as soon as possible, and in full where possible.',
    'They agreed a text so that both could sign it.',
    'The mediator could not attend.',
    'Agreement is more likely if the truce holds.',
    'In the remote districts nothing was reported.',
    'A certain general arrived.',
    'The hotline made it possible.',
    'Die Waffenruhe hält vielleicht nicht.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

describe('terms outside the bands', () => {
  it.each([
    ['The talks might fail.', 'might', 'The talks are unlikely to fail.'],
    ['The truce could well hold.', 'could well', 'The truce is likely to hold.'],
    ['The truce could collapse.', 'could', 'The truce is unlikely to collapse.'],
    ['The truce may not hold.', 'may not', 'The truce is unlikely to hold.'],
    ['An agreement is possible.', 'possible', 'An agreement is unlikely.'],
    ['Possibly they leave.', 'Possibly', 'Likely they leave.'],
    ['Chances are they leave.', 'Chances are', 'It is likely that they leave.'],
    ['The chances are that they leave.', 'The chances are that', 'It is likely that they leave.'],
    ['There is a good chance that they sign.', 'There is a good chance that', 'It is likely that they sign.'],
    ['Failure is highly likely.', 'highly likely', 'Failure is very likely.'],
    ['Failure is virtually certain.', 'virtually certain', 'Failure is almost certain.'],
    ['They will certainly leave.', 'certainly', 'They will almost certainly leave.'],
    ['Failure is more likely than not.', 'more likely than not', 'Failure is likely.'],
    ['It is a fifty-fifty chance.', 'a fifty-fifty chance', 'It is a roughly even chance.'],
    ['An incident cannot be ruled out.', 'cannot be ruled out', 'An incident is unlikely.'],
    ['Signing is not likely.', 'not likely', 'Signing is unlikely.'],
    ['Failure is inevitable.', 'inevitable', 'Failure is almost certain.'],
    ['There is an even chance of it.', 'an even chance', 'There is a roughly even chance of it.'],
  ])('%s', (text, words, mendedText) => {
    expect(found(text)).toEqual([`outside ${words}`])
    expect(firstFix(text)).toBe(mendedText)
  })
  it('passes over words of others in quotation marks, also before they are closed', () => {
    expect(found('He said “we might leave” and "perhaps" and «maybe».')).toEqual([])
    expect(found('He said “we might')).toEqual([])
    expect(found('He said “no”. We might.')).toEqual(['outside might'])
  })
  it('says where each of several stands', () => {
    const text = 'It might fail.\nPerhaps it holds.'
    for (const { start, end, words } of estimativeFindings(text)) expect(text.slice(start, end)).toBe(words)
    expect(found(text)).toEqual(['outside might', 'outside Perhaps'])
  })
})

describe('two bands', () => {
  it('in one judgement are mixed, and either mends it', () => {
    const text = 'Failure is likely or very likely.'
    const [finding] = estimativeFindings(text)
    expect(finding).toMatchObject({ fault: 'bands', words: 'likely or very likely' })
    expect(finding!.fixes.map((fix) => mended(text, fix))).toEqual(['Failure is likely.', 'Failure is very likely.'])
    expect(found('It is unlikely, if not very unlikely.')).toEqual(['bands unlikely, if not very unlikely'])
    expect(found('A failure that is likely to come is almost certain.')).toEqual(['bands almost certain'])
  })
  it('in two judgements are not', () => {
    expect(found('A truce is likely. An agreement is unlikely.')).toEqual([])
    expect(found('A truce is likely but an agreement is unlikely.')).toEqual([])
    expect(found('A truce is likely; and it is likely to last.')).toEqual([])
  })
})

describe('the two rows', () => {
  it('are not mixed in one text, wherever in it they stand', () => {
    const text = 'A truce is probable. An agreement is unlikely.'
    expect(found(text)).toEqual(['rows probable'])
    expect(firstFix(text)).toBe('A truce is likely. An agreement is unlikely.')
  })
  it('may each be kept to', () => {
    expect(found('A truce is probable. An agreement is highly improbable.')).toEqual([])
  })
})

describe('confidence', () => {
  it('stands in a sentence of its own', () => {
    const text = 'It holds. We assess with high confidence that a truce is likely. They meet.'
    expect(found(text)).toEqual(['confidence with high confidence'])
    expect(firstFix(text)).toBe(
      'It holds. We assess that a truce is likely. Our confidence in this judgement is high. They meet.',
    )
    expect(found(firstFix(text))).toEqual([])
  })
  it('may begin the sentence', () => {
    expect(firstFix('With low confidence, we judge failure unlikely')).toBe(
      'We judge failure unlikely. Our confidence in this judgement is low.',
    )
  })
  it('is no matter where nothing is said of likelihood, or in another sentence', () => {
    expect(found('We report it with high confidence.')).toEqual([])
    expect(found('A truce is likely. Our confidence in this judgement is moderate.')).toEqual([])
    expect(found('Both want measures that build confidence.')).toEqual([])
  })
})

it('finds places that are in the text and mends only there, whatever is written', () => {
  const word = fc.constantFrom(
    'might',
    'likely',
    'unlikely',
    'probable',
    'with high confidence',
    '“',
    '”',
    '. ',
    '\n',
    'May',
    'اردو',
    '👩‍👩‍👧',
    'is',
    'or',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(' ')
      for (const { start, end, words: at, fixes } of estimativeFindings(text)) {
        expect(text.slice(start, end)).toBe(at)
        for (const fix of fixes) {
          expect(fix.start).toBeLessThanOrEqual(start)
          expect(mended(text, fix).startsWith(text.slice(0, fix.start))).toBe(true)
          expect(mended(text, fix).endsWith(text.slice(fix.end))).toBe(true)
        }
      }
    }),
  )
})
