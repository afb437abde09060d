import type { ReactNode } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { EditableText } from '../ui/fields/editable-text.tsx'
import { FieldList } from '../ui/fields/field-list.tsx'
import { InspectorHead } from '../ui/layout/inspector-head.tsx'

interface TitleHeadProps {
  readonly recordKey: string
  /** What kind of thing it is: “Challenge 2”. */
  readonly cap: ReactNode
  readonly title: string
  readonly onCommit: (title: string) => Promise<Refusal | undefined>
  readonly children?: ReactNode
}

/** The head of the inspector with a title that is edited where it stands. */
export function TitleHead({ recordKey, cap, title, onCommit, children }: TitleHeadProps) {
  return (
    <InspectorHead
      cap={cap}
      title={
        <FieldList recordKey={recordKey} layout="free">
          <EditableText label={message('parts.title')} layout="bare" value={title} onCommit={onCommit} />
        </FieldList>
      }
    >
      {children}
    </InspectorHead>
  )
}
