import type { Scenario } from '#shared/domain/scenario.ts'
import { message } from '#shared/i18n/message.ts'
import { AgendaItemNumbers } from '../../parts/agenda-item-links.tsx'
import { beginFirstField } from '../../parts/inspector-focus.ts'
import { LikelihoodWords } from '../../parts/likelihood-words.tsx'
import { NothingSelected } from '../../parts/nothing-selected.tsx'
import { Register } from '../../parts/register.tsx'
import { TwoLines } from '../../parts/two-lines.tsx'
import { addRecord } from '../../parts/use-record-edit.ts'
import { newId } from '../../state/client.ts'
import { useSelectedId } from '../../state/navigation.ts'
import { openNotebook } from '../../state/notebook-store.ts'
import { lastOrder, useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import { Cap } from '../../ui/words/cap.tsx'
import { ScenarioInspector } from './scenario-inspector.tsx'

const COLUMNS: readonly DataColumn<Scenario>[] = [
  {
    id: 'direction',
    header: message('scenarios.direction'),
    width: 7.5,
    cell: ({ direction }) => <Cap>{message(`direction.${direction}`)}</Cap>,
  },
  {
    id: 'title',
    header: message('scenarios.scenario'),
    flex: 3,
    minWidth: 16,
    isTitle: true,
    cell: ({ title, outcome }) => <TwoLines title={title} text={outcome} />,
  },
  {
    id: 'likelihood',
    header: message('parts.how-likely'),
    width: 12.5,
    cell: ({ likelihood }) => <LikelihoodWords value={likelihood} />,
  },
  {
    id: 'items',
    header: message('scenarios.items'),
    width: 6.5,
    cell: ({ agendaItems }) => <AgendaItemNumbers ids={agendaItems} />,
  },
]

/** The ways the talks can end. */
export function ScenariosScreen() {
  const selectedId = useSelectedId('scenarios')
  const scenarios = useOrdered('scenarios')
  return (
    <>
      <MainPane label={message('act.go-scenarios')} isFixed>
        <PageHead
          title={message('act.go-scenarios')}
          end={
            <Button edits kbd="N" onPress={add}>
              {message('scenarios.add')}
            </Button>
          }
        >
          {message('scenarios.summary', { count: scenarios.length })}
        </PageHead>
        <Register
          collection="scenarios"
          label={message('act.go-scenarios')}
          columns={COLUMNS}
          rowLabel={({ title }) => title}
          onAdd={add}
          addLabel={message('scenarios.add')}
          empty={message('scenarios.empty')}
        />
      </MainPane>
      <InspectorPane
        label={message('scenarios.one')}
        selectionKey={selectedId}
        closeLabel={message('shell.close-inspector')}
        openLabel={message('shell.open-inspector')}
      >
        {selectedId === null ? <NothingSelected collection="scenarios" /> : <ScenarioInspector id={selectedId} />}
      </InspectorPane>
    </>
  )
}

function add(): void {
  const order = lastOrder(openNotebook()?.notebook.scenarios ?? [])
  const scenario: Scenario = {
    id: newId<Scenario['id']>(),
    order,
    title: message('scenarios.new'),
    direction: 'other',
    outcome: '',
    likelihood: null,
    triggers: '',
    response: '',
    agendaItems: [],
    doubt: '',
    citations: [],
    marking: null,
  }
  void addRecord('scenarios', scenario).then(beginFirstField)
}
