import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { acceptanceOf } from '#shared/domain/import/acceptance.ts'
import { articleProposals, type ArticleProposals } from '#shared/domain/import/proposal.ts'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { runCommand } from '#shared/domain/commands/command.ts'
import { emptyNotebook, type Notebook, notebook as notebookSchema } from '#shared/domain/notebook.ts'
import { brokenReferences } from '#shared/domain/references.ts'
import { readProposals } from './read-proposals.ts'
import { type AnswerKey, compare, type Tally } from './testing/answer-key.ts'
import { WORKED_ON } from './testing/answer-keys.ts'
import { AFRICAN_EXPLAINERS } from './testing/african-explainer-keys.ts'
import { ASIAN_EXPLAINERS } from './testing/asian-explainer-keys.ts'
import { BLIND } from './testing/blind-keys.ts'
import { COMMENT } from './testing/comment-keys.ts'
import { FRESH } from './testing/fresh-keys.ts'
import { FIRST_HELD_OUT, HELD_OUT } from './testing/held-out-keys.ts'
import { LAST } from './testing/last-keys.ts'
import { LEARNT_FROM } from './testing/learnt-keys.ts'
import { LONG_PRESS } from './testing/long-press-keys.ts'
import { NEWEST } from './testing/newest-keys.ts'
import { NEWSWIRE } from './testing/newswire-keys.ts'
import { OFFICIAL_PAPERS } from './testing/official-papers-keys.ts'
import { REPORTING } from './testing/reporting-keys.ts'
import { SPOKEN } from './testing/spoken-keys.ts'
import { UNSEEN } from './testing/unseen-keys.ts'

const AT = '2026-03-02T09:00:00.000Z'
const UNKNOWN = { articleDate: '', title: '', hash: '', notebook: null }
const textOf = (name: string): string => readFileSync(new URL(`testing/texts/${name}`, import.meta.url), 'utf8')

function taken(notebook: Notebook, article: ArticleProposals, prefix: string): Notebook {
  let count = 0
  const input = acceptanceOf(article, article.proposals, () => `${prefix}${count++}`)
  const outcome = runCommand(notebook, commands.get('import:accept')!, input, { at: AT })
  if (!outcome.ok) throw new Error(`${outcome.problem.path.join('.')}: ${outcome.problem.message}`)
  return outcome.notebook
}

const NEWS = [...AFRICAN_EXPLAINERS, ...ASIAN_EXPLAINERS, ...NEWSWIRE, ...COMMENT]
const MANY_FORMS = [...OFFICIAL_PAPERS, ...REPORTING, ...SPOKEN, ...LONG_PRESS]

const ALL = [
  ...WORKED_ON,
  ...FIRST_HELD_OUT,
  ...HELD_OUT,
  ...LEARNT_FROM,
  ...UNSEEN,
  ...FRESH,
  ...LAST,
  ...BLIND,
  ...NEWEST,
  ...MANY_FORMS,
  ...NEWS,
]

describe.each(ALL)('$text', (key) => {
  const about = { ...UNKNOWN, articleDate: key.articleDate ?? '' }
  const article = readProposals(textOf(key.text), about)

  test('is read into proposals that are whole, and rest on words of the text', () => {
    expect(articleProposals.safeParse(article).error).toBeUndefined()
    for (const { words, needs } of [article.source, ...article.proposals]) {
      expect(words.length).toBeGreaterThan(0)
      for (const { end } of words) expect(end).toBeLessThanOrEqual(article.text.length)
      for (const need of needs) expect(article.proposals.map((proposal) => proposal.key)).toContain(need)
    }
  })

  test('goes into an empty notebook whole, and into the same one again without doubling people and parties', () => {
    const once = taken(emptyNotebook('n' as Notebook['id'], AT, 'Talks'), article, 'a')
    expect(notebookSchema.safeParse(once).error).toBeUndefined()
    expect(brokenReferences(once)).toEqual({ dangling: [], doubled: [] })
    const again = taken(once, readProposals(textOf(key.text), { ...about, notebook: once }), 'b')
    expect(again.parties).toHaveLength(once.parties.length)
    expect(again.delegates).toHaveLength(once.delegates.length)
    expect(again.agendaItems).toHaveLength(once.agendaItems.length)
  })
})

test.each([...WORKED_ON, ...FIRST_HELD_OUT, ...HELD_OUT, ...LEARNT_FROM, ...BLIND])(
  '$text yields every answer of its key and nothing else',
  (key) => {
    const about = { ...UNKNOWN, articleDate: key.articleDate ?? '' }
    const { missed, wrong } = compare(readProposals(textOf(key.text), about), key)
    expect(missed.map(({ says }) => String(says))).toEqual([])
    expect(wrong.map((proposal) => proposal.key)).toEqual([])
  },
)

