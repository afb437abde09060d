import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { EditableLongText } from '../ui/fields/editable-text.tsx'
import { FieldList } from '../ui/fields/field-list.tsx'
import { InspectorSection } from '../ui/layout/inspector-head.tsx'
import { SectionHead } from '../ui/words/section-head.tsx'
import { estimativeReview } from './estimative-review.ts'

interface ProseSectionProps {
  readonly recordKey: string
  readonly title: string
  readonly value: string
  readonly placeholder?: string
  readonly onCommit: (value: string) => Promise<Refusal | undefined>
  /** We judge in it: how likely something is, is held to ICD 203 while it is written. */
  readonly isJudgement?: boolean
}

/** A text of a record under its own head in the inspector, in serif and edited in place. */
export function ProseSection({
  recordKey,
  title,
  value,
  placeholder,
  onCommit,
  isJudgement = false,
}: ProseSectionProps) {
  return (
    <InspectorSection>
      <SectionHead title={title} />
      <FieldList recordKey={recordKey} layout="free">
        <EditableLongText
          label={title}
          value={value}
          placeholder={placeholder ?? message('parts.not-written')}
          onCommit={onCommit}
          review={isJudgement ? estimativeReview : undefined}
        />
      </FieldList>
    </InspectorSection>
  )
}
