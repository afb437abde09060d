import { type KeyboardEvent, useEffect, useRef } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { Version } from '#shared/ipc/versions.ipc.ts'
import styles from './history.module.css'
import { countWords, momentWords, spanWords } from './version-words.ts'

interface VersionListProps {
  readonly versions: readonly Version[]
  readonly chosen: number
  readonly now: number
  readonly zone: string
  readonly onChoose: (sequence: number) => void
  readonly onOpen: (version: Version) => void
}

/** The versions, the newest first: arrows move, Enter looks at the one chosen. */
export function VersionList({ versions, chosen, now, zone, onChoose, onOpen }: VersionListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The list comes after the screen: who went to the screen by keys stands on nothing until then.
    const holder = document.activeElement
    if (holder === document.body || holder?.getAttribute('data-pane') === 'main') focusChosen(list.current)
  }, [])
  const move = (event: KeyboardEvent): void => {
    const at = versions.findIndex(({ sequence }) => sequence === chosen)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: versions.length - 1 }[event.key]
    const version = to === undefined ? undefined : versions[to]
    if (event.key === 'Enter' && versions[at] !== undefined && chosen !== now) onOpen(versions[at])
    else if (version === undefined) return
    else {
      onChoose(version.sequence)
      requestAnimationFrame(() => focusChosen(list.current))
    }
    event.preventDefault()
  }
  return (
    <div ref={list} className={styles.list} role="listbox" aria-label={message('history.list')} onKeyDown={move}>
      {versions.map((version) => (
        <div
          key={version.sequence}
          role="option"
          aria-selected={version.sequence === chosen}
          tabIndex={version.sequence === chosen ? 0 : -1}
          className={styles.version}
          onClick={() => onChoose(version.sequence)}
        >
          <VersionLines version={version} isNow={version.sequence === now} zone={zone} />
        </div>
      ))}
    </div>
  )
}

function focusChosen(list: HTMLElement | null): void {
  const option = list?.querySelector<HTMLElement>('[aria-selected="true"]')
  option?.focus()
  option?.scrollIntoView({ block: 'nearest' })
}

function VersionLines({
  version,
  isNow,
  zone,
}: {
  readonly version: Version
  readonly isNow: boolean
  readonly zone: string
}) {
  const { kept, edits, first } = version
  const counts = countWords(version)
  return (
    <>
      <span className={styles.when}>
        <b>{momentWords(version.began, zone).day}</b>
        <span>{spanWords(version, zone)}</span>
      </span>
      <span className={styles.what}>
        {kept === 'oldest'
          ? message('history.oldest')
          : message(kept === 'state' ? 'history.only-state' : 'history.edits', { count: edits })}
        {counts !== '' && `: ${counts}`}
        {isNow && `, ${message('history.now')}`}
      </span>
      {first.length > 0 && (
        <span className={styles.titles}>
          {first.map(({ title }, at) => (
            <span key={at}>
              {at > 0 && ' · '}
              <bdi>{title || message('history.untitled')}</bdi>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
