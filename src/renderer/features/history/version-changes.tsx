import { useState } from 'react'
import { COLLECTIONS } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { RecordChange, Version } from '#shared/ipc/versions.ipc.ts'
import { bringBack, lookAt } from '../../state/looking-back.ts'
import { Button } from '../../ui/button/button.tsx'
import { Segmented } from '../../ui/choice/segmented.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { ChangeLine } from './change-line.tsx'
import styles from './history.module.css'
import { useComparison } from './use-versions.ts'
import { momentWords } from './version-words.ts'

interface VersionChangesProps {
  readonly version: Version
  /** The state before it; `null` for the oldest that is kept. */
  readonly before: number | null
  readonly isNow: boolean
  readonly zone: string
}

type View = 'then' | 'since'

/** What a version changed, or what is different now, with the ways to look at it and to bring it back. */
export function VersionChanges({ version, before, isNow, zone }: VersionChangesProps) {
  const [view, setView] = useState<View>('then')
  const shown = isNow ? 'then' : before === null ? 'since' : view
  const from = shown === 'since' ? version.sequence : before
  const { value, problem, isWaiting } = useComparison(from, shown === 'since' ? null : version.sequence)
  return (
    <section className={styles.changes} aria-labelledby="history-version">
      <header className={styles.head}>
        <h2 id="history-version">
          {isNow ? message('history.is-now') : message('history.title', momentWords(version.ended, zone))}
        </h2>
        {isNow ? (
          <p className={styles.note}>{message('history.last-changed', momentWords(version.ended, zone))}</p>
        ) : (
          <div className={styles.acts}>
            <Button variant="primary" onPress={() => void lookAt(version)}>
              {message('history.look')}
            </Button>
            <Button onPress={() => void bringBack(version.sequence, null)}>{message('history.bring-all')}</Button>
          </div>
        )}
        {!isNow && before !== null && (
          <Segmented<View>
            label={message('history.what')}
            options={[
              { id: 'then', label: message('history.then') },
              { id: 'since', label: message('history.since') },
            ]}
            value={shown}
            onChange={setView}
          />
        )}
      </header>
      {from === null && <Quiet>{message('history.nothing-then')}</Quiet>}
      {from !== null && isWaiting && <p role="status">{message('history.comparing')}</p>}
      {problem !== '' && <p role="alert">{problem}</p>}
      {value !== null && from !== null && (
        <Changes changes={value.changes} more={value.more} from={from} isSince={shown === 'since'} />
      )}
    </section>
  )
}

interface ChangesProps {
  readonly changes: readonly RecordChange[]
  readonly more: number
  readonly from: number
  readonly isSince: boolean
}

function Changes({ changes, more, from, isSince }: ChangesProps) {
  if (changes.length === 0) {
    return <Quiet>{message(isSince ? 'history.nothing-different' : 'history.came-to-nothing')}</Quiet>
  }
  const groups = [null, ...COLLECTIONS]
    .map((collection) => ({ collection, held: changes.filter((change) => change.collection === collection) }))
    .filter(({ held }) => held.length > 0)
  return (
    <>
      {groups.map(({ collection, held }) => (
        <section key={collection ?? ''} className={styles.group}>
          <SectionHead
            title={collection === null ? message('history.notebook') : message(`history.of.${collection}`)}
            count={held.length}
          />
          <ul>
            {held.map((change) => (
              <ChangeLine
                key={`${change.id} ${from}`}
                change={change}
                isSince={isSince}
                onBringBack={() => {
                  if (collection !== null) void bringBack(from, { collection, id: change.id })
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {more > 0 && <Quiet>{message('history.more', { count: more })}</Quiet>}
    </>
  )
}

const Quiet = ({ children }: { readonly children: string }) => (
  <p className={styles.note}>
    <Unstated>{children}</Unstated>
  </p>
)
