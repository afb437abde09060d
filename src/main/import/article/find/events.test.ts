import { describe, expect, test } from 'vitest'
import { eventsIn } from './events.ts'
import { readArticle } from './reading.ts'
import { standingOf } from './accounts.ts'

const HEAD = 'Sudan and Chad meet in Doha\n\nPublished 14 March 2026\n\nDelegations of Sudan and Chad are in Doha.\n\n'

/** Kind, day and standing of what a sentence of a report of 14 March 2026 tells of. */
const told = (sentence: string): string[] =>
  eventsIn(readArticle(`${HEAD}${sentence}\n`, '')).map((event) =>
    [event.type, event.date?.edtf ?? '', standingOf(event)].filter((part) => part !== '').join(' '),
  )

describe('a happening is told by its verb or its noun', () => {
  test.each([
    ['On 2 March, gunmen stormed a church in Kaya, killing nine worshippers.', 'attack 2026-03-02 reported'],
    ['Seven fishermen were taken hostage on 5 March.', 'attack 2026-03-05 reported'],
    ['On Sunday evening, a lorry was set ablaze near Tina.', 'attack 2026-03-08 reported'],
    ['Two FA-50 jets dropped bombs on the village of Tina on 4 March.', 'air-strike 2026-03-04 reported'],
    ['On 9 March the two navies exchanged warning shots off Suakin.', 'clash 2026-03-09 reported'],
    ['On 12 March thousands of women marched through Khartoum.', 'unrest 2026-03-12 reported'],
    ['Chad closed its border with Sudan on 10 March.', 'diplomacy 2026-03-10 reported'],
    ['Khartoum expelled the Chadian ambassador on 10 March.', 'diplomacy 2026-03-10 reported'],
    ['The EU imposed sanctions on two commanders on 12 March.', 'diplomacy 2026-03-12 reported'],
    ['On 11 March both sides swapped 120 prisoners at Adre.', 'diplomacy 2026-03-11 reported'],
    ['Khartoum froze the talks in December after an exchange of fire.', 'diplomacy 2025-12 reported'],
    ['The Security Council, in a resolution adopted on 6 March, backed the plan.', 'diplomacy 2026-03-06 reported'],
    ['On 7 March the rebels proclaimed a state of their own.', 'statement 2026-03-07 reported'],
    ['A first round, held in Cairo in November, ended without a deal.', 'diplomacy 2025-11 reported'],
    ['The parties then return to Doha on 2 April.', 'diplomacy 2026-04-02 planned'],
    ['A third sitting is to be held on 30 March and 1 April.', 'diplomacy 2026-03-30 planned'],
    ['The next contact will take place in Adre on 30 and 31 March.', 'diplomacy 2026-03-30/2026-03-31 planned'],
  ])('%s', (sentence, expected) => {
    expect(told(sentence)).toEqual([expected])
  })
})

describe('what has not happened, or is of other things, is left out', () => {
  test.each([
    'The government wants Chad to release the prisoners captured on 2 March.',
    'Khartoum has said it will bomb the airport if the border is closed.',
    'No agreement was signed on Friday.',
    'He was killed in a car accident on 3 March.',
    'In other news, gunmen killed four people in a market on Friday.',
    'In Ukraine, a missile struck a school on Thursday.',
    'Analysts fear a new offensive before the rains in June.',
  ])('%s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})

describe('one happening told twice is one', () => {
  test('in a list at the head and in the body', () => {
    const head = '* Mine blast kills 4\n* Mine blast killed 4 on eve of meeting\n\n'
    const body =
      'On Monday a cart ran over a landmine near Tina, killing four women. A fifth died of her wounds on Friday.'
    expect(told(`${head}${body}`)).toEqual(['attack 2026-03-09 reported'])
  })

  test('the toll of a raid and the raid itself', () => {
    const toll = 'Talks opened in Doha on Friday, even as the death toll from a weekend raid on a village rose to 19.'
    expect(told(`${toll}\n\nThe raid in the early hours of Sunday on Tina left 11 dead.`)).toEqual([
      'attack 2026-03-08 reported',
      'diplomacy 2026-03-13 reported',
    ])
  })

  test('meetings of other months are others', () => {
    expect(told('The talks opened on Thursday. The two sides last met in Cairo in October 2024.')).toEqual([
      'diplomacy 2026-03-12 reported',
      'diplomacy 2024-10 reported',
    ])
  })
})
