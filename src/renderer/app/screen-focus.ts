import { useEffect } from 'react'
import { currentPlace, type Section } from '../state/navigation.ts'

const MAIN = '[data-pane="main"]'
/** Where the arrows work: the row or cell that a list or matrix keeps in the tab order. */
const STOP = '[role="grid"] [tabindex="0"], [role="group"][tabindex="0"]'
const SELECTED = '[aria-selected="true"][tabindex="0"]'

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
        // Selection follows the focus: where something else was selected on purpose, a row must not take its place.
        const stop = currentPlace().selected === null && isWide() ? STOP : SELECTED
        ;(main?.querySelector<HTMLElement>(stop) ?? main)?.focus()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [section])
}

/** In a narrow window a selection opens the drawer over the list, which nobody asked for by going there. */
const isWide = (): boolean => !window.matchMedia('(max-width: 68rem)').matches
