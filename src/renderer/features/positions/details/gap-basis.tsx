import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { gapOf } from '#shared/domain/gap.ts'
import { message } from '#shared/i18n/message.ts'
import { estimativeReview } from '../../../parts/estimative-review.ts'
import { useRecordEdit } from '../../../parts/use-record-edit.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { EditableLongText } from '../../../ui/fields/editable-text.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { InspectorSection } from '../../../ui/layout/inspector-head.tsx'
import { SectionHead } from '../../../ui/words/section-head.tsx'
import { GapWord } from '../gap-word.tsx'

/** How far apart the sides are on the item, and on what that judgement rests: the two stand together. */
export function GapBasis({ item }: { readonly item: AgendaItem }) {
  const parties = useNotebook((notebook) => notebook.parties)
  const positions = useNotebook((notebook) => notebook.positions)
  const edit = useRecordEdit('agendaItems', item.id)
  return (
    <InspectorSection>
      <SectionHead title={message('positions.gap')} end={<GapWord gap={gapOf({ parties, positions }, item)} />} />
      <FieldList recordKey={item.id} layout="free">
        <EditableLongText
          label={message('positions.gap-basis')}
          value={item.gapNote}
          review={estimativeReview}
          placeholder={message('positions.no-gap-basis')}
          onCommit={edit.setting('gapNote')}
        />
      </FieldList>
    </InspectorSection>
  )
}
