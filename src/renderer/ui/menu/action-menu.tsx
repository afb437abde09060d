import '../aria-under-csp.ts'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger, Separator } from 'react-aria-components/Menu'
import { classNames } from '../class-names.ts'
import { Floating } from '../overlay/floating.tsx'
import floating from '../overlay/floating.module.css'
import { Kbd } from '../words/kbd.tsx'
import styles from './menu.module.css'

/** One line of a menu of acts; `separator` draws a hairline. */
export type MenuAction =
  | {
      readonly id: string
      readonly label: string
      readonly kbd?: string
      readonly isDisabled?: boolean
      readonly onAction: () => void
    }
  | 'separator'

interface ActionMenuProps {
  readonly label: ReactNode
  /** Needed when the label is not words. */
  readonly 'aria-label'?: string
  readonly actions: readonly MenuAction[]
  readonly isDisabled?: boolean
  /** `quiet` (no edge) unless told. */
  readonly variant?: 'default' | 'quiet'
}

/** A button that opens a menu of acts. */
export function ActionMenu({ label, actions, isDisabled, variant = 'quiet', ...aria }: ActionMenuProps) {
  return (
    <MenuTrigger>
      <Button
        {...aria}
        className={classNames(styles.trigger, variant === 'default' && styles.edged)}
        isDisabled={isDisabled}
      >
        {label}
      </Button>
      <Floating>
        <Menu className={floating.list}>
          {actions.map((action, index) =>
            action === 'separator' ? (
              <Separator key={`separator-${index}`} className={floating.separator} />
            ) : (
              <MenuItem
                key={action.id}
                id={action.id}
                textValue={action.label}
                className={floating.item}
                isDisabled={action.isDisabled}
                onAction={action.onAction}
              >
                {action.label}
                {action.kbd !== undefined && (
                  <span className={floating.itemEnd}>
                    <Kbd>{action.kbd}</Kbd>
                  </span>
                )}
              </MenuItem>
            ),
          )}
        </Menu>
      </Floating>
    </MenuTrigger>
  )
}
