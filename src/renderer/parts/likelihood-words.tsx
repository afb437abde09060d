import { LIKELIHOODS, type Likelihood, likelihoodRange } from '#shared/domain/values/likelihood.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { EditableChoice } from '../ui/fields/editable-choice.tsx'
import { Unstated } from '../ui/words/unstated.tsx'
import styles from './parts.module.css'

/** An ICD 203 band in its words and per cents, or that nobody has judged it. */
export function likelihoodInWords(likelihood: Likelihood | null): string {
  if (likelihood === null) return message('likelihood.none')
  const { low, high } = likelihoodRange(likelihood)
  return message('parts.likelihood', { words: message(`likelihood.${likelihood}`), low, high })
}

/** An ICD 203 band in its words and per cents, over a bar that shows where the band lies between never and always. */
export function LikelihoodWords({ value }: { readonly value: Likelihood | null }) {
  if (value === null) return <Unstated>{message('likelihood.none')}</Unstated>
  const { low, high } = likelihoodRange(value)
  return (
    <span className={styles.likelihood}>
      <span>{likelihoodInWords(value)}</span>
      <span className={styles.scale} aria-hidden="true">
        <i style={{ insetInlineStart: `${low}%`, inlineSize: `${high - low}%` }} />
      </span>
    </span>
  )
}

interface LikelihoodFieldProps {
  readonly value: Likelihood | null
  readonly onCommit: (value: Likelihood | null) => Promise<Refusal | undefined>
}

/** Chooses one of the seven bands, or none: nobody has judged it yet. */
export function LikelihoodField({ value, onCommit }: LikelihoodFieldProps) {
  return (
    <EditableChoice
      label={message('parts.how-likely')}
      options={[
        { id: '', label: likelihoodInWords(null) },
        ...LIKELIHOODS.map((id) => ({ id, label: likelihoodInWords(id) })),
      ]}
      value={value ?? ''}
      placeholder={message('likelihood.none')}
      onCommit={(id) => onCommit(id === '' ? null : (id as Likelihood))}
    />
  )
}
