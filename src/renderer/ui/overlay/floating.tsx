import '../aria-under-csp.ts'
import type { ReactNode } from 'react'
import { Popover, type PopoverProps } from 'react-aria-components/Popover'
import styles from './floating.module.css'

/** The markings stand above everything: what floats keeps this far (CSS pixels) from the window's edges, clear of both banners. */
const CLEAR_OF_BANNERS = 24

interface FloatingProps extends Pick<
  PopoverProps,
  'isOpen' | 'onOpenChange' | 'triggerRef' | 'placement' | 'aria-label'
> {
  readonly children: ReactNode
}

/** The sheet that menus, lists and small forms float on. */
export function Floating(props: FloatingProps) {
  return <Popover {...props} className={styles.floating} offset={4} containerPadding={CLEAR_OF_BANNERS} />
}
