import { describe, expect, it } from 'vitest'
import { articleDateIn, baseWithin } from './article-date.ts'
import { countedFrom } from './counted-dates.ts'
import { datesIn } from './find-dates.ts'
import { baseOf } from './found-date.ts'

/** Wordings, and what they say in an article of Thursday 12 March 2026. */
const WORDINGS: readonly (readonly [string, ...string[]])[] = [
  ['It happened on 2026-03-03.', '2026-03-03'],
  ['They signed it on 14/09/2025.', '2025-09-14'],
  ['FROM EMBASSY 111430Z NOV 25', '2025-11-11'],
  ['SIGNED 11 NOV 2025', '2025-11-11'],
  ['They met on 3 March.', '2026-03-03'],
  ['They met on March 3.', '2026-03-03'],
  ['They met on Feb. 3, 2025.', '2025-02-03'],
  ['They met on the third of March.', '2026-03-03'],
  ['They met on February 25th.', '2026-02-25'],
  ['They met on Monday (Mar 9).', '2026-03-09'],
  ['They met on 3 and 4 March.', '2026-03-03/2026-03-04'],
  ['They met on 3 and 14 February.', '2026-02-14'],
  ['They met from 11 to 12 March.', '2026-03-11/2026-03-12'],
  ['They met on March 3–5.', '2026-03-03/2026-03-05'],
  ['It will be held on 30 June and 1 July.', '2026-06-30/2026-07-01'],
  ['It ran from December 30 to January 2.', '2025-12-30/2026-01-02'],
  ['It was fought from March to May 2025.', '2025-03/2025-05'],
  ['The war of 1998–2000 and that of 2014-15.', '1998/2000', '2014/2015'],
  ['The war lasted from 1998 to 2000.', '1998/2000'],
  ['It broke out in June last year.', '2025-06'],
  ['On the last night of January they crossed.', '2026-01-31'],
  ['Late August was quiet.', '2025-08'],
  ['They have met since late February.', '2026-02'],
  ['He died on Monday.', '2026-03-09'],
  ['He died last Thursday.', '2026-03-05'],
  ['He will speak on Monday.', '2026-03-16'],
  ['The talks, which open on Monday, are the first.', '2026-03-16'],
  ['They met next Tuesday.', '2026-03-17'],
  ['They met on Thursday of last week.', '2026-03-05'],
  ['They met on Monday and Tuesday.', '2026-03-09/2026-03-10'],
  ['In the early hours of Sunday shots rang out.', '2026-03-08'],
  ['It came overnight.', '2026-03-11'],
  ['It came two weeks ago.', '2026-02-26~'],
  ['It came eleven days ago.', '2026-03-01'],
  ['It came a fortnight ago.', '2026-02-26~'],
  ['It came three months ago.', '2025-12'],
  ['It came on the 9th, at dawn.', '2026-03-09'],
  ['It came earlier this week.', '[2026-03-09..2026-03-11]'],
  ['The second week of April is pencilled in.', '2025-04'],
  ['A meeting is pencilled in for the second week of April.', '2026-04'],
  ['On 5 February last year they met.', '2025-02-05'],
  ['On the 4th of last month they met.', '2026-02-04'],
  ['Rebels came on New Year’s Day.', '2026-01-01'],
  ['In 2016 lawyers marched.', '2016'],
  ['They may march; the march may grow. Resolution 2719 and 40 people.'],
]

describe('dates in a text', () => {
  it.each(WORDINGS)('%s', (text, ...edtf) => {
    expect(datesIn(text, 0, baseOf('2026-03-12')).map((date) => date.edtf)).toEqual(edtf)
  })

  it('keeps what cannot be reckoned open', () => {
    expect(datesIn('On Monday they met.', 0, null)).toMatchObject([{ edtf: '', words: 'Monday' }])
  })
})

/** What counts from the 14th of August 2026, a Friday. */
const COUNTED: readonly (readonly [string, string | undefined])[] = [
  ['Three days later they fled.', '2026-08-17'],
  ['three days afterwards', '2026-08-17'],
  ['Two weeks later', '2026-08-28'],
  ['A month later', '2026-09'],
  ['a few days later', '2026-08-17~'],
  ['Three days earlier, a drone fell.', '2026-08-11'],
  ['Hours later it ended.', '2026-08-14'],
  ['Within hours a mob came.', '2026-08-14'],
  ['That night it ended.', '2026-08-14'],
  ['The next morning it ended.', '2026-08-15'],
  ['The day before, it rained.', '2026-08-13'],
  ['over the following weekend', '2026-08-15/2026-08-16'],
  ['The following Tuesday', '2026-08-18'],
  ['In those days', undefined],
  ['They held later talks.', undefined],
]

describe('dates counted from one told before', () => {
  it.each(COUNTED)('%s', (text, edtf) => {
    expect(countedFrom(text, '2026-08-14')?.edtf).toBe(edtf)
  })

  it('counts on from the end of a range, and back from its beginning', () => {
    expect(countedFrom('two days later', '2026-08-10/2026-08-12')?.edtf).toBe('2026-08-14')
    expect(countedFrom('two days earlier', '2026-08-10/2026-08-12')?.edtf).toBe('2026-08-08')
  })
})

/** Texts, and the date that they bear. */
const BEARING: readonly (readonly [string, string | undefined])[] = [
  ['Talks open\n\nPublished On 11 Feb 2026\n\nThe talks opened on Monday.', '2026-02-11'],
  ['Talks open\n\nBERN, Sept. 17, 2026 — The talks opened.', '2026-09-17'],
  ['Talks open\n\nThe talks opened on Monday.\n\n(Published - August 28, 2026 07:15 am)', '2026-08-28'],
  [
    'Talks open\n\nThe talks opened on Monday. They went well.\n\n31 March 2026\n\nRead more: the war in brief',
    '2026-03-31',
  ],
  ['Talks open\n\nThey met on November 27 and will again in December.\n\nabc\n© 06/12/2025 19:42', '2025-12-06'],
  ['Paper\n\nThe text was closed on 2 December 2025. The next plenary is set for Sunday.', '2025-12-02'],
  [
    `Talks open\n\n${'The talks opened. '.repeat(60)}\n\nThe war began with a march in the town on 26 December 1982.`,
    undefined,
  ],
]

describe('the date that an article bears', () => {
  it.each(BEARING)('%s', (text, edtf) => {
    expect(articleDateIn(text)?.edtf).toBe(edtf)
  })

  it('reckons from the latest day given in full, unless later years are told of', () => {
    expect(baseWithin('They met on 3 March 2026 and again in May.')).toMatchObject({ year: 2026, month: 3, day: null })
    expect(baseWithin('It began on 26 December 1982. A deal was signed in February 2025.')).toBeNull()
  })
})
