import {
  Fragment,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { Button } from '../button/button.tsx'
import { classNames } from '../class-names.ts'
import styles from './reviewed-text.module.css'

/** A remark on some words of a text, from `start` to `end` in UTF-16 units, and what may be put in a place of it instead. */
export interface TextRemark {
  readonly start: number
  readonly end: number
  /** Why, in one sentence. */
  readonly why: string
  readonly fixes: readonly TextFix[]
}

export interface TextFix {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** What its button says. */
  readonly label: string
}

/** Reads a text while it is written. Remarks come in the order of the text and do not overlap, or the first is underlined. */
export interface TextReview {
  /** Names the list of remarks. */
  readonly label: string
  readonly of: (text: string) => readonly TextRemark[]
}

interface ReviewedTextProps {
  /** Without one the field is as it is. */
  readonly review: TextReview | undefined
  readonly text: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** Classes, language and direction of the field: the layer over it sets the same text in the same way. */
  readonly className: string | undefined
  readonly lang?: string | undefined
  readonly dir: string
  readonly onText: (text: string) => void
  /** The focus left the field and its remarks. */
  readonly onLeave: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** The field, described by the remarks of this id. */
  readonly children: (remarksId: string | undefined) => ReactNode
}

/** So many remarks are listed; every one is underlined. */
const MOST_LISTED = 4

/**
 * A field whose words are underlined where a review remarks on them, with the remarks and their fixes beneath it, which Tab
 * reaches. Underlines stand on a layer over the field that sets the same words unseen, since a field marks none itself.
 */
export function ReviewedText(props: ReviewedTextProps) {
  const { review, text, field, className, lang, dir, onText, onLeave, onKeyDown, children } = props
  const remarks = useMemo(() => review?.of(text) ?? [], [review, text])
  const id = useId()
  const caret = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (caret.current === null) return
    field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [field, text])
  const mend = ({ start, end, replacement }: TextFix): void => {
    // First, so that the focus is in the field when the button that had it goes.
    field.current?.focus()
    caret.current = start + replacement.length
    onText(text.slice(0, start) + replacement + text.slice(end))
  }
  return (
    <div
      // It is nothing by itself: it hears of the field and of the fixes together.
      role="presentation"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      {review === undefined ? (
        children(undefined)
      ) : (
        <div className={styles.layers}>
          {children(remarks.length === 0 ? undefined : id)}
          <div aria-hidden="true" lang={lang} dir={dir} className={classNames(className, styles.marks)}>
            {pieces(text, remarks).map(({ start, words, isRemarked }) =>
              isRemarked ? (
                <span key={start} className={styles.remarked}>
                  {words}
                </span>
              ) : (
                <Fragment key={start}>{words}</Fragment>
              ),
            )}
          </div>
        </div>
      )}
      {review !== undefined && remarks.length > 0 && (
        <ul id={id} className={styles.remarks} aria-label={review.label}>
          {remarks.slice(0, MOST_LISTED).map((remark) => (
            <li key={`${remark.start} ${remark.why}`}>
              <span>{remark.why}</span>{' '}
              {remark.fixes.map((fix) => (
                <Button key={fix.label} variant="link" onPress={() => mend(fix)}>
                  {fix.label}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface Stretch {
  readonly start: number
  readonly words: string
  readonly isRemarked: boolean
}

/** A text cut at the bounds of its remarks. */
function pieces(text: string, remarks: readonly TextRemark[]): Stretch[] {
  const cut: Stretch[] = []
  let at = 0
  for (const { start, end } of remarks) {
    if (start < at) continue
    if (start > at) cut.push({ start: at, words: text.slice(at, start), isRemarked: false })
    cut.push({ start, words: text.slice(start, end), isRemarked: true })
    at = end
  }
  return at < text.length ? [...cut, { start: at, words: text.slice(at), isRemarked: false }] : cut
}
