import { BARE_SOURCE, freeLabel, type Source } from '#shared/domain/source.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords } from '../../parts/dated.ts'
import { ExchangeMenu } from '../../parts/exchange-menu.tsx'
import { beginFirstField } from '../../parts/inspector-focus.ts'
import { NothingSelected } from '../../parts/nothing-selected.tsx'
import { Register } from '../../parts/register.tsx'
import { TwoLines } from '../../parts/two-lines.tsx'
import { addRecord } from '../../parts/use-record-edit.ts'
import { newId } from '../../state/client.ts'
import { useSelectedId } from '../../state/navigation.ts'
import { openNotebook, useNotebook } from '../../state/notebook-store.ts'
import { lastOrder, useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { authorsInWords } from './authors.ts'
import { restingAlone, restsOn } from './rests-on.ts'
import { SourceInspector } from './source-inspector.tsx'

const COLUMNS: readonly DataColumn<Source>[] = [
  { id: 'label', header: message('sources.label'), width: 4.5, cell: ({ label }) => label },
  {
    id: 'title',
    header: message('sources.source'),
    flex: 3,
    minWidth: 14,
    isTitle: true,
    cell: (source) => <TwoLines title={source.title} text={provenance(source)} />,
  },
  { id: 'type', header: message('sources.type'), width: 9, cell: ({ type }) => message(`source-type.${type}`) },
  {
    id: 'issued',
    header: message('sources.issued'),
    width: 7.5,
    cell: ({ issued }) => (issued === '' ? <Unstated>{message('sources.undated')}</Unstated> : dateInWords(issued)),
  },
  {
    id: 'grade',
    header: message('sources.grade'),
    width: 4.5,
    cell: ({ reliability, credibility }) => `${reliability}${credibility}`,
  },
  { id: 'rests', header: message('sources.carries'), width: 7.5, align: 'end', cell: ({ id }) => <Carried id={id} /> },
]

function provenance(source: Source): string {
  return [authorsInWords(source.author), source['container-title'], source.publisher].filter(Boolean).join(', ')
}

function Carried({ id }: { readonly id: string }) {
  const notebook = useNotebook((whole) => whole)
  const resting = restsOn(notebook, id)
  const alone = resting.filter(({ isAlone }) => isAlone).length
  return message('sources.carried', { count: resting.length, alone })
}

function Alone() {
  const notebook = useNotebook((whole) => whole)
  return message('sources.resting-alone', { count: restingAlone(notebook) })
}

/** What the facts of the notebook rest on, and how far each can be trusted. */
export function SourcesScreen() {
  const selectedId = useSelectedId('sources')
  const sources = useOrdered('sources')
  return (
    <>
      <MainPane label={message('act.go-sources')} isFixed>
        <PageHead
          title={message('act.go-sources')}
          end={
            <>
              <ExchangeMenu kind="sources" />
              <Button edits kbd="N" onPress={add}>
                {message('sources.add')}
              </Button>
            </>
          }
        >
          {message('sources.summary', { count: sources.length })}
          <Alone />
        </PageHead>
        <Register
          collection="sources"
          label={message('act.go-sources')}
          columns={COLUMNS}
          rowLabel={({ label, title }) => `${label} ${title}`}
          onAdd={add}
          addLabel={message('sources.add')}
          empty={message('sources.empty')}
        />
      </MainPane>
      <InspectorPane
        label={message('sources.one')}
        selectionKey={selectedId}
        closeLabel={message('shell.close-inspector')}
        openLabel={message('shell.open-inspector')}
      >
        {selectedId === null ? <NothingSelected collection="sources" /> : <SourceInspector id={selectedId} />}
      </InspectorPane>
    </>
  )
}

function add(): void {
  const sources = openNotebook()?.notebook.sources ?? []
  const source: Source = {
    id: newId<Source['id']>(),
    order: lastOrder(sources),
    label: freeLabel('S', new Set(sources.map(({ label }) => label)), sources.length + 1),
    type: 'article-newspaper',
    title: message('sources.new'),
    ...BARE_SOURCE,
    marking: null,
  }
  void addRecord('sources', source).then(beginFirstField)
}
