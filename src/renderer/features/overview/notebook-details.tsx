import { TLP_LEVELS } from '#shared/domain/values/marking.ts'
import type { NotebookDetails as Details } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { NativeNameField } from '../../parts/native-name-field.tsx'
import { edit, type Refusal } from '../../state/client.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { changeSettings, useSettings } from '../../state/settings-store.ts'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'

const change = (details: Partial<Details>): Promise<Refusal | undefined> => edit('notebook:edit', { change: details })

/** The notebook's own particulars: place, marking, for whom it is, and who writes in it. */
export function NotebookDetails() {
  const { id, place, placeNative, marking, handling } = useNotebook((notebook) => notebook)
  const { author } = useSettings()
  return (
    <section>
      <SectionHead level={2} title={message('overview.this-notebook')} />
      <FieldList recordKey={id}>
        <EditableText
          label={message('overview.place')}
          value={place}
          placeholder={message('parts.not-recorded')}
          onCommit={(text) => change({ place: text })}
        />
        <NativeNameField value={placeNative} onCommit={(name) => change({ placeNative: name })} />
        <EditableText
          label={message('parts.marking')}
          value={marking}
          dir="ltr"
          validate={(text) =>
            text.trim() === '' ? message('overview.marking-needed', { levels: TLP_LEVELS.join(', ') }) : undefined
          }
          onCommit={(text) => change({ marking: text })}
        />
        <EditableText
          label={message('overview.handling')}
          value={handling}
          placeholder={message('overview.no-handling')}
          onCommit={(text) => change({ handling: text })}
        />
        <EditableText
          label={message('overview.author')}
          value={author}
          placeholder={message('overview.no-author')}
          onCommit={async (text) => {
            await changeSettings({ author: text })
            return undefined
          }}
        />
      </FieldList>
    </section>
  )
}
