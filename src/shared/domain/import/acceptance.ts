import { z } from 'zod'
import { anyRecordId } from '../identifier.ts'
import { line, prose } from '../text.ts'
import { locatorOf, type Paragraph, paragraphsOf } from './paragraphs.ts'
import {
  type ArticleProposals,
  draftSchemas,
  PROPOSAL_KINDS,
  type Proposal,
  proposalKey,
  type ProposalKind,
  reference,
  type Span,
} from './proposal.ts'

/** A citation to be made: the source by key or identifier, the place in it, and the words themselves. */
export const citing = z.strictObject({ source: reference, locator: line, words: prose })
export type Citing = z.output<typeof citing>

const citings = z.array(citing).max(50)

const acceptedOf = <K extends ProposalKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    key: proposalKey,
    /** The identifier the record gets, unless it is the same as one that is there. */
    id: anyRecordId,
    /** The record of the notebook that it is the same as; that one is added to, and no new one made. */
    sameAs: anyRecordId.nullable(),
    record: draftSchemas[kind],
    citations: citings,
    /** Of an event: the citations of each of its accounts, in their order. Empty for every other kind. */
    accountCitations: z.array(citings).max(50),
  })

/** One proposal as accepted, edited or not. */
export const accepted = z.discriminatedUnion('kind', [
  acceptedOf('source'),
  acceptedOf('party'),
  acceptedOf('delegate'),
  acceptedOf('agendaItem'),
  acceptedOf('event'),
  acceptedOf('position'),
  acceptedOf('challenge'),
  acceptedOf('scenario'),
])
export type Accepted = z.output<typeof accepted>
export type AcceptedOf<K extends ProposalKind> = Extract<Accepted, { kind: K }>

/** The input of `import:accept`: all that goes into the notebook in one edit, in any order. */
export const acceptance = z.strictObject({
  records: z.array(accepted).min(1, 'Nothing was accepted.').max(20_000, 'At most 20,000 records go in at once.'),
})
export type Acceptance = z.output<typeof acceptance>

/** The chosen keys and all that they need, whatever that needs included: what must be accepted with them. */
export function withNeeds(proposals: readonly Proposal[], chosen: Iterable<string>): Set<string> {
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]))
  const wanted = new Set<string>()
  const waiting = [...chosen]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (wanted.has(key)) continue
    wanted.add(key)
    waiting.push(...(byKey.get(key)?.needs ?? []))
  }
  return wanted
}

/** The most UTF-16 units of a span that a citation carries as its words. */
const WORDS_LIMIT = 2_000

/**
 * What to give `import:accept` for the proposals chosen (with edits already in their drafts): the source with them,
 * each citation with its paragraph and its words. `newId` makes a fresh identifier at every call.
 */
export function acceptanceOf(
  { text, source }: Pick<ArticleProposals, 'text' | 'source'>,
  chosen: readonly Proposal[],
  newId: () => string,
): Acceptance {
  const paragraphs = paragraphsOf(text)
  const cite = (words: readonly Span[]): Citing[] => citingsOf(text, paragraphs, source.key, words)
  const all: Proposal[] = [source, ...chosen.filter(({ key }) => key !== source.key)]
  return {
    records: all.map((proposal) => {
      const common = { key: proposal.key, id: newId(), sameAs: proposal.sameAs?.id ?? null }
      const citations = proposal.kind === 'source' ? [] : cite(proposal.words)
      const accountCitations = proposal.kind === 'event' ? proposal.record.accounts.map(({ words }) => cite(words)) : []
      return { kind: proposal.kind, record: proposal.record, ...common, citations, accountCitations } as Accepted
    }),
  }
}

/** One citation for each paragraph in which a span begins, with the words of all spans there. */
function citingsOf(text: string, paragraphs: readonly Paragraph[], source: string, words: readonly Span[]): Citing[] {
  const byPlace = new Map<string, string[]>()
  for (const span of words) {
    const locator = locatorOf(paragraphs, span)
    const said = byPlace.get(locator) ?? []
    byPlace.set(locator, said)
    const quoted = text.slice(span.start, Math.min(span.end, span.start + WORDS_LIMIT))
    if (!said.some((other) => other.includes(quoted))) said.push(quoted)
  }
  return [...byPlace].map(([locator, said]) => ({ source, locator, words: said.join(' … ') }))
}

/** The records in the order in which they can be put in: what others refer to first, otherwise as they come. */
export const inOrderOfNeed = (records: readonly Accepted[]): Accepted[] =>
  PROPOSAL_KINDS.flatMap((kind) => records.filter((record) => record.kind === kind))
