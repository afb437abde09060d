/** Where in a file a text stands, by what a user would call it. */
export const TEXT_PLACES = [
  'page',
  'outline',
  'properties',
  'metadata',
  'description',
  'attachment',
  'layer',
  'comment',
  'hidden',
] as const
export type TextPlace = (typeof TEXT_PLACES)[number]

/** One stretch of text out of a file. */
export type PrintedText = Readonly<{
  place: TextPlace
  /** The page, counted from 1, where the place is on one. */
  page?: number
  text: string
  /** Bytes read as letters, among which a short word may turn up by chance. */
  isRaw?: true
}>
