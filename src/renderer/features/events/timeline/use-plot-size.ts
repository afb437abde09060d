import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** The measures that the timeline is laid out by. */
export type PlotSize = {
  /** Width of the picture in pixels; 0 until it has been measured. */
  readonly width: number
  /** Pixels of one rem: grows with the reader's text size. */
  readonly rem: number
  /** Width of a text in the type of the picture's words, in pixels. */
  readonly widthOf: (text: string) => number
}

/** Measures an element, again whenever its size or its type changes. */
export function usePlotSize(): { readonly size: PlotSize; readonly plot: RefObject<HTMLDivElement | null> } {
  const plot = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<PlotSize>({ width: 0, rem: 16, widthOf: () => 0 })
  useLayoutEffect(() => {
    const element = plot.current
    if (!element) return undefined
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const now = { width: element.clientWidth, rem, widthOf: textMeasure(getComputedStyle(element)) }
      // Everything is laid out by this: it stays the same object until something in it is another.
      setSize((before) => (isSame(before, now) ? before : now))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // Words measured before the face has come are as wide as those of another.
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [])
  return { size, plot }
}

/** Letters by which one face is told from another. */
const PROBE = 'Handgloves 0123456789'

const isSame = (before: PlotSize, now: PlotSize): boolean =>
  before.width === now.width && before.rem === now.rem && before.widthOf(PROBE) === now.widthOf(PROBE)

/**
 * How wide a text is set, as bold as the selected one, so that none has to move or is cut when it is selected; plus a
 * pixel, since a text given exactly its own width may still be cut.
 */
function textMeasure({ fontSize, fontFamily }: CSSStyleDeclaration): (text: string) => number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return (text) => text.length * 7
  context.font = `600 ${fontSize} ${fontFamily}`
  return (text) => Math.ceil(context.measureText(text).width) + 1
}
