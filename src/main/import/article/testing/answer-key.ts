import type { ArticleProposals, Proposal, ProposalKind } from '#shared/domain/import/proposal.ts'

/** One thing that a reader would take from a text. It is met by a proposal whose kind, words and fields fit. */
export type Answer = {
  readonly kind: Exclude<ProposalKind, 'source' | 'agendaItem'>
  /** Found in the words that the proposal rests on, or in its title, name or text. */
  readonly says: RegExp
  /** Fields of the draft that must hold exactly this. */
  readonly fields?: Readonly<Record<string, unknown>>
  /** Fields of the draft that must fit this, where a text may rightly be noted in several ways. */
  readonly matches?: Readonly<Record<string, RegExp>>
  /** Name of the party that the draft belongs to. */
  readonly party?: RegExp
  /** Of an event: deaths as [low, best, high]. */
  readonly killed?: readonly [number | null, number | null, number | null]
  readonly injured?: readonly [number | null, number | null, number | null]
  /** Of an event: each account as its party's name and its stance. */
  readonly accounts?: readonly (readonly [RegExp, 'claims' | 'disputes'])[]
  /** May be proposed or left out: it counts neither way. */
  readonly optional?: true
}

/** The hand-made answers for one text. */
export type AnswerKey = {
  readonly text: string
  /** The date that its reader gives, where the text bears none; EDTF. */
  readonly articleDate?: string
  readonly answers: readonly Answer[]
}

/** What is counted for one kind in one text. */
export type Tally = {
  readonly kind: Answer['kind']
  readonly expected: number
  readonly found: number
  readonly proposed: number
  readonly right: number
}

export const TALLIED = [
  'party',
  'delegate',
  'event',
  'position',
  'challenge',
  'scenario',
] as const satisfies Answer['kind'][]

/** Which answers are met by which proposals: each proposal meets one answer, and each answer is met once. */
export function compare(
  article: ArticleProposals,
  { answers }: AnswerKey,
): { tallies: Tally[]; missed: Answer[]; wrong: Proposal[] } {
  const open = new Set(article.proposals.filter(({ kind }) => kind !== 'agendaItem'))
  const met = new Map<Answer, Proposal>()
  for (const answer of [...answers].sort((a, b) => Number(a.optional === true) - Number(b.optional === true))) {
    const proposal = [...open].find((one) => meets(one, answer, article))
    if (proposal === undefined) continue
    met.set(answer, proposal)
    open.delete(proposal)
  }
  const tallies = TALLIED.map((kind) => {
    const wanted = answers.filter((answer) => answer.kind === kind && answer.optional !== true)
    const passed = answers.filter(
      (answer) => answer.kind === kind && answer.optional === true && met.has(answer),
    ).length
    const found = wanted.filter((answer) => met.has(answer)).length
    const proposed = article.proposals.filter((proposal) => proposal.kind === kind).length - passed
    return { kind, expected: wanted.length, found, proposed, right: found }
  })
  return { tallies, missed: answers.filter((answer) => answer.optional !== true && !met.has(answer)), wrong: [...open] }
}

function meets(proposal: Proposal, answer: Answer, article: ArticleProposals): boolean {
  if (proposal.kind !== answer.kind) return false
  const record = proposal.record as Readonly<Record<string, unknown>>
  const words = proposal.words.slice(0, 1).map(({ start, end }) => article.text.slice(start, end))
  const texts = ['title', 'name', 'stated'].map((field) => record[field]).filter((value) => typeof value === 'string')
  if (!answer.says.test([...texts, ...words].join(' | '))) return false
  if (!Object.entries(answer.fields ?? {}).every(([field, value]) => record[field] === value)) return false
  if (!Object.entries(answer.matches ?? {}).every(([field, pattern]) => pattern.test(String(record[field]))))
    return false
  if (answer.party !== undefined && !answer.party.test(partyName(article, record['party']))) return false
  if (proposal.kind !== 'event') return true
  const { casualties, accounts } = proposal.record
  if (answer.killed !== undefined && !isToll(casualties?.killed, answer.killed)) return false
  if (answer.injured !== undefined && !isToll(casualties?.injured, answer.injured)) return false
  return (answer.accounts ?? []).every(([party, stance]) =>
    accounts.some((account) => account.stance === stance && party.test(partyName(article, account.party))),
  )
}

const isToll = (
  toll: { low: number | null; best: number | null; high: number | null } | undefined,
  [low, best, high]: readonly (number | null)[],
): boolean => toll !== undefined && toll.low === low && toll.best === best && toll.high === high

function partyName(article: ArticleProposals, key: unknown): string {
  const party = article.proposals.find((proposal) => proposal.key === key)
  return party?.kind === 'party' ? party.record.name : ''
}
