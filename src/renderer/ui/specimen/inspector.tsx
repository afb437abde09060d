import { useState } from 'react'
import { EditableChecks, EditableChoice } from '../fields/editable-choice.tsx'
import { EditableNumber } from '../fields/editable-number.tsx'
import { EditableDate, EditableLongText, EditableText } from '../fields/editable-text.tsx'
import type { Refusal } from '../fields/edit-state.ts'
import { FieldList, ReadRow } from '../fields/field-list.tsx'
import { InspectorBody, InspectorHead, InspectorSection } from '../layout/inspector-head.tsx'
import { InspectorPane } from '../layout/inspector-pane.tsx'
import { DoubtDot } from '../marks/doubt-dot.tsx'
import { SectionHead } from '../words/section-head.tsx'

const parties = [
  { id: 'PK', label: 'Pakistan' },
  { id: 'AT', label: 'Afghan Taliban' },
  { id: 'QA', label: 'Qatar' },
]
const first = {
  title: 'Air strikes in Paktika',
  date: '2025-10-17~',
  doubt: 'The source names the day of the truce’s end, not that of the strikes',
  place: '',
  name: 'خواجہ محمد آصف',
  killed: null as number | null,
  type: 'strike',
  by: ['PK'] as readonly string[],
  background:
    'The operations were aimed at militants who work from Afghan soil, it insists.\nNo figure has been given.',
}

/** The inspector with every kind of field. A title "refuse" is refused by the store, after a while. */
export function Inspector({ recordId }: { readonly recordId: string | null }) {
  const [records, setRecords] = useState<Readonly<Record<string, typeof first>>>({})
  const id = recordId ?? 'none'
  const record = records[id] ?? first
  const put =
    <Key extends keyof typeof first>(key: Key) =>
    (value: (typeof first)[Key]): undefined => {
      setRecords((before) => ({ ...before, [id]: { ...(before[id] ?? first), [key]: value } }))
    }
  const putTitle = async (title: string): Promise<Refusal | undefined> => {
    await new Promise((done) => setTimeout(done, 300))
    return title === 'refuse' ? { message: 'The store refused this title. Write another.' } : put('title')(title)
  }
  const readDate = (draft: string): string | undefined =>
    draft === '2025-10-17~' ? 'Reads as: about Friday 17 Oct 2025, Kabul +4:30' : undefined
  return (
    <InspectorPane label="Event" selectionKey={recordId} closeLabel="Close" openLabel="Show details">
      <FieldList recordKey={`${id} head`} layout="free">
        <InspectorHead
          cap={`Record ${id}, air strike`}
          title={<EditableText layout="bare" label="Title" value={record.title} onCommit={putTitle} />}
        >
          <DoubtDot fill="half">contested: two accounts</DoubtDot>
        </InspectorHead>
      </FieldList>
      <InspectorBody>
        <FieldList recordKey={id}>
          <EditableDate
            label="Date"
            value={record.date}
            display="Fri 17 Oct~ +4:30"
            hint="EDTF"
            onCommit={put('date')}
            reads={readDate}
            validate={(draft) =>
              draft.includes('-13-')
                ? 'There is no month 13. Write a day as 2025-10-17, about a day as 2025-10-17~.'
                : undefined
            }
          />
          <EditableText label="Why in doubt" value={record.doubt} onCommit={put('doubt')} />
          <EditableText label="Place" value={record.place} placeholder="not recorded" onCommit={put('place')} />
          <EditableText label="Name, Urdu" value={record.name} lang="ur" onCommit={put('name')} />
          <EditableNumber
            label="Killed"
            value={record.killed}
            placeholder="not given"
            notANumber="Write a number, such as 7, or leave it empty."
            onCommit={put('killed')}
          />
          <EditableChoice
            label="Type"
            options={[
              { id: 'strike', label: 'Air strike' },
              { id: 'clash', label: 'Clash' },
            ]}
            value={record.type}
            placeholder="not given"
            onCommit={put('type')}
          />
          <EditableChecks
            label="By"
            options={parties}
            value={record.by}
            placeholder="nobody named"
            onCommit={put('by')}
          />
          <ReadRow label="Added">18 Oct 07:31 +3</ReadRow>
        </FieldList>
        <InspectorSection>
          <SectionHead title="Background" />
          <FieldList recordKey={id} layout="free">
            <EditableLongText
              label="Background"
              value={record.background}
              placeholder="Nothing written yet."
              onCommit={put('background')}
            />
          </FieldList>
        </InspectorSection>
        <InspectorSection>
          <SectionHead title="Notes" count={1} />
        </InspectorSection>
      </InspectorBody>
    </InspectorPane>
  )
}
