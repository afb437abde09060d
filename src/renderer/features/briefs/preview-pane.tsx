import { type KeyboardEvent, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Toolbar } from '../../ui/layout/toolbar.tsx'
import styles from './briefs.module.css'
import { PageView } from './page-view.tsx'
import type { Preview } from './use-preview.ts'

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  PageUp: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageDown: 1,
}

/** The pages of the brief as they will print: a strip of them by number, and the one that is being read. */
export function PreviewPane({ preview }: { readonly preview: Preview }) {
  const [wanted, setWanted] = useState(1)
  const { reader, problem, isSetting } = preview
  const pages = reader?.pages ?? []
  const current = Math.max(1, Math.min(wanted, pages.length))
  const go = (page: number): void => setWanted(Math.max(1, Math.min(page, pages.length)))
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const to =
      event.key === 'Home' ? 1 : event.key === 'End' ? pages.length : step === undefined ? undefined : current + step
    if (to === undefined || event.altKey || event.ctrlKey) return
    event.preventDefault()
    go(to)
  }
  return (
    <section className={styles.preview} aria-label={message('briefs.preview')} aria-busy={isSetting}>
      <Toolbar
        label={message('briefs.pages')}
        end={<span className={styles.asPrinted}>{message('briefs.as-printed')}</span>}
      >
        <Button
          variant="quiet"
          aria-label={message('briefs.previous')}
          isDisabled={current <= 1}
          onPress={() => go(current - 1)}
        >
          ‹
        </Button>
        <span role="status">
          {message('briefs.page-of', { page: pages.length === 0 ? 0 : current, pages: pages.length })}
        </span>
        <Button
          variant="quiet"
          aria-label={message('briefs.next')}
          isDisabled={current >= pages.length}
          onPress={() => go(current + 1)}
        >
          ›
        </Button>
      </Toolbar>
      {problem !== '' && <NoticeBar urgency="alert">{problem}</NoticeBar>}
      {reader === null ? (
        <div className={styles.desk}>{problem === '' && <EmptyState>{message('briefs.setting')}</EmptyState>}</div>
      ) : (
        // The strip and the page are one thing to the keyboard: arrows turn the pages.
        <div
          className={styles.reading}
          role="group"
          tabIndex={0}
          aria-label={message('briefs.reading')}
          onKeyDown={onKeyDown}
        >
          <ol className={styles.strip}>
            {pages.map(({ number, width, height }) => (
              <li key={number}>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-current={number === current ? 'page' : undefined}
                  aria-label={message('briefs.go-to-page', { page: number })}
                  data-wide={width > height ? '' : undefined}
                  onClick={() => go(number)}
                >
                  {number}
                </button>
              </li>
            ))}
          </ol>
          <PageView reader={reader} number={current} />
        </div>
      )}
    </section>
  )
}
