import type { Said } from './tag.ts'

/**
 * A brief as what it says and not as it lies on a page: what DOCX and Markdown are written from. It is read out of the
 * same tagged definition that the PDF is set from (`read-blocks.ts`), so that all three say the same.
 */
export type BriefText = Readonly<{
  blocks: readonly Block[]
  /** By the name of the place that references lead to. */
  notes: ReadonlyMap<string, Note>
}>

/** A stretch of text in one manner. A line break stands in it as `\n`. */
export type Run = Readonly<{
  text: string
  /** BCP 47, where it differs from the document's. */
  lang?: string
  isBold?: boolean
  isItalic?: boolean
  isUnderlined?: boolean
  isStruck?: boolean
  /** Set a little higher, as the sign of a note is. */
  isRaised?: boolean
  /** The note that it leads to; its text is the note's sign. */
  note?: string
  /** The notes on these words. */
  covers?: readonly string[]
}>

export type Note = Readonly<{
  sign: string
  blocks: readonly Block[]
  /** What somebody remarked, then what was answered, where the note is one in the margin. */
  thread?: readonly Remark[]
}>

/** What one person said in a note. */
export type Remark = Readonly<{ said: Said; blocks: readonly Block[] }>

/** Direction in which a paragraph begins, by its first letter or by what its node says. */
export type Direction = 'ltr' | 'rtl'

export type Heading = Readonly<{
  kind: 'heading'
  level: number
  runs: readonly Run[]
  dir: Direction
  /** Names of the place, to which the contents lead. */
  ids: readonly string[]
}>
export type Paragraph = Readonly<{ kind: 'paragraph'; runs: readonly Run[]; dir: Direction; isQuote?: boolean }>
export type ListItem = Readonly<{ label: string; blocks: readonly Block[] }>
export type List = Readonly<{ kind: 'list'; isNumbered: boolean; items: readonly ListItem[] }>
export type Cell = Readonly<{ blocks: readonly Block[]; columns: number; rows: number }>
export type Table = Readonly<{
  kind: 'table'
  heads: number
  rowHeads: number
  summary: string
  /** How wide the columns are beside each other; empty where that is not said. */
  widths: readonly number[]
  /** A cell that another one spreads over is left out. */
  rows: readonly (readonly Cell[])[]
}>
/** A drawing told in words, or a picture (`data:` address) with them. */
export type Figure = Readonly<{ kind: 'figure'; alt: string; image: string | null }>
export type Contents = Readonly<{ kind: 'contents'; entries: readonly ContentsLine[] }>
export type ContentsLine = Readonly<{ runs: readonly Run[]; to: string; dir: Direction }>

export type Block = Heading | Paragraph | List | Table | Figure | Contents
