import { contradictions } from '#shared/domain/claims/account-links.ts'
import { circularReportsOf, onlyWitnessOf } from '#shared/domain/claims/circular-reporting.ts'
import { TOLL_KINDS, tollSpread } from '#shared/domain/claims/toll-spread.ts'
import type { Event } from '#shared/domain/event.ts'
import type { SourceId } from '#shared/domain/identifier.ts'
import { circularInWords, contradictionInWords, spreadInWords } from '#shared/i18n/claims.ts'
import { message } from '#shared/i18n/message.ts'
import { useOrdered } from '../../../state/records.ts'
import { Why } from '../../../ui/feedback/why.tsx'
import styles from './inspector.module.css'

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const sentence = (words: string): string => `${words.charAt(0).toLocaleUpperCase('en')}${words.slice(1)}.`

/**
 * What the accounts of an event come to: how far their tolls lie apart and who says what, which of them contradict, and a
 * warning where sources that are cited side by side are one witness.
 */
export function ClaimsInShort({ event }: { readonly event: Event }) {
  const parties = useOrdered('parties')
  const sources = useOrdered('sources')
  const label = (id: SourceId): string =>
    sources.find((source) => source.id === id)?.label ?? message('brief.source-unknown')
  const spreads = TOLL_KINDS.map((kind) => tollSpread(event, kind)).filter((spread) => spread !== null)
  const against = [...new Set(contradictions(event.accounts).map((one) => contradictionInWords(message, one, parties)))]
  const circular = circularReportsOf(event, sources)
  const only = event.accounts.length === 0 ? null : onlyWitnessOf(event, sources)
  const plain = [
    ...spreads.map((spread) => spreadInWords(message, spread, parties)),
    ...against,
    ...(only?.length === 1 ? [message('events.one-source', { label: label(only[0]!) })] : []),
  ]
  if (plain.length === 0 && circular.length === 0) return null
  return (
    <div className={styles.inShort} role="group" aria-label={message('events.in-short')}>
      {plain.map((words) => (
        <p key={words}>{sentence(words)}</p>
      ))}
      {circular.map((report) => (
        <p key={report.cited.join(' ')} className={styles.warning}>
          <Why>{sentence(circularInWords(message, report, label, (labels) => list.format(labels)))}</Why>
        </p>
      ))}
    </div>
  )
}
