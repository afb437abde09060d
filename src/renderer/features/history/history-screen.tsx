import { useLayoutEffect } from 'react'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { message } from '#shared/i18n/message.ts'
import { chooseVersion, lookAt, useChosenVersion } from '../../state/looking-back.ts'
import { showPresent, useNotebook, useStanding } from '../../state/notebook-store.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { StatusLine } from '../../ui/feedback/status-line.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import styles from './history.module.css'
import { useVersions } from './use-versions.ts'
import { VersionChanges } from './version-changes.tsx'
import { VersionList } from './version-list.tsx'

/** The earlier versions of the notebook: a list, what changed in the one chosen, and the ways back to it. */
export function HistoryScreen() {
  // From here one chooses between all states, the present one among them.
  useLayoutEffect(showPresent, [])
  const { value: versions, problem, isWaiting } = useVersions()
  return (
    <MainPane label={message('act.go-history')} isFixed>
      <PageHead title={message('act.go-history')}>
        {versions === null ? undefined : message('history.summary', { count: versions.length })}
      </PageHead>
      {versions === null && isWaiting && (
        <p className={styles.wait} role="status">
          {message('history.reading')}
        </p>
      )}
      {problem !== '' && (
        <p className={styles.wait} role="alert">
          {problem}
        </p>
      )}
      {versions !== null && versions.length === 0 && <EmptyState>{message('history.empty-list')}</EmptyState>}
      {versions !== null && versions.length > 0 && <Versions versions={versions} />}
    </MainPane>
  )
}

function Versions({ versions }: { readonly versions: NonNullable<ReturnType<typeof useVersions>['value']> }) {
  const zone = useNotebook((notebook) => zoneOfTalks(notebook, HERE))
  const { sequence: now } = useStanding()
  const wanted = useChosenVersion()
  const place = Math.max(
    0,
    versions.findIndex(({ sequence }) => sequence === wanted),
  )
  const version = versions[place]!
  return (
    <>
      <div className={styles.desk}>
        <VersionList
          versions={versions}
          chosen={version.sequence}
          now={now}
          zone={zone}
          onChoose={chooseVersion}
          onOpen={(one) => void lookAt(one)}
        />
        <VersionChanges
          key={version.sequence}
          version={version}
          before={versions[place + 1]?.sequence ?? null}
          isNow={version.sequence === now}
          zone={zone}
        />
      </div>
      <StatusLine
        hints={[
          { keys: ['↑', '↓'], act: message('history.hint-move') },
          { keys: ['Enter'], act: message('history.hint-look') },
        ]}
      >
        {message('history.row-of', { at: place + 1, count: versions.length })}
      </StatusLine>
    </>
  )
}

/** Where the talks have no zone yet, times are this laptop's. */
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone
