import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import styles from './annotations.module.css'
import { caretRect } from './caret-moves.ts'
import { type TextName, useSelectedWords } from './selected-words.ts'

interface CaretProps {
  readonly text: RefObject<HTMLElement | null>
  readonly name: TextName
}

/** The caret of a text that is only read, which the browser does not draw. It is brought into sight as it moves. */
export function Caret({ text, name }: CaretProps) {
  const words = useSelectedWords()
  const mark = useRef<HTMLElement>(null)
  const [isShown, setShown] = useState(false)
  const own = words !== null && words.position === name.position && words.field === name.field ? words : null
  useLayoutEffect(() => {
    const element = text.current
    if (element === null || own === null) return setShown(false)
    const hasFocus = document.activeElement === element
    const rect = hasFocus && own.start === own.end ? caretRect(element, own.start) : undefined
    setShown(rect !== undefined)
    if (rect !== undefined && mark.current !== null) place(mark.current, rect)
  }, [text, own])
  return <i ref={mark} className={styles.caret} data-shown={isShown ? '' : undefined} aria-hidden="true" />
}

function place(mark: HTMLElement, rect: DOMRect): void {
  const frame = mark.offsetParent?.getBoundingClientRect()
  if (frame === undefined) return
  const isRightToLeft = getComputedStyle(mark).direction === 'rtl'
  mark.style.insetBlockStart = `${rect.top - frame.top}px`
  mark.style.insetInlineStart = `${isRightToLeft ? frame.right - rect.right : rect.left - frame.left}px`
  mark.style.blockSize = `${rect.height}px`
  mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
