import { useEffect, useMemo, useRef } from 'react'
import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import { message } from '#shared/i18n/message.ts'
import styles from './import.module.css'
import { type Segment, segmentsOf } from './text-segments.ts'

interface ArticleTextProps {
  readonly article: ArticleProposals
  readonly shown: string | null
  readonly onShow: (key: string) => void
}

/** The article as it was read, the words of each proposal marked in it; those of the one looked at stand out. */
export function ArticleText({ article, shown, onShow }: ArticleTextProps) {
  const { text, proposals } = article
  const paragraphs = useMemo(() => segmentsOf(text, proposals), [text, proposals])
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => {
    if (shown === null) return
    const pane = scroller.current
    const mark = pane?.querySelector<HTMLElement>('mark[data-shown]')
    if (pane === null || mark === null || mark === undefined) return
    // Not scrollIntoView: that would move the screen around the text too.
    const distance = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top
    pane.scrollTop += distance - pane.clientHeight / 3
  }, [shown])
  return (
    <section ref={scroller} className={styles.text} aria-label={message('import.text')} tabIndex={0} dir="auto">
      {paragraphs.map(({ number, segments }) => (
        <p key={number} className={styles.paragraph} dir="auto">
          <span className={styles.number} aria-hidden="true">
            {number}
          </span>
          {segments.map((segment) => (
            <Words key={segment.start} text={text} segment={segment} shown={shown} onShow={onShow} />
          ))}
        </p>
      ))}
    </section>
  )
}

interface WordsProps {
  readonly text: string
  readonly segment: Segment
  readonly shown: string | null
  readonly onShow: (key: string) => void
}

function Words({ text, segment: { start, end, keys }, shown, onShow }: WordsProps) {
  const words = text.slice(start, end)
  if (keys.length === 0) return words
  const isShown = shown !== null && keys.includes(shown)
  // The list beside the text is the way by keys: a mark is a short cut for the hand that points.
  return (
    <mark className={styles.mark} data-shown={isShown ? '' : undefined} onClick={() => onShow(nextOf(keys, shown))}>
      {words}
    </mark>
  )
}

/** Pointing again at the same words goes on to the next proposal that rests on them. */
function nextOf(keys: readonly string[], shown: string | null): string {
  const at = shown === null ? -1 : keys.indexOf(shown)
  return keys[(at + 1) % keys.length]!
}
