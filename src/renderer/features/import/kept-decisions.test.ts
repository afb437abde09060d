import { expect, test } from 'vitest'
import type { ArticleProposals, Proposal } from '#shared/domain/import/proposal.ts'
import { decidedAgain, undecided } from './kept-decisions.ts'

const proposal = (key: string, start: number, record: object, more: Partial<Proposal> = {}): Proposal =>
  ({
    key,
    kind: key.split(':')[0],
    words: [{ start, end: start + 5 }],
    sameAs: null,
    doubt: '',
    needs: [],
    confidence: 'sure',
    record,
    ...more,
  }) as Proposal

const read = (...proposals: Proposal[]): ArticleProposals =>
  ({
    text: 'x'.repeat(100),
    articleDate: '',
    source: { key: 'source:article' },
    proposals,
  }) as unknown as ArticleProposals

const first = read(
  proposal('party:mali', 0, { name: 'Mali' }),
  proposal('event:clash', 10, { title: 'Clash', date: '', actors: ['party:mali'] }),
  proposal('event:strike', 20, { title: 'Strike', date: '', actors: [] }, { confidence: 'guess' }),
  proposal('event:raid', 30, { title: 'Raid', date: '', actors: [] }),
)
const again = read(
  proposal('party:mali', 0, { name: 'Mali' }),
  proposal('event:clash', 10, { title: 'Clash', date: '2026-03-01', actors: ['party:mali'] }),
  proposal('event:strike', 20, { title: 'Strike', date: '2026-03-02', actors: [] }, { confidence: 'guess' }),
  proposal('event:raid', 50, { title: 'Raid', date: '2026-03-03', actors: [] }),
  proposal('event:truce', 60, { title: 'Truce', date: '2026-03-04', actors: [] }),
)

test('the ticks of what is still there stay, and what is new or stands elsewhere is ticked as at first', () => {
  const before = { ...undecided(first), chosen: new Set(['party:mali', 'event:strike']), shown: 'event:strike' }
  const { chosen, shown } = decidedAgain(before, again)
  expect([...chosen].toSorted()).toEqual(['event:raid', 'event:strike', 'event:truce', 'party:mali'])
  expect(shown).toBe('event:strike')
})

test('a field changed by hand stays, and the others are as they were read now', () => {
  const start = undecided(first)
  const edited = first.proposals.map((one) =>
    one.key === 'event:clash' ? ({ ...one, record: { ...one.record, title: 'Clash at the ford' } } as Proposal) : one,
  )
  const after = decidedAgain({ ...start, article: { ...first, proposals: edited } }, again)
  expect(after.article.proposals[1]!.record).toEqual({
    title: 'Clash at the ford',
    date: '2026-03-01',
    actors: ['party:mali'],
  })
  // And once more: what was changed by hand is still told from what was read.
  expect(decidedAgain(after, first).article.proposals[1]!.record).toMatchObject({
    title: 'Clash at the ford',
    date: '',
  })
})

test('a change that names what is gone does not stay, and neither does what was taken as new', () => {
  const start = undecided(first)
  const edited = first.proposals.map((one) =>
    one.key === 'event:strike' ? ({ ...one, record: { ...one.record, actors: ['party:mali'] } } as Proposal) : one,
  )
  const without = read(...again.proposals.filter(({ key }) => key !== 'party:mali'))
  const before = { ...start, article: { ...first, proposals: edited }, asNew: new Set(['party:mali', 'event:strike']) }
  const after = decidedAgain(before, without)
  expect(after.article.proposals.find(({ key }) => key === 'event:strike')!.record).toMatchObject({ actors: [] })
  expect([...after.asNew]).toEqual(['event:strike'])
})
