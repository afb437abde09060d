import type { FontFamily } from '../text/fonts.ts'
import { INK, INK_2, INK_3, WAX } from './palette.ts'

/** A piece of type as pdfmake takes it. */
export type TypeStyle = Readonly<{
  font: FontFamily
  fontSize: number
  /** Leading over size: exact, because every font is loaded with a line of one em (`text/font-metrics.ts`). */
  lineHeight: number
  color?: string
  bold?: boolean
  italics?: boolean
}>

const set = (font: FontFamily, fontSize: number, leading: number, rest: Partial<TypeStyle> = {}): TypeStyle => ({
  font,
  fontSize,
  lineHeight: leading / fontSize,
  ...rest,
})

/** The brief's type, size and leading in points. Serif: what people say. Sans: labels and heads of tables. */
export const type = {
  title: set('SerifLight', 34, 37, { color: INK }),
  kind: set('Serif', 15, 19, { color: INK_2 }),
  kicker: set('Sans', 8.75, 11.75, { color: INK_2, bold: true }),
  h2: set('Serif', 20, 23, { color: INK }),
  h2Number: set('SerifLight', 20, 23, { color: INK_3 }),
  h3: set('SerifMedium', 12, 15.5, { color: INK }),
  lead: set('Serif', 12.5, 17.5, { color: INK }),
  objective: set('Serif', 12, 16.5, { color: INK }),
  text: set('Serif', 10.25, 14.25, { color: INK }),
  small: set('Serif', 9.25, 12.25, { color: INK }),
  missing: set('Serif', 10.25, 14.25, { color: INK_3, italics: true }),
  side: set('Sans', 8.75, 11.75, { color: INK, bold: true }),
  sideNote: set('Sans', 7.75, 10.5, { color: INK_2 }),
  sideRed: set('Sans', 8.75, 11.75, { color: WAX, bold: true }),
  label: set('SansMedium', 7.75, 10.5, { color: INK_2 }),
  labelStrong: set('Sans', 7.75, 10.5, { color: INK, bold: true }),
  note: set('Sans', 7.75, 10.75, { color: INK_2 }),
  noteFaint: set('Sans', 7.75, 10.5, { color: INK_3 }),
  bar: set('Sans', 7.25, 9, { color: INK_2 }),
  noteDate: set('Sans', 8.5, 14.25, { color: INK_2 }),
  cardHead: set('SerifMedium', 11, 13.5, { color: INK }),
  cardName: set('SerifMedium', 13, 16, { color: INK }),
  cardNote: set('Sans', 8.75, 11.5, { color: INK_2 }),
  redLabel: set('Sans', 6.75, 8.5, { color: WAX, bold: true }),
  cell: set('Serif', 9.25, 12.1, { color: INK }),
  cellMissing: set('Serif', 9.25, 12.1, { color: INK_3, italics: true }),
  cellTitle: set('SerifMedium', 10.25, 12.6, { color: INK }),
  clock: set('Sans', 8.75, 12.5, { color: INK }),
  tab: set('Sans', 6.75, 8, { bold: true }),
  must: set('Serif', 12.5, 16.5, { color: INK }),
  should: set('Serif', 11, 14.75, { color: INK }),
  could: set('Serif', 10.25, 14.25, { color: INK_2 }),
  running: set('Sans', 7.75, 10.5, { color: INK_2 }),
  marking: set('Sans', 12, 13.5, { bold: true }),
} as const

/** Leading of a style in points. */
export const leadingOf = (style: TypeStyle): number => style.fontSize * style.lineHeight
