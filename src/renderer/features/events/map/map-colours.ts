import { type RefObject, useEffect, useState } from 'react'

/** What the canvas is painted with: the tokens of the theme as plain colours. */
export type MapColours = {
  readonly ink: string
  readonly muted: string
  readonly edge: string
  readonly paper: string
  readonly land: string
  readonly accent: string
  readonly font: string
}

/** The swatch for each colour: an element whose style sheet gives it the token as its colour. */
export const SWATCHES = ['ink', 'muted', 'edge', 'paper', 'land', 'accent'] as const

/**
 * Reads the tokens in the theme now in force, again when it changes. A canvas knows no custom properties, so they are
 * read from the swatches inside the element.
 */
export function useMapColours(swatches: RefObject<HTMLElement | null>): MapColours | null {
  const [colours, setColours] = useState<MapColours | null>(null)
  useEffect(() => {
    const element = swatches.current
    if (!element) return undefined
    const read = (): void => {
      const colourOf = (name: string): string => {
        const swatch = element.querySelector(`[data-swatch="${name}"]`)
        return swatch ? getComputedStyle(swatch).color : ''
      }
      const found = Object.fromEntries(SWATCHES.map((name) => [name, colourOf(name)]))
      setColours({ ...(found as Omit<MapColours, 'font'>), font: getComputedStyle(element).fontFamily })
    }
    read()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', read)
    const observer = new MutationObserver(read)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style', 'class'] })
    return () => {
      dark.removeEventListener('change', read)
      observer.disconnect()
    }
  }, [swatches])
  return colours
}
