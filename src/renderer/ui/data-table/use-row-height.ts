import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

interface RowHeight {
  /** Height of a row and of the head in CSS pixels. Rows are in rem, so both grow with the reader's text size. */
  readonly rowHeight: number
  readonly headHeight: number
  /** Give it to an element as high as a row, and this one to the head. */
  readonly probe: RefObject<HTMLDivElement | null>
  readonly head: RefObject<HTMLDivElement | null>
}

/** Measures a row and the head, again whenever the text size changes. */
export function useRowHeight(): RowHeight {
  const probe = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const [heights, setHeights] = useState({ rowHeight: 28, headHeight: 27 })
  useLayoutEffect(() => {
    const measure = (): void => {
      const rowHeight = probe.current?.offsetHeight ?? 0
      const headHeight = head.current?.offsetHeight ?? 0
      if (rowHeight === 0) return
      setHeights((before) =>
        before.rowHeight === rowHeight && before.headHeight === headHeight ? before : { rowHeight, headHeight },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    if (probe.current) observer.observe(probe.current)
    if (head.current) observer.observe(head.current)
    return () => observer.disconnect()
  }, [])
  return { ...heights, probe, head }
}
