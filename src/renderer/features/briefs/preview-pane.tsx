import { type KeyboardEvent, memo, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Toolbar } from '../../ui/layout/toolbar.tsx'
import styles from './briefs.module.css'
import { PageView } from './page-view.tsx'
import { PageStrip } from './page-strip.tsx'
import { nextZoom, wholePage } from './page-zoom.ts'
import type { Preview } from './use-preview.ts'
import { useRoom } from './use-room.ts'

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  PageUp: -1,
  ArrowDown: 1,
  ArrowRight: 1,
  PageDown: 1,
}

/** The pages of the brief as they will print: a strip of them by number, and the one that is being read, at any size. */
export const PreviewPane = memo(function PreviewPane({ preview }: { readonly preview: Preview }) {
  const [wanted, setWanted] = useState(1)
  const [chosenZoom, setZoom] = useState<number | null>(null)
  const { room, element: desk } = useRoom()
  const { first, problem, isSetting } = preview
  // Whoever reads further on stays there until the newer brief has come so far.
  const isFirst = first !== null && (preview.reader === null || wanted <= first.pages.length)
  const reader = isFirst ? first : preview.reader
  const pages = reader?.pages ?? []
  const current = Math.max(1, Math.min(wanted, pages.length))
  const page = pages[current - 1]
  const zoom = chosenZoom ?? (page === undefined || room === null ? 0 : wholePage(page, room))
  const go = (to: number): void => setWanted(Math.max(1, Math.min(to, pages.length)))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === '+' || event.key === '-') setZoom(nextZoom(zoom, event.key === '+' ? 1 : -1) ?? zoom)
    else if (event.key === '0') setZoom(null)
    else {
      const to = pageFor(event.key, current, pages.length)
      // An enlarged page that has the focus itself is moved by the same keys.
      if (to === undefined || event.target !== event.currentTarget) return
      go(to)
    }
    event.preventDefault()
  }
  return (
    <section className={styles.preview} aria-label={message('briefs.preview')} aria-busy={isSetting}>
      <Toolbar
        label={message('briefs.pages')}
        end={<Zoom zoom={zoom} isFitted={chosenZoom === null} onZoom={setZoom} />}
      >
        <Turn current={current} pages={pages.length} goesOn={isFirst} onGo={go} />
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
          aria-keyshortcuts="+ - 0"
          onKeyDown={onKeyDown}
        >
          <PageStrip pages={pages} current={current} onGo={go} />
          <div
            ref={desk}
            className={styles.desk}
            {...(chosenZoom === null
              ? {}
              : { role: 'group', tabIndex: 0, 'aria-label': message('briefs.page-enlarged', { page: current }) })}
          >
            <PageView reader={reader} number={current} zoom={zoom} goesOn={isFirst} />
          </div>
        </div>
      )}
    </section>
  )
})

/** The page that a key leads to, counted from 1 and not yet held within the brief. */
function pageFor(key: string, current: number, last: number): number | undefined {
  if (key === 'Home') return 1
  if (key === 'End') return last
  const step = STEPS[key]
  return step === undefined ? undefined : current + step
}

interface TurnProps {
  readonly current: number
  readonly pages: number
  /** More pages are on their way; how many is not known yet. */
  readonly goesOn: boolean
  readonly onGo: (page: number) => void
}

function Turn({ current, pages, goesOn, onGo }: TurnProps) {
  const place = goesOn ? 'briefs.page-of-more' : 'briefs.page-of'
  return (
    <>
      <Button
        variant="quiet"
        aria-label={message('briefs.previous')}
        isDisabled={current <= 1}
        onPress={() => onGo(current - 1)}
      >
        ‹
      </Button>
      <span role="status">{pages === 0 ? '' : message(place, { page: current, pages })}</span>
      <Button
        variant="quiet"
        aria-label={message('briefs.next')}
        isDisabled={current >= pages}
        onPress={() => onGo(current + 1)}
      >
        ›
      </Button>
    </>
  )
}

interface ZoomProps {
  readonly zoom: number
  readonly isFitted: boolean
  readonly onZoom: (zoom: number | null) => void
}

/** How large the page is shown: against the paper, or all of it. */
function Zoom({ zoom, isFitted, onZoom }: ZoomProps) {
  const smaller = nextZoom(zoom, -1)
  const larger = nextZoom(zoom, 1)
  return (
    <span className={styles.zoom} role="group" aria-label={message('briefs.zoom')}>
      <Button
        variant="quiet"
        aria-label={message('briefs.zoom-out')}
        isDisabled={smaller === undefined || zoom === 0}
        onPress={() => onZoom(smaller ?? zoom)}
      >
        −
      </Button>
      <span className={styles.zoomAt}>
        {zoom === 0 ? '' : message('briefs.zoom-at', { percent: Math.round(zoom * 100) })}
      </span>
      <Button
        variant="quiet"
        aria-label={message('briefs.zoom-in')}
        isDisabled={larger === undefined || zoom === 0}
        onPress={() => onZoom(larger ?? zoom)}
      >
        +
      </Button>
      <Button variant="quiet" isDisabled={isFitted} onPress={() => onZoom(null)}>
        {message('briefs.zoom-fit')}
      </Button>
    </span>
  )
}
