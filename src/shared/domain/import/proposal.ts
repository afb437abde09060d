import { z } from 'zod'
import { agendaItem } from '../agenda-item.ts'
import { challenge } from '../challenge.ts'
import { edtfText } from '../dated.ts'
import { delegate } from '../delegate.ts'
import { account, ACCOUNT_LINKS, event } from '../event.ts'
import { anyRecordId } from '../identifier.ts'
import type { CollectionName } from '../notebook.ts'
import { party } from '../party.ts'
import { position } from '../position.ts'
import { scenario } from '../scenario.ts'
import { source } from '../source.ts'
import { line } from '../text.ts'

/** The longest text that proposals are drawn from, in UTF-16 code units: about 350 printed pages. */
export const ARTICLE_LIMIT = 1_000_000

/** The kinds of proposals, in the order in which they are put into a notebook: what others refer to comes first. */
export const PROPOSAL_KINDS = [
  'source',
  'party',
  'delegate',
  'agendaItem',
  'event',
  'position',
  'challenge',
  'scenario',
] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** The collection that a kind of proposal becomes a record of. */
export const COLLECTION_OF = {
  source: 'sources',
  party: 'parties',
  delegate: 'delegates',
  agendaItem: 'agendaItems',
  event: 'events',
  position: 'positions',
  challenge: 'challenges',
  scenario: 'scenarios',
} as const satisfies { readonly [K in ProposalKind]: CollectionName }

/** Names a proposal within its import: its kind, a colon and a word, e.g. `party:qatar`. No record identifier has a colon. */
export const proposalKey = z
  .string()
  .regex(
    /^(source|party|delegate|agendaItem|event|position|challenge|scenario):[\p{L}\p{Nd}_-]{1,100}$/u,
    'A key is a kind, a colon and a word, such as party:qatar.',
  )

/** A reference of a draft: to another proposal by its key, or to a record that the notebook has by its identifier. */
export const reference = z.union([proposalKey, anyRecordId])
export type Reference = z.output<typeof reference>

export const isProposalKey = (ref: string): boolean => ref.includes(':')

/** A stretch of the article's text in UTF-16 code units, end excluded. */
export const span = z
  .strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) })
  .refine(({ start, end }) => start < end, 'A span holds at least one character.')
export type Span = z.output<typeof span>

export const spans = z.array(span).max(50)

/** What acceptance gives a record by itself: identifier, place in the order, citations; its marking is the notebook's. */
const GIVEN = { id: true, citations: true, marking: true } as const

const sourceDraft = source
  .omit({ id: true, order: true, label: true, marking: true })
  .extend({ derivedFrom: z.array(reference).max(50) })
const partyDraft = party.omit({ ...GIVEN, order: true, tone: true })
const delegateDraft = delegate.omit({ ...GIVEN, order: true }).extend({ party: reference })
const agendaItemDraft = agendaItem
  .omit({ ...GIVEN, order: true, session: true, startsAt: true })
  .extend({ lead: reference.nullable() })
const accountDraft = account.omit({ id: true, citations: true }).extend({
  party: reference.nullable(),
  /** Which other accounts of the same event it bears out or speaks against, by their places in its list. */
  links: z.array(z.strictObject({ account: z.number().int().min(0).max(49), kind: z.enum(ACCOUNT_LINKS) })).max(50),
  /** Where in the text the account stands; its citations are made of it. */
  words: spans,
})
const eventDraft = event.omit(GIVEN).extend({
  actors: z.array(reference).max(50),
  accounts: z.array(accountDraft).max(50),
  agendaItems: z.array(reference).max(100),
})
const positionDraft = position.omit(GIVEN).extend({
  party: reference,
  agendaItem: reference,
  placeFrom: reference.nullable(),
  placeTo: reference.nullable(),
})
const onItems = { agendaItems: z.array(reference).max(100) }
const challengeDraft = challenge.omit({ ...GIVEN, order: true }).extend(onItems)
const scenarioDraft = scenario.omit({ ...GIVEN, order: true }).extend(onItems)

/** The fields of a record as proposed, by kind: those of the domain, with references to other proposals by key. */
export const draftSchemas = {
  source: sourceDraft,
  party: partyDraft,
  delegate: delegateDraft,
  agendaItem: agendaItemDraft,
  event: eventDraft,
  position: positionDraft,
  challenge: challengeDraft,
  scenario: scenarioDraft,
} as const

export type DraftOf<K extends ProposalKind> = z.output<(typeof draftSchemas)[K]>
export type AccountDraft = z.output<typeof accountDraft>

/** How sure the reading is: `sure`, its grammar leaves no other · `likely` · `guess`, worth a look before it is taken. */
export const SURENESSES = ['sure', 'likely', 'guess'] as const
export type Sureness = (typeof SURENESSES)[number]

/** The record of the notebook that a proposal seems to equal, with the likeness from 0 (nothing alike) to 1 (the same). */
export const sameAs = z.strictObject({ id: anyRecordId, score: z.number().min(0).max(1) })
export type SameAs = z.output<typeof sameAs>

const shared = {
  key: proposalKey,
  /** Where in the text it stands; the first span is the main one. */
  words: spans,
  /** “The same as …”: accepted so, it adds to that record what it does not have instead of doubling it. */
  sameAs: sameAs.nullable(),
  /** The text's own words of doubt: “reportedly”, “believed to be”; empty: none. */
  doubt: line,
  /** Keys of the proposals without which this one cannot be accepted. */
  needs: z.array(proposalKey).max(100),
  confidence: z.enum(SURENESSES),
}

const proposalOf = <K extends ProposalKind>(kind: K) =>
  z.strictObject({ ...shared, kind: z.literal(kind), record: draftSchemas[kind] })

export const sourceProposal = proposalOf('source')

/** One proposed record with the words that it rests on. */
export const proposal = z.discriminatedUnion('kind', [
  sourceProposal,
  proposalOf('party'),
  proposalOf('delegate'),
  proposalOf('agendaItem'),
  proposalOf('event'),
  proposalOf('position'),
  proposalOf('challenge'),
  proposalOf('scenario'),
])
export type Proposal = z.output<typeof proposal>
export type ProposalOf<K extends ProposalKind> = Extract<Proposal, { kind: K }>

/** What was read out of one article. Nothing of it is in the notebook until it is accepted. */
export const articleProposals = z.strictObject({
  /** The plain text, as it is shown beside the proposals: every span counts in it. Paragraphs are parted by line breaks. */
  text: z.string().max(ARTICLE_LIMIT),
  /** EDTF; empty where the text bears none and nobody has given it: weekdays then stay unresolved, and it is asked for. */
  articleDate: edtfText,
  /** The source record, on which all others rest: accepted with the first of them. */
  source: sourceProposal,
  /** All others, by kind in the order of {@link PROPOSAL_KINDS} and within a kind as the text has them. */
  proposals: z.array(proposal).max(5_000),
})
export type ArticleProposals = z.output<typeof articleProposals>
