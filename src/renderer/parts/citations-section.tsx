import type { Citation } from '#shared/domain/citation.ts'
import type { CollectionName, RecordOf } from '#shared/domain/notebook.ts'
import { gradeInWords } from '#shared/i18n/grade.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { show } from '../state/navigation.ts'
import { useOrdered, useRecord } from '../state/records.ts'
import { Button } from '../ui/button/button.tsx'
import { EditableLongText, EditableText } from '../ui/fields/editable-text.tsx'
import { FieldList } from '../ui/fields/field-list.tsx'
import { InspectorSection } from '../ui/layout/inspector-head.tsx'
import { ActionMenu } from '../ui/menu/action-menu.tsx'
import { SectionHead } from '../ui/words/section-head.tsx'
import { Unstated } from '../ui/words/unstated.tsx'
import { citationKeys, withLocator, withoutCitation, withWords } from './citation-list.ts'
import styles from './parts.module.css'
import { changeRecord } from './use-record-edit.ts'

/** The collections whose records say what they rest on. */
type CitingCollection = {
  [C in CollectionName]: RecordOf<C> extends { citations: Citation[] } ? C : never
}[CollectionName]

interface CitationsSectionProps {
  readonly collection: CitingCollection
  /** Id of the record that cites. */
  readonly id: string
  readonly citations: readonly Citation[]
}

/** What a record rests on: each source with its grade and the place in it, and a way there. */
export function CitationsSection({ collection, id, citations }: CitationsSectionProps) {
  const keys = citationKeys(citations)
  const change = (from: (now: readonly Citation[]) => Citation[]): Promise<Refusal | undefined> =>
    changeRecord(collection, id, (record) => ({ citations: from(record.citations) }))
  const sources = useOrdered('sources')
  return (
    <InspectorSection>
      <SectionHead title={message('parts.sources')} count={citations.length} />
      {citations.length === 0 && (
        <p className={styles.none}>
          <Unstated>{message('parts.no-source')}</Unstated>
        </p>
      )}
      {citations.map((citation, at) => (
        <CitationRow
          key={keys[at]}
          recordKey={`${id} ${keys[at]}`}
          citation={citation}
          onLocator={(locator) => change((now) => withLocator(now, { citation, at }, locator))}
          onWords={(words) => change((now) => withWords(now, { citation, at }, words))}
          onRemove={() => void change((now) => withoutCitation(now, { citation, at }))}
        />
      ))}
      {sources.length > 0 && (
        <div className={styles.quietAct}>
          <ActionMenu
            label={message('parts.cite')}
            actions={sources.map(({ id: source, label, title }) => ({
              id: source,
              label: `${label}  ${title}`,
              onAction: () => void change((now) => [...now, { source, locator: '' }]),
            }))}
          />
        </div>
      )}
    </InspectorSection>
  )
}

interface CitationRowProps {
  readonly recordKey: string
  readonly citation: Citation
  readonly onLocator: (locator: string) => Promise<Refusal | undefined>
  readonly onWords: (words: string) => Promise<Refusal | undefined>
  readonly onRemove: () => void
}

function CitationRow({ recordKey, citation, onLocator, onWords, onRemove }: CitationRowProps) {
  const source = useRecord('sources', citation.source)
  if (source === undefined) return null
  return (
    <div className={styles.citation}>
      <Button variant="link" onPress={() => show({ collection: 'sources', id: source.id })}>
        {source.label} <bdi>{source.title}</bdi>
      </Button>
      <p className={styles.grade}>
        {source.reliability}
        {source.credibility}, {gradeInWords(message, source)}
      </p>
      <div className={styles.locator}>
        <FieldList recordKey={recordKey} layout="free">
          <EditableText
            label={message('parts.locator')}
            layout="bare"
            value={citation.locator}
            placeholder={message('parts.no-locator')}
            onCommit={onLocator}
          />
        </FieldList>
        <Button
          edits
          variant="quiet"
          aria-label={message('parts.uncite-of', { label: source.label })}
          onPress={onRemove}
        >
          {message('parts.uncite')}
        </Button>
      </div>
      <FieldList recordKey={`${recordKey} words`} layout="free">
        <EditableLongText
          label={message('parts.source-words', { label: source.label })}
          value={citation.words ?? ''}
          placeholder={message('parts.no-source-words')}
          onCommit={onWords}
        />
      </FieldList>
    </div>
  )
}
