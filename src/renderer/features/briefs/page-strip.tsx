import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import styles from './briefs.module.css'
import type { BriefPage } from './pdf-reader.ts'
import { type Scrolled, scrolledTo, type Shown, shownPages } from './shown-pages.ts'

/** How high a page stands in the strip with the space behind it, in rem. */
const STEP = 2.95

interface PageStripProps {
  readonly pages: readonly BriefPage[]
  /** Counted from 1. */
  readonly current: number
  readonly onGo: (page: number) => void
}

/**
 * The pages by number, to be chosen by the pointer. Those that are seen are drawn and no others: a brief of five hundred
 * pages would hold the window for as many buttons each time it is set.
 */
export function PageStrip({ pages, current, onGo }: PageStripProps) {
  const { shown, strip } = useShownPages(pages.length, current)
  const above = Math.min(shown.from, pages.length)
  const drawn = pages.slice(above, shown.to)
  const below = pages.length - above - drawn.length
  return (
    <div className={styles.strip} ref={strip}>
      <ol style={{ paddingBlockStart: `${above * STEP}rem`, paddingBlockEnd: `${below * STEP}rem` }}>
        {drawn.map(({ number, width, height }) => (
          <li key={number} aria-setsize={pages.length} aria-posinset={number} style={{ blockSize: `${STEP}rem` }}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={number === current ? 'page' : undefined}
              aria-label={message('briefs.go-to-page', { page: number })}
              data-wide={width > height ? '' : undefined}
              onClick={() => onGo(number)}
            >
              {number}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Which pages of a strip are drawn as it scrolls; the current one is kept in sight. */
function useShownPages(
  count: number,
  current: number,
): { readonly shown: Shown; readonly strip: RefCallback<HTMLElement> } {
  const [seen, setSeen] = useState<Scrolled>({ top: 0, height: 0 })
  const element = useRef<HTMLElement | null>(null)
  const strip = useCallback((node: HTMLElement) => {
    element.current = node
    const look = (): void => {
      const { scrollTop: top, clientHeight: height } = node
      setSeen((before) => {
        const isSame = before.height === height && Math.abs(before.top - top) < stepInPixels() / 2
        return isSame ? before : { top, height }
      })
    }
    const observer = new ResizeObserver(look)
    observer.observe(node)
    node.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      node.removeEventListener('scroll', look)
    }
  }, [])
  useEffect(() => {
    const node = element.current
    if (node === null || node.clientHeight === 0) return
    node.scrollTop = scrolledTo(current - 1, stepInPixels(), { top: node.scrollTop, height: node.clientHeight })
  }, [current])
  return { shown: shownPages(count, stepInPixels(), seen), strip }
}

const stepInPixels = (): number => STEP * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
