import { useMemo } from 'react'
import { COLLECTION_OF, type Proposal } from '#shared/domain/import/proposal.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import { placeOfRecord } from '#shared/domain/record-index.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords, dateProblem } from '../../parts/dated.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { EditableDate } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { StatusLine } from '../../ui/feedback/status-line.tsx'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import { ArticleEntry } from './article-entry.tsx'
import { ArticleText } from './article-text.tsx'
import styles from './import.module.css'
import { ProposalDetails } from './proposal-details.tsx'
import { ProposalList } from './proposal-list.tsx'
import { namesIn } from './proposal-words.ts'
import {
  bringIn,
  changeProposal,
  putAway,
  type ReadArticle,
  readAgainAsOf,
  showProposal,
  stopReading,
  takeForSame,
  tick,
  useReading,
} from './reading.ts'

/** An article on one side, what it proposes on the other: nothing is in the notebook until it is brought in. */
export function ImportScreen() {
  const id = useNotebook((notebook) => notebook.id)
  const reading = useReading(id)
  if (reading.phase === 'read') return <Read reading={reading} problem={reading.problem} />
  return (
    <MainPane label={message('act.go-import')}>
      <PageHead title={message('act.go-import')}>{message('import.summary')}</PageHead>
      {reading.phase === 'reading' ? (
        <p className={styles.wait} role="status">
          {message('import.reading')} <Button onPress={stopReading}>{message('import.stop')}</Button>
        </p>
      ) : (
        <ArticleEntry problem={reading.problem} broughtIn={reading.broughtIn} />
      )}
    </MainPane>
  )
}

function Read({ reading, problem }: { readonly reading: ReadArticle; readonly problem: string }) {
  const { article, chosen, asNew, shown, name } = reading
  const notebook = useNotebook((whole) => whole)
  const nameOf = useMemo(() => namesIn(article, notebook), [article, notebook])
  const proposal = [article.source, ...article.proposals].find(({ key }) => key === shown)
  const count = chosen.size
  return (
    <>
      <MainPane label={message('act.go-import')} isFixed>
        <PageHead
          title={name === '' ? message('import.pasted') : name}
          end={
            <>
              <Button onPress={putAway}>{message('import.put-away')}</Button>
              <Button variant="primary" edits isDisabled={count === 0} onPress={() => void bringIn()}>
                {message('import.bring-in', { count: count === 0 ? 0 : count + 1 })}
              </Button>
            </>
          }
        >
          {message('import.found', { count: article.proposals.length })}
        </PageHead>
        {problem !== '' && (
          <div className={styles.trouble}>
            <NoticeBar urgency="alert">{problem}</NoticeBar>
          </div>
        )}
        <ArticleDay date={article.articleDate} />
        <div className={styles.desk}>
          <ArticleText article={article} shown={shown} onShow={showProposal} />
          <ProposalList
            article={article}
            chosen={chosen}
            asNew={asNew}
            shown={shown}
            nameOf={nameOf}
            onShow={showProposal}
            onTick={tick}
          />
        </div>
        <StatusLine
          hints={[
            { keys: ['↑', '↓'], act: message('import.hint-move') },
            { keys: ['Space'], act: message('import.hint-tick') },
          ]}
        >
          {message('import.one-undo')}
        </StatusLine>
      </MainPane>
      <InspectorPane
        label={message('import.one')}
        selectionKey={shown}
        closeLabel={message('shell.close-inspector')}
        openLabel={message('shell.open-inspector')}
      >
        {proposal === undefined ? (
          <p className={styles.wait}>{message('import.none-shown')}</p>
        ) : (
          <ProposalDetails
            key={proposal.key}
            text={article.text}
            proposal={proposal}
            nameOf={nameOf}
            sameTitle={titleOfSame(proposal, notebook)}
            isSame={!asNew.has(proposal.key)}
            onSame={(isSame) => takeForSame(proposal.key, isSame)}
            onChange={(change) => changeProposal(proposal.key, change)}
          />
        )}
      </InspectorPane>
    </>
  )
}

/** The day that weekdays are counted from; asked for where the text does not bear one. */
function ArticleDay({ date }: { readonly date: string }) {
  return (
    <div className={styles.day} data-missing={date === '' ? '' : undefined}>
      <FieldList recordKey="article">
        <EditableDate
          label={message('import.article-day')}
          value={date}
          hint="EDTF"
          placeholder={message('import.no-day')}
          validate={dateProblem}
          display={dateInWords(date, 'long')}
          onCommit={(day) => {
            void readAgainAsOf(day)
            return undefined
          }}
        />
      </FieldList>
      <p>{message(date === '' ? 'import.day-wanted' : 'import.day-hint')}</p>
    </div>
  )
}

function titleOfSame({ kind, sameAs }: Proposal, notebook: Notebook): string {
  if (sameAs === null) return ''
  const collection = COLLECTION_OF[kind]
  const record = notebook[collection][placeOfRecord(notebook, collection, sameAs.id)]
  return record === undefined ? '' : recordTitle(notebook, collection, record)
}
