import { contradictions } from '#shared/domain/claims/account-links.ts'
import { circularReportsOf } from '#shared/domain/claims/circular-reporting.ts'
import { TOLL_KINDS, tollSpread } from '#shared/domain/claims/toll-spread.ts'
import type { Event } from '#shared/domain/event.ts'
import type { SourceId } from '#shared/domain/identifier.ts'
import { circularInWords, contradictionInWords, spreadInWords } from '#shared/i18n/claims.ts'
import { listIn } from '#shared/i18n/figures.ts'
import { oneLine } from '../text/plain.ts'
import type { BriefContext } from './context.ts'
import { tollInWords } from './toll.ts'

/**
 * How many, as far as anybody says: the spread of the accounts with who says what where they count, else the event's own
 * toll. One text a kind: `killed 3 to 15: Kabul says 15; Islamabad says 3`, `injured: dozens`.
 */
export function tollsAsSaid({ say, material }: BriefContext, event: Event): string[] {
  return TOLL_KINDS.flatMap((kind) => {
    const spread = tollSpread(event, kind)
    if (spread !== null) return [spreadInWords(say, spread, material.parties)]
    return event.casualties === null ? [] : tollInWords(say, kind, event.casualties[kind])
  })
}

/**
 * What we judge of an event's accounts: which contradict each other, and which of the sources cited for one fact are one
 * witness. For our own delegation alone; empty for any other audience.
 */
export function judgedOfAccounts(context: BriefContext, event: Event): string[] {
  const { say, material } = context
  if (!context.isForUs) return []
  return [
    ...new Set([
      ...contradictions(event.accounts).map((one) => contradictionInWords(say, one, material.parties)),
      ...circularReportsOf(event, material.notebook.sources).map((report) =>
        circularInWords(
          say,
          report,
          (id) => labelOf(context, id),
          (labels) => listIn(say, labels),
        ),
      ),
    ]),
  ]
}

/** The mark of a source, or that it is not in the notebook. */
export const labelOf = ({ say, sourceOf }: BriefContext, id: SourceId): string =>
  oneLine(sourceOf(id)?.label ?? say('brief.source-unknown'))
