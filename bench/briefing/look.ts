import { fontFiles } from '#main/briefs/text/fonts.ts'

/*
 * How the brief looks, for every program that sets it: the same faces, sizes, leadings and margins, in points. They come
 * to nearly the same number of pages, and each is measured by its own.
 */

/** Margins: left, top, right, bottom. */
export const MARGINS = [68, 74, 57, 68] as const
/** A4. */
export const PAGE = [595.28, 841.89] as const
/** Widths of the table's columns with their padding. */
export const COLUMNS = [86, 226, 86, 66] as const
export const PADDING = 3
export const MARKING_COLOUR = '#8a5a00'

/** Size and leading. */
export const TEXT = [10.25, 14.25] as const
export const HEAD = [14, 16.8] as const
export const CELL = [9.25, 12.1] as const
export const LABEL = [7.75, 10.5] as const
export const RUNNING = [7.75, 10.5] as const
export const MARKING = [12, 13.5] as const

const { Serif, Sans, SansMedium, Naskh } = fontFiles()

/** Font files by the names that programs beside ours know them by. */
export const FACES = [
  { family: 'Source Serif 4', weight: 400, path: Serif.normal },
  { family: 'IBM Plex Sans', weight: 400, path: Sans.normal },
  { family: 'IBM Plex Sans', weight: 600, path: Sans.bold },
  { family: 'IBM Plex Sans Medium', weight: 500, path: SansMedium.normal },
  { family: 'Noto Naskh Arabic', weight: 400, path: Naskh.normal },
] as const
