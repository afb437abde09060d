import { useEffect } from 'react'
import { settingsNow } from '../state/settings-store.ts'
import { takesTyping } from '../ui/search-field/takes-typing.ts'

/** N adds a record to the list on screen, wherever the focus is but in a field or in something that floats. */
export function useAddKey(onAdd: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.defaultPrevented
      if (event.key.toLowerCase() !== 'n' || !isPlain || !settingsNow().singleKeys) return
      if (
        event.target instanceof Element &&
        (takesTyping(event.target) || event.target.closest('[role="dialog"]') !== null)
      )
        return
      event.preventDefault()
      onAdd()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onAdd])
}
