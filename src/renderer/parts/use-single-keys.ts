import { useEffect, useRef } from 'react'
import { settingsNow } from '../state/settings-store.ts'
import { takesTyping } from '../ui/search-field/takes-typing.ts'

/**
 * Single letters that act on a screen's list: while the focus is in the middle pane, on the rail that led there or
 * nowhere, not in a field, and only if the reader has not switched them off (WCAG 2.1.4). A letter that ends a
 * sequence, such as the N of `G N`, is taken by the window first and does not come here.
 * @param acts what each capital letter does
 */
export function useSingleKeys(acts: Readonly<Record<string, () => void>>): void {
  const now = useRef(acts)
  useEffect(() => {
    now.current = acts
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat || !settingsNow().singleKeys) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const act = now.current[letterOf(event)]
      if (act === undefined || !isInReach(event.target)) return
      event.preventDefault()
      act()
    }
    // On the window, after the listener of the app, which was there first.
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** The letter, by its place on the board where the layout is not Latin. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  return code.startsWith('Key') ? code.slice('Key'.length) : ''
}

function isInReach(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || takesTyping(target)) return false
  return target === document.body || target.closest('[data-pane="main"], [data-pane="rail"]') !== null
}
