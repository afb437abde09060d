import '../aria-under-csp.ts'
import { useContext, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components/Dialog'
import { classNames } from '../class-names.ts'
import menu from '../menu/menu.module.css'
import { Floating } from './floating.tsx'
import styles from './floating.module.css'

interface PopoverButtonProps {
  /** The words on the button ("Dates"); also the name of what opens. */
  readonly label: string
  /** The value in words, bold after the label. */
  readonly valueText?: string
  readonly isDisabled?: boolean
  readonly variant?: 'default' | 'quiet'
  /** What opens. Given a function, it is handed `close`. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** "Dates **13–20 Oct** ▾": a button that opens a small form beside it. Esc or a press outside closes it. */
export function PopoverButton({ label, valueText, isDisabled, variant = 'quiet', children }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button className={classNames(menu.trigger, variant === 'default' && menu.edged)} isDisabled={isDisabled}>
        {label} {valueText !== undefined && <b>{valueText}</b>}
      </Button>
      <Floating aria-label={label}>
        <PopoverBody>{children}</PopoverBody>
      </Floating>
    </DialogTrigger>
  )
}

function PopoverBody({ children }: Pick<PopoverButtonProps, 'children'>) {
  const trigger = useContext(OverlayTriggerStateContext)
  const close = (): void => trigger?.close()
  return <div className={styles.body}>{typeof children === 'function' ? children(close) : children}</div>
}
