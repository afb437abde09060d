import { message } from '#shared/i18n/message.ts'
import { edit } from '../../state/client.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { EditableLongText, EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { Ends } from './ends.tsx'
import { GapTable } from './gap-table.tsx'
import { NextSessionPanel } from './next-session-panel.tsx'
import { NotebookDetails } from './notebook-details.tsx'
import styles from './overview.module.css'
import { ChangedSection, MissingSection, WatchingSection } from './side-sections.tsx'

/** The front page: what the talks are, how far apart the sides stand on what, and what comes next. */
export function OverviewScreen() {
  return (
    <>
      <MainPane label={message('act.go-overview')}>
        <div className={styles.front}>
          <Lead />
          <GapTable />
          <Ends />
        </div>
      </MainPane>
      <InspectorPane
        label={message('overview.aside')}
        selectionKey="overview"
        closeLabel={message('shell.close-inspector')}
        openLabel={message('shell.open-inspector')}
      >
        <div className={styles.aside}>
          <NextSessionPanel />
          <ChangedSection />
          <MissingSection />
          <WatchingSection />
          <NotebookDetails />
        </div>
      </InspectorPane>
    </>
  )
}

function Lead() {
  const id = useNotebook((notebook) => notebook.id)
  const title = useNotebook((notebook) => notebook.title)
  const summary = useNotebook((notebook) => notebook.summary)
  return (
    <header className={styles.lead}>
      <FieldList recordKey={id} layout="free">
        <h1>
          <EditableText
            label={message('overview.title')}
            layout="bare"
            value={title}
            onCommit={(text) => edit('notebook:edit', { change: { title: text } })}
          />
        </h1>
        <EditableLongText
          label={message('overview.summary')}
          value={summary}
          placeholder={message('overview.no-summary')}
          onCommit={(text) => edit('notebook:edit', { change: { summary: text } })}
        />
      </FieldList>
    </header>
  )
}
