import { useEffect, useEffectEvent } from 'react'
import { takesTyping } from './takes-typing.ts'

/** `key` acts from anywhere in the pane of `place` that does not take typing (WCAG 2.1.4); `null` is no key. */
export function useHotkey(
  key: string | null,
  place: { readonly current: HTMLElement | null },
  onKey: () => void,
): void {
  const act = useEffectEvent(onKey)
  useEffect(() => {
    if (key === null) return
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof Element) || takesTyping(event.target)) return
      const pane = place.current?.closest('[data-pane]')
      if (pane && event.target !== document.body && !pane.contains(event.target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [key, place])
}
