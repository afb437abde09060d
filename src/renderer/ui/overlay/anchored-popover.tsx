import '../aria-under-csp.ts'
import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import styles from './floating.module.css'

interface AnchoredPopoverProps {
  /** Its name for assistive technology. */
  readonly label: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The element it stands under. */
  readonly anchorRef: RefObject<Element | null>
  readonly placement?: 'bottom' | 'bottom start' | 'bottom end' | 'top' | 'top start' | 'start' | 'end'
  /** Leave the rest of the window usable and the focus where it is (a bar of tags under a selection). */
  readonly isNonModal?: boolean
  readonly children: ReactNode
}

/** Something small that floats at an element of the caller's. */
export function AnchoredPopover({
  label,
  isOpen,
  onClose,
  anchorRef,
  placement = 'bottom start',
  isNonModal,
  children,
}: AnchoredPopoverProps) {
  return (
    <Popover
      className={styles.floating}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      triggerRef={anchorRef}
      placement={placement}
      isNonModal={isNonModal}
      offset={4}
    >
      <Dialog className={styles.body} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  )
}