/** How much of what is asked of some texts is found, and how much of what is proposed is right, for one kind. */
function sharesOf(keys: readonly AnswerKey[], kind: Tally['kind']): { recall: number; precision: number } {
  const tallies = keys.flatMap((key) => {
    const about = { ...UNKNOWN, articleDate: key.articleDate ?? '' }
    return compare(readProposals(textOf(key.text), about), key).tallies.filter((tally) => tally.kind === kind)
  })
  const sum = (count: 'found' | 'expected' | 'proposed'): number =>
    tallies.reduce((total, tally) => total + tally[count], 0)
  return { recall: sum('found') / sum('expected'), precision: sum('found') / sum('proposed') }
}

test.each([
  ['party', 0.87, 0.9],
  ['delegate', 0.79, 0.96],
  ['event', 0.75, 0.81],
  ['position', 0.62, 0.76],
  ['challenge', 0.93, 0.93],
  ['scenario', 0.91, 0.94],
] as const)(
  'texts of many forms yield their %s with a recall of %d and a precision of %d at least',
  (kind, recall, precision) => {
    const yielded = sharesOf(MANY_FORMS, kind)
    expect(yielded.recall).toBeGreaterThanOrEqual(recall)
    expect(yielded.precision).toBeGreaterThanOrEqual(precision)
  },
)

test.each([
  ['party', 0.92, 0.86],
  ['delegate', 0.78, 0.94],
  ['event', 0.9, 0.9],
  ['position', 0.78, 0.87],
  ['challenge', 0.91, 0.95],
  ['scenario', 0.94, 0.97],
] as const)(
  'explainers, newswire and comment yield their %s with a recall of %d and a precision of %d at least',
  (kind, recall, precision) => {
    const yielded = sharesOf(NEWS, kind)
    expect(yielded.recall).toBeGreaterThanOrEqual(recall)
    expect(yielded.precision).toBeGreaterThanOrEqual(precision)
  },
)

describe('dates', () => {
  const ATTACK = 'A bomb attack in Basra killed four people on Friday.'
  const dateOf = (articleDate: string): string | undefined =>
    readProposals(ATTACK, { ...UNKNOWN, articleDate })
      .proposals.flatMap((proposal) => (proposal.kind === 'event' ? [proposal.record.date] : []))
      .at(0)

  test('weekdays are counted from the date of the article, and stay open without one', () => {
    expect(dateOf('2026-03-02')).toBe('2026-02-27')
    expect(dateOf('2026-02-27')).toBe('2026-02-27')
    expect(dateOf('')).toBe('')
  })

  const FIGHT =
    'On 2 March 2026 gunmen stormed a church in the old town of Basra, killing nine people who had come to pray.'
  const CALLED = 'The text says “'
  test.each([
    ['the words give it', FIGHT, '2026-03-14', '2026-03-02', ''],
    [
      'it is counted from the article’s own',
      ATTACK,
      '2026-03-02',
      '2026-02-27',
      `${CALLED}Friday”; the calendar date is reckoned from the article’s own.`,
    ],
    [
      'it is counted from one told before',
      `${FIGHT} Six days later a bomb killed four soldiers in Mosul.`,
      '2026-03-14',
      '2026-03-08',
      `${CALLED}Six days later”; the calendar date is reckoned from another that the text gives.`,
    ],
    ['there is nothing to count from', ATTACK, '', '', `${CALLED}Friday” and bears no date to count from.`],
    [
      'the text bears no date, but tells of a day',
      `${FIGHT} Gunmen killed four soldiers in Mosul last month.`,
      '',
      '2026-02',
      `${CALLED}last month”; the calendar date is reckoned from another that the text gives.`,
    ],
  ])('a note says what a date rests on: %s', (_, text, articleDate, date, note) => {
    const events = readProposals(text, { ...UNKNOWN, articleDate }).proposals.filter(({ kind }) => kind === 'event')
    expect(events.map(({ record }) => record)).toContainEqual(expect.objectContaining({ date, dateNote: note }))
  })
})

describe('texts that are no articles', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t\n '],
    ['half a surrogate pair', `Mali demands a truce \ud800 from Niger.`],
    ['control characters', 'Mali\u0000demands\u0007a truce from Niger.'],
    ['brackets alone', '((((((((((((((((((((((((((((((((('],
    ['another script', 'قال وزير الخارجية إن المحادثات استؤنفت.'],
  ])('%s', (_what, text) => {
    const article = readProposals(text, UNKNOWN)
    expect(articleProposals.safeParse(article).error).toBeUndefined()
    expect(article.text.isWellFormed()).toBe(true)
  })

  test('a megabyte on one line is read, and held to the bound', () => {
    const article = readProposals('Mali demands that Niger close its border camps. '.repeat(4_000), UNKNOWN)
    expect(article.proposals.filter(({ kind }) => kind === 'position')).toHaveLength(1)
    const letters = readProposals('x'.repeat(1_000_000), UNKNOWN)
    expect(letters.proposals).toEqual([])
  })
})
