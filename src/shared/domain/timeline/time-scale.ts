/** How a stretch of time (milliseconds, see `DatedSpan`) is laid on so many pixels. */
export type TimeScale = { readonly first: number; readonly last: number; readonly width: number }

/** Where a moment falls, in pixels from the start of the picture; not bounded by it. */
export const pixelAt = ({ first, last, width }: TimeScale, at: number): number =>
  ((at - first) / (last - first)) * width

/** The moment under a pixel. */
export const momentAt = ({ first, last, width }: TimeScale, pixel: number): number =>
  first + (pixel / width) * (last - first)
