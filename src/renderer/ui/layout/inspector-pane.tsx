import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../button/button.tsx'
import styles from './layout.module.css'

interface InspectorPaneProps {
  readonly label: string
  /** The id of what is selected; null when nothing is. In a narrow window a new one opens the drawer. */
  readonly selectionKey: string | null
  /** Words on the button that closes the drawer, and on the one that opens it again. */
  readonly closeLabel: string
  readonly openLabel: string
  readonly children: ReactNode
}

/**
 * The inspector (`grid-area: insp`). Below 68 rem of width it is a drawer over the middle: it opens when something is
 * selected, without taking the focus from the list; Esc inside it, or its button, closes it and gives the focus back
 * to where it came from.
 */
export function InspectorPane({ label, selectionKey, closeLabel, openLabel, children }: InspectorPaneProps) {
  const [isOpen, setOpen] = useState(false)
  const pane = useRef<HTMLElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  const shownKey = useRef(selectionKey)

  useEffect(() => {
    if (shownKey.current === selectionKey) return
    shownKey.current = selectionKey
    setOpen(selectionKey !== null)
  }, [selectionKey])

  const close = (): void => {
    setOpen(false)
    const inside = pane.current?.contains(document.activeElement) ?? false
    if (inside && cameFrom.current?.isConnected) cameFrom.current.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isNarrow()) return
    event.preventDefault()
    close()
  }
  return (
    <>
      <aside
        ref={pane}
        className={styles.inspector}
        aria-label={label}
        data-pane="inspector"
        data-open={isOpen ? '' : undefined}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const from = event.relatedTarget
          if (from instanceof HTMLElement && !event.currentTarget.contains(from)) cameFrom.current = from
        }}
      >
        <div className={styles.drawerBar}>
          <Button variant="quiet" kbd="Esc" onPress={close}>
            {closeLabel}
          </Button>
        </div>
        {children}
      </aside>
      {!isOpen && selectionKey !== null && (
        <div className={styles.openDrawer}>
          <Button
            variant="quiet"
            onPress={() => {
              setOpen(true)
              // Visible only after the next paint; a hidden pane takes no focus.
              requestAnimationFrame(() => pane.current?.focus())
            }}
          >
            {openLabel}
          </Button>
        </div>
      )}
    </>
  )
}

/** The same measure as in layout.module.css; rem, so that 200 % text counts as narrow. */
function isNarrow(): boolean {
  return window.matchMedia('(max-width: 68rem)').matches
}
