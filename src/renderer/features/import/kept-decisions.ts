import { withNeeds } from '#shared/domain/import/acceptance.ts'
import { type ArticleProposals, type Proposal, proposalKey } from '#shared/domain/import/proposal.ts'
import { sameContent } from '#shared/domain/same-content.ts'

/** What has been decided of the proposals of an article so far. */
export type Decisions = {
  /** The proposals as they were read… */
  readonly asRead: ArticleProposals
  /** …and as they have been changed since. */
  readonly article: ArticleProposals
  /** Keys of what is to be brought in; the source goes with the first of them. */
  readonly chosen: ReadonlySet<string>
  /** Keys of what goes in as something new though it seems to be there already. */
  readonly asNew: ReadonlySet<string>
  /** The key of the proposal that is looked at. */
  readonly shown: string | null
}

/** What is ticked at first: all but guesses, with what they need. */
const sureOnes = ({ proposals }: ArticleProposals): Set<string> =>
  withNeeds(
    proposals,
    proposals.filter(({ confidence }) => confidence !== 'guess').map(({ key }) => key),
  )

/** Nothing decided yet. */
export const undecided = (article: ArticleProposals): Decisions => ({
  asRead: article,
  article,
  chosen: sureOnes(article),
  asNew: new Set(),
  shown: null,
})

/**
 * The decisions once the same text was read again, as of another day. A proposal is the same when it has its key and stands
 * on the same words: its tick stays as it was, and so does each field that was changed by hand, unless it names a proposal
 * that is gone. All else is as it was read now.
 */
export function decidedAgain(before: Decisions, now: ArticleProposals): Decisions {
  const former = new Map(before.article.proposals.map((one) => [one.key, one]))
  const read = new Map(before.asRead.proposals.map((one) => [one.key, one]))
  const keys = new Set(now.proposals.map(({ key }) => key).concat(now.source.key))
  const isSame = (one: Proposal): boolean => sameContent(former.get(one.key)?.words[0], one.words[0])
  const proposals = now.proposals.map((one) =>
    isSame(one) ? withChanges(one, former.get(one.key)!, read.get(one.key)!, keys) : one,
  )
  const sure = sureOnes(now)
  const ticked = now.proposals.filter((one) => (isSame(one) ? before.chosen : sure).has(one.key))
  return {
    asRead: now,
    article: { ...now, proposals },
    chosen: withNeeds(
      proposals,
      ticked.map(({ key }) => key),
    ),
    asNew: new Set([...before.asNew].filter((key) => keys.has(key))),
    shown: before.shown !== null && keys.has(before.shown) ? before.shown : null,
  }
}

function withChanges<P extends Proposal>(now: P, changed: Proposal, read: Proposal, keys: ReadonlySet<string>): P {
  const was = read.record as Record<string, unknown>
  const kept = Object.entries(changed.record).filter(
    ([field, value]) => !sameContent(value, was[field]) && !namesGone(value, keys),
  )
  return { ...now, record: { ...now.record, ...Object.fromEntries(kept) } }
}

/** Whether a value names a proposal that there is not. */
function namesGone(value: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return proposalKey.safeParse(value).success && !keys.has(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((one) => namesGone(one, keys))
}
