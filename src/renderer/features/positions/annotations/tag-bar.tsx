import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { ANNOTATION_TAGS, type AnnotationTag } from '#shared/domain/annotation.ts'
import { message } from '#shared/i18n/message.ts'
import { tagLetter } from '../../../parts/tag-letter.ts'
import { useSettings } from '../../../state/settings-store.ts'
import { useReadOnly } from '../../../ui/fields/read-only.ts'
import { TagMark } from '../../../ui/marks/tag-mark.tsx'
import styles from './annotations.module.css'
import { KEEPS_WORDS, selectWords, type SelectedWords, textElement, useSelectedWords } from './selected-words.ts'
import { rangeAt } from './text-offsets.ts'

interface TagBarProps {
  readonly position: string
  /** The page that the bar must stay in; it is placed relative to it. */
  readonly page: RefObject<HTMLElement | null>
  readonly onTag: (words: SelectedWords, tag: AnnotationTag) => void
}

/** The five tags under the selected words of one page. Enter in the text leads here; so does Tab. */
export function TagBar({ position, page, onTag }: TagBarProps) {
  const words = useSelectedWords()
  const isDragging = useDragging(page)
  const isReadOnly = useReadOnly()
  const isOpen = words !== null && words.position === position && words.start < words.end && !isDragging && !isReadOnly
  return isOpen ? <OpenBar words={words} page={page} onTag={onTag} /> : null
}

function OpenBar({ words, page, onTag }: Omit<TagBarProps, 'position'> & { readonly words: SelectedWords }) {
  const { singleKeys } = useSettings()
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(0)
  useLayoutEffect(() => {
    if (bar.current !== null && page.current !== null) putUnderWords(bar.current, page.current, words)
  }, [words, page])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0) {
      const inDirection = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step
      const next = (stop + inDirection + ANNOTATION_TAGS.length) % ANNOTATION_TAGS.length
      setStop(next)
      event.currentTarget.querySelectorAll('button')[next]?.focus()
    } else if (event.key === 'Escape') selectWords({ ...words, start: words.end })
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={bar}
      className={styles.bar}
      role="toolbar"
      aria-label={message('annotations.tag-words')}
      data-tag-bar=""
      {...KEEPS_WORDS}
      // A press on the bar must not begin another selection.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={onKeyDown}
    >
      {ANNOTATION_TAGS.map((tag, at) => (
        <button
          key={tag}
          type="button"
          tabIndex={at === stop ? 0 : -1}
          aria-keyshortcuts={singleKeys ? tagLetter(tag) : undefined}
          onFocus={() => setStop(at)}
          onClick={() => onTag(words, tag)}
        >
          <TagMark tag={tagLetter(tag)} />
          {message(`tag.${tag}`)}
        </button>
      ))}
    </div>
  )
}

/** Under the last line of the words and within the page, whichever way the window reads. */
function putUnderWords(bar: HTMLElement, page: HTMLElement, words: SelectedWords): void {
  const text = textElement(words)
  if (text === null) return
  const lines = [...rangeAt(text, words.start, words.end).getClientRects()].filter(({ width }) => width > 0)
  const last = lines.at(-1)
  if (last === undefined) return
  const frame = page.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(page).direction === 'rtl'
  const wanted = isRightToLeft ? frame.right - last.right : last.left - frame.left
  const room = page.clientWidth - bar.offsetWidth
  bar.style.insetBlockStart = `${last.bottom - frame.top + 4}px`
  bar.style.insetInlineStart = `${Math.max(0, Math.min(wanted, room))}px`
  bar.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** While the mouse draws a selection the bar would be in its way. */
function useDragging(page: RefObject<HTMLElement | null>): boolean {
  const [isDragging, setDragging] = useState(false)
  useEffect(() => {
    const onDown = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element)) return
      setDragging(page.current?.contains(target) === true && target.closest('[data-tag-bar]') === null)
    }
    const onUp = (): void => setDragging(false)
    document.addEventListener('pointerdown', onDown)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', onUp)
    return () => {
      document.removeEventListener('pointerdown', onDown)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('pointercancel', onUp)
    }
  }, [page])
  return isDragging
}

/** Moves the focus to the first tag. */
export function focusTagBar(): void {
  document.querySelector<HTMLElement>('[data-tag-bar] button')?.focus()
}
