import type { AccountDraft, Proposal } from '#shared/domain/import/proposal.ts'
import { tollFigures } from '#shared/i18n/claims.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { dateInWords, dateProblem } from '../../parts/dated.ts'
import type { Refusal } from '../../state/client.ts'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableDate, EditableLongText, EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList, ReadRow } from '../../ui/fields/field-list.tsx'
import { InspectorBody, InspectorHead, InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { DRAFT_FIELDS, type DraftField, withField } from './draft-fields.ts'
import styles from './import.module.css'
import { proposalTitle } from './proposal-words.ts'

interface ProposalDetailsProps {
  readonly text: string
  readonly proposal: Proposal
  readonly nameOf: (reference: string) => string
  /** The title of the record that it seems to equal; empty where there is none. */
  readonly sameTitle: string
  /** Whether it is taken for that record. */
  readonly isSame: boolean
  readonly onSame: (isSame: boolean) => void
  readonly onChange: (change: (proposal: Proposal) => Proposal) => void
}

/** One proposal: its words, its fields to be mended, who says what of it, and what it may be the same as. */
export function ProposalDetails(props: ProposalDetailsProps) {
  const { text, proposal, nameOf, sameTitle, isSame, onSame, onChange } = props
  const { key, kind, words, doubt, confidence } = proposal
  return (
    <>
      <InspectorHead
        cap={`${message(`import.one.${kind}`)} · ${message(`import.confidence.${confidence}`)}`}
        title={proposalTitle(proposal)}
      />
      <InspectorBody>
        <SameAs title={sameTitle} isSame={isSame} onSame={onSame} />
        <FieldList recordKey={key}>
          {DRAFT_FIELDS[kind].map((field) => (
            <Field key={field.name} field={field} proposal={proposal} onChange={onChange} />
          ))}
          {doubt !== '' && !DRAFT_FIELDS[kind].some(({ name }) => name === 'doubt') && (
            <ReadRow label={message('parts.doubt')}>{doubt}</ReadRow>
          )}
        </FieldList>
        {kind === 'event' && <Told proposal={proposal} nameOf={nameOf} />}
        <InspectorSection>
          <SectionHead title={message('import.words')} count={words.length} />
          {words.map(({ start, end }) => (
            <blockquote key={`${start} ${end}`} className={styles.quote} dir="auto">
              {text.slice(start, end)}
            </blockquote>
          ))}
        </InspectorSection>
      </InspectorBody>
    </>
  )
}

function SameAs({
  title,
  isSame,
  onSame,
}: Pick<ProposalDetailsProps, 'isSame' | 'onSame'> & { readonly title: string }) {
  if (title === '') return null
  return (
    <p className={styles.same}>
      <Checkbox isChecked={isSame} onChange={onSame}>
        {message('import.same-as', { title })}
      </Checkbox>
    </p>
  )
}

interface FieldProps extends Pick<ProposalDetailsProps, 'proposal' | 'onChange'> {
  readonly field: DraftField
}

function Field({ field: { name, label, as }, proposal, onChange }: FieldProps) {
  const value = (proposal.record as Record<string, unknown>)[name] as string
  const commit = (text: string): Refusal | undefined => {
    const changed = withField(proposal, name, text)
    if ('why' in changed) return { message: changed.why }
    onChange((now) => {
      const next = withField(now, name, text)
      return 'why' in next ? now : next
    })
    return undefined
  }
  const shared = { label: message(label), value, onCommit: commit, placeholder: message('import.nothing') }
  if (typeof as === 'object') return <EditableChoice {...shared} options={choices(as.prefix, as.values)} />
  if (as === 'date')
    return <EditableDate {...shared} hint="EDTF" validate={dateProblem} display={dateInWords(value, 'long')} />
  return as === 'long' ? <EditableLongText {...shared} layout="row" /> : <EditableText {...shared} />
}

/** Who says what of an event, as the article has it. */
function Told({ proposal, nameOf }: Pick<ProposalDetailsProps, 'proposal' | 'nameOf'>) {
  if (proposal.kind !== 'event') return null
  const { accounts, casualties, actors, place } = proposal.record
  return (
    <InspectorSection>
      <SectionHead title={message('events.accounts')} count={accounts.length} />
      <dl className={styles.told}>
        {actors.length > 0 && <Line label={message('import.actors')}>{actors.map(nameOf).join(', ')}</Line>}
        {place !== null && <Line label={message('import.place')}>{place.name}</Line>}
        {casualties !== null && (
          <>
            <Line label={message('import.killed')}>{tollFigures(message, casualties.killed)}</Line>
            <Line label={message('import.injured')}>{tollFigures(message, casualties.injured)}</Line>
          </>
        )}
        {accounts.map((account, at) => (
          <Line key={at} label={speaker(account, nameOf)}>
            {account.text}
          </Line>
        ))}
      </dl>
    </InspectorSection>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children === '' ? message('import.nothing') : children}</dd>
    </div>
  )
}

const speaker = ({ party, stance }: AccountDraft, nameOf: (reference: string) => string): string =>
  message(`import.${stance}`, { who: party === null ? message('import.somebody') : nameOf(party) })
