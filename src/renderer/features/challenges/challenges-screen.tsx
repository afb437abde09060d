import type { Challenge } from '#shared/domain/challenge.ts'
import { message } from '#shared/i18n/message.ts'
import { AgendaItemNumbers } from '../../parts/agenda-item-links.tsx'
import { beginFirstField } from '../../parts/inspector-focus.ts'
import { LikelihoodWords } from '../../parts/likelihood-words.tsx'
import { NothingSelected } from '../../parts/nothing-selected.tsx'
import { Register } from '../../parts/register.tsx'
import { TwoLines } from '../../parts/two-lines.tsx'
import { addRecord } from '../../parts/use-record-edit.ts'
import { newId } from '../../state/client.ts'
import { openNotebook } from '../../state/notebook-store.ts'
import { lastOrder, useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { useSelectedId } from '../../state/navigation.ts'
import { ChallengeInspector } from './challenge-inspector.tsx'

const COLUMNS: readonly DataColumn<Challenge>[] = [
  {
    id: 'title',
    header: message('challenges.challenge'),
    flex: 3,
    minWidth: 16,
    isTitle: true,
    cell: ({ title, description }) => <TwoLines title={title} text={description} />,
  },
  {
    id: 'likelihood',
    header: message('parts.how-likely'),
    width: 12.5,
    cell: ({ likelihood }) => <LikelihoodWords value={likelihood} />,
  },
  {
    id: 'impact',
    header: message('challenges.impact'),
    width: 7,
    cell: ({ impact }) =>
      impact === null ? <Unstated>{message('likelihood.none')}</Unstated> : message(`impact.${impact}`),
  },
  {
    id: 'items',
    header: message('challenges.items'),
    width: 6.5,
    cell: ({ agendaItems }) => <AgendaItemNumbers ids={agendaItems} />,
  },
]

/** The register of what can break the talks. */
export function ChallengesScreen() {
  const selectedId = useSelectedId('challenges')
  const challenges = useOrdered('challenges')
  const judged = challenges.filter(({ likelihood }) => likelihood !== null).length
  return (
    <>
      <MainPane label={message('act.go-challenges')} isFixed>
        <PageHead
          title={message('act.go-challenges')}
          end={
            <Button edits kbd="N" onPress={add}>
              {message('challenges.add')}
            </Button>
          }
        >
          {message('challenges.summary', { count: challenges.length, judged })}
        </PageHead>
        <Register
          collection="challenges"
          label={message('act.go-challenges')}
          columns={COLUMNS}
          rowLabel={({ title }) => title}
          onAdd={add}
          addLabel={message('challenges.add')}
          empty={message('challenges.empty')}
        />
      </MainPane>
      <InspectorPane
        label={message('challenges.one')}
        selectionKey={selectedId}
        closeLabel={message('shell.close-inspector')}
        openLabel={message('shell.open-inspector')}
      >
        {selectedId === null ? <NothingSelected collection="challenges" /> : <ChallengeInspector id={selectedId} />}
      </InspectorPane>
    </>
  )
}

function add(): void {
  const order = lastOrder(openNotebook()?.notebook.challenges ?? [])
  const challenge: Challenge = {
    id: newId<Challenge['id']>(),
    order,
    title: message('challenges.new'),
    description: '',
    likelihood: null,
    impact: null,
    mitigation: '',
    agendaItems: [],
    doubt: '',
    citations: [],
    marking: null,
  }
  void addRecord('challenges', challenge).then(beginFirstField)
}
