import '../aria-under-csp.ts'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from '../class-names.ts'
import styles from './dialog.module.css'

interface DialogProps {
  readonly isOpen: boolean
  /** Asked for by Esc, by a press outside, or by the caller's own acts. */
  readonly onClose: () => void
  /** Its head, in serif. Leave it out only when the dialog has a head of its own, and give `aria-label`. */
  readonly title?: string
  readonly 'aria-label'?: string
  readonly children: ReactNode
  /** The acts at its foot, the one that goes on last. */
  readonly acts?: ReactNode
  readonly isWide?: boolean
  /** A press outside does nothing: for what must be answered. Esc still closes. */
  readonly mustAnswer?: boolean
}

/**
 * A dialog over the window, under the markings. Keeps focus inside and gives it back when closed: also where the control
 * that had it has gone or is disabled by now, or Esc would reach nothing.
 */
export function Dialog({ isOpen, onClose, title, children, acts, isWide, mustAnswer, ...aria }: DialogProps) {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen || !isTopmost(element.current)) return
    const focused = document.activeElement
    if (focused === document.body || focused?.matches(':disabled')) element.current?.focus()
  })
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      isDismissable={!mustAnswer}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={classNames(styles.modal, isWide && styles.wide)}>
        <AriaDialog
          {...aria}
          ref={element}
          className={styles.dialog}
          role={mustAnswer ? 'alertdialog' : 'dialog'}
          data-dialog=""
        >
          {title !== undefined && (
            <Heading slot="title" className={styles.head}>
              {title}
            </Heading>
          )}
          <Body>{children}</Body>
          {acts !== undefined && <div className={styles.acts}>{acts}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Each dialog is put at the end of the page as it opens, so the last is the one that nothing lies over. */
const isTopmost = (dialog: HTMLElement | null): boolean =>
  dialog !== null && Array.from(document.querySelectorAll('[data-dialog]')).at(-1) === dialog

const STOPS = 'button, input, select, textarea, a[href], [tabindex]'

/** What the dialog says. Where that scrolls and holds nothing that takes the focus, it takes it itself, for the arrow keys. */
function Body({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  const [isStop, setIsStop] = useState(false)
  useLayoutEffect(() => {
    const body = element.current
    if (body === null) return undefined
    const observer = new ResizeObserver(() =>
      setIsStop(body.scrollHeight > body.clientHeight && body.querySelector(STOPS) === null),
    )
    observer.observe(body)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={element} className={styles.body} tabIndex={isStop ? 0 : undefined}>
      {children}
    </div>
  )
}
