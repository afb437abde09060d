import { useEffect } from 'react'
import type { Section } from '../state/navigation.ts'

const MAIN = '[data-pane="main"]'
/** Where the arrows work: the row or cell that a list or matrix keeps in the tab order. */
const STOP = '[role="grid"] [tabindex="0"], [role="group"][tabindex="0"]'

/**
 * A screen that was gone to by keys takes the focus with it: to its list, or else to the pane. Where the focus still
 * stands somewhere (the rail, a field of the new screen) it stays there.
 */
export function useFocusInScreen(section: Section): void {
  useEffect(() => {
    // Two frames: lists of many rows draw theirs once they know how much room there is.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        const main = document.querySelector<HTMLElement>(MAIN)
        ;(main?.querySelector<HTMLElement>(STOP) ?? main)?.focus()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [section])
}
