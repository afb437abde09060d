import { useEffect } from 'react'
import { currentPlace, useSelectedId } from '../../../state/navigation.ts'

/**
 * Puts the focus where the reader meant to go when an item is opened: on the note that was asked for, else on the text of
 * the position, else on the first thing there is on the pages.
 */
export function useArrival(item: string): void {
  useEffect(() => {
    // After the pages are drawn, and the focus of what led here has been let go of.
    const frame = requestAnimationFrame(() => {
      const { selected } = currentPlace()
      const stop = stopFor(selected?.collection, selected?.id)
      stop?.focus()
      stop?.scrollIntoView({ block: 'nearest' })
    })
    return () => cancelAnimationFrame(frame)
  }, [item])
  const note = useSelectedId('annotations')
  useEffect(() => {
    // Chosen elsewhere (search, the inspector) while the page is open; what is chosen on the page has the focus there.
    if (note === null || document.activeElement?.closest('[data-pane="main"]') != null) return
    stopFor('annotations', note)?.focus()
  }, [note])
}

function stopFor(collection: string | undefined, id: string | undefined): HTMLElement | null {
  const named = id === undefined ? '' : CSS.escape(id)
  const wanted =
    collection === 'annotations'
      ? document.querySelector<HTMLElement>(`[data-note="${named}"] [data-note-head]`)
      : document.querySelector<HTMLElement>(`[data-position="${named}"]`)
  return wanted ?? document.querySelector<HTMLElement>('[data-position-text], [data-pane="main"] article button')
}
