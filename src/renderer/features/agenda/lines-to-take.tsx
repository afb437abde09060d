import type { KeyboardEvent } from 'react'
import type { AgendaItemId } from '#shared/domain/identifier.ts'
import {
  TALKING_POINT_USES,
  TALKING_POINT_WEIGHTS,
  type TalkingPoint,
  type TalkingPointUse,
  type TalkingPointWeight,
} from '#shared/domain/talking-point.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { MarkingField } from '../../parts/marking-field.tsx'
import { removeRecord, useRecordEdit } from '../../parts/use-record-edit.ts'
import { edit, newId, type Refusal } from '../../state/client.ts'
import { openNotebook } from '../../state/notebook-store.ts'
import { say } from '../../state/notice.ts'
import { lastOrder, useOrdered } from '../../state/records.ts'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableLongText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { ActionMenu } from '../../ui/menu/action-menu.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import styles from './agenda.module.css'

/** What to say on an item, how strongly, when and to whom; put in order by Alt ↑ and Alt ↓ or by each line's menu. */
export function LinesToTake({ item }: { readonly item: AgendaItemId }) {
  const lines = useOrdered('talkingPoints').filter(({ agendaItem }) => agendaItem === item)
  return (
    <InspectorSection>
      <SectionHead title={message('agenda.lines')} count={lines.length} />
      <ol className={styles.lines}>
        {lines.map((line, at) => (
          <Line key={line.id} lines={lines} line={line} at={at} />
        ))}
      </ol>
      <FieldList recordKey={`${item} new line`} layout="free">
        <EditableLongText
          label={message('agenda.line-new')}
          value=""
          placeholder={message('agenda.line-write')}
          onCommit={(text) => addLine(item, text)}
        />
      </FieldList>
    </InspectorSection>
  )
}

interface LineProps {
  readonly lines: readonly TalkingPoint[]
  readonly line: TalkingPoint
  readonly at: number
}

function Line({ lines, line, at }: LineProps) {
  const { change, setting } = useRecordEdit('talkingPoints', line.id)
  const parties = useOrdered('parties')
  const count = at + 1
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    void moveLine(lines, at, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.line} data-weight={line.weight} onKeyDown={onKeyDown}>
      <FieldList recordKey={line.id} layout="free">
        <EditableLongText
          label={message('agenda.line-text', { at: count })}
          value={line.text}
          onCommit={setting('text')}
        />
        <div className={styles.lineFacts}>
          <EditableChoice
            label={message('agenda.line-weight', { at: count })}
            layout="bare"
            options={choices('weight', TALKING_POINT_WEIGHTS)}
            value={line.weight}
            placeholder={message('parts.not-recorded')}
            onCommit={(weight) => change({ weight: weight as TalkingPointWeight })}
          />
          <EditableChoice
            label={message('agenda.line-use', { at: count })}
            layout="bare"
            options={choices('use', TALKING_POINT_USES)}
            value={line.use}
            placeholder={message('parts.not-recorded')}
            onCommit={(use) => change({ use: use as TalkingPointUse })}
          />
          <LineMenu lines={lines} at={at} />
          <EditableChoice
            label={message('agenda.line-party', { at: count })}
            layout="bare"
            options={[
              { id: '', label: message('agenda.to-all') },
              ...parties.map(({ id, name }) => ({ id, label: message('agenda.to-party', { party: name }) })),
            ]}
            value={line.party ?? ''}
            placeholder={message('agenda.to-all')}
            onCommit={(id) => change({ party: id === '' ? null : (id as TalkingPoint['party']) })}
          />
          <MarkingField
            label={message('agenda.line-marking', { at: count })}
            layout="bare"
            value={line.marking}
            onCommit={setting('marking')}
          />
        </div>
      </FieldList>
    </li>
  )
}

function LineMenu({ lines, at }: Omit<LineProps, 'line'>) {
  const act = message('agenda.line-acts')
  return (
    <ActionMenu
      label={act}
      aria-label={message('agenda.line-of', { at: at + 1, act })}
      actions={[
        {
          id: 'up',
          label: message('agenda.move-up'),
          kbd: 'Alt ↑',
          isDisabled: at === 0,
          onAction: () => void moveLine(lines, at, -1),
        },
        {
          id: 'down',
          label: message('agenda.move-down'),
          kbd: 'Alt ↓',
          isDisabled: at === lines.length - 1,
          onAction: () => void moveLine(lines, at, 1),
        },
        'separator',
        {
          id: 'remove',
          label: message('agenda.remove-line'),
          onAction: () => void removeRecord('talkingPoints', lines[at]!.id),
        },
      ]}
    />
  )
}

/** Moves a line one place among those of its item. */
async function moveLine(lines: readonly TalkingPoint[], at: number, step: -1 | 1): Promise<void> {
  if (lines[at + step] === undefined) return
  const before = step === -1 ? lines[at - 1] : lines[at + 2]
  const refusal = await edit('talkingPoints:move', { id: lines[at]!.id, before: before?.id ?? null })
  if (refusal !== undefined) say(refusal.message)
}

/** A line begins as one that should be raised, with all: the reader changes what is otherwise. */
function addLine(item: AgendaItemId, text: string): Promise<Refusal | undefined> {
  return edit('talkingPoints:add', {
    record: {
      id: newId<TalkingPoint['id']>(),
      order: lastOrder(openNotebook()?.notebook.talkingPoints ?? []),
      agendaItem: item,
      party: null,
      weight: 'should',
      use: 'raise',
      text,
      marking: null,
    },
  })
}
