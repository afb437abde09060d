import type { Toll } from '#shared/domain/event.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { TollKind } from './toll-counts.ts'

/** A toll in a text: of whom, how many, and where it stands. */
export type TollFound = {
  readonly of: 'killed' | 'injured'
  readonly toll: Toll
  readonly span: Span
  /** Whether it stands alone, adds to what was told before, or is the whole. */
  readonly kind: TollKind
}
