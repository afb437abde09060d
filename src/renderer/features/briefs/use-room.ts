import { type RefCallback, useCallback, useRef, useState } from 'react'
import type { Size } from './page-zoom.ts'

/** The room inside an element in CSS pixels, scroll bars left out of account; null until it is drawn. */
export function useRoom(): { readonly room: Size | null; readonly element: RefCallback<HTMLElement> } {
  const [room, setRoom] = useState<Size | null>(null)
  const observer = useRef<ResizeObserver | null>(null)
  const element = useCallback((node: HTMLElement | null) => {
    observer.current?.disconnect()
    if (node === null) return
    observer.current = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.current.observe(node)
  }, [])
  return { room, element }
}
