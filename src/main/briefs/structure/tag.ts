import type { InMargin, MarginGroup } from './margin.ts'

/**
 * What a node of a definition is, for whoever does not see the page: the structure tree of the PDF, and the files that
 * are made of the same definition (DOCX, Markdown). A node without a tag is what its kind says:
 *
 * - `text`: a paragraph · `ul`, `ol`: a list · `table` with `headerRows`: a table whose head rows are heads
 * - `stack`, `columns`, `section`, a `table` without `headerRows`: layout; what is inside is read in its order
 * - `canvas`, `image`: decoration (an artifact) unless tagged as a figure
 * - page head and foot: artifacts
 *
 * A run of text may carry `abbreviation`, `reference` and `artifact` too.
 */
export type Tag =
  /**
   * A heading; level 1 is the document's title. Levels say which heading stands under which: in the PDF the first is
   * always 1 and none is skipped.
   */
  | Readonly<{ as: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6 }>
  | Readonly<{ as: 'paragraph' }>
  /** A table of data whatever its layout: `heads` first rows hold column heads, `rowHeads` first columns row heads. */
  | Readonly<{ as: 'table'; heads: number; rowHeads: number; summary: string }>
  /** A list made by other means than `ul` or `ol`; its direct children (the rows of a table) are the items. */
  | Readonly<{ as: 'list'; isNumbered: boolean }>
  /**
   * An item of a list. Items that follow one another outside a list make one. With a `label` (its number or sign, in
   * words) the first of its columns holds that label.
   */
  | Readonly<{ as: 'item'; label?: string }>
  /** A drawing or picture that says something: what it says, in words. */
  | Readonly<{ as: 'figure'; alt: string }>
  /** A quotation of somebody's words. */
  | Readonly<{ as: 'quote' }>
  /**
   * A note on a text, with the sign by which it is referred to in the first of its columns or, without columns, as the
   * first of its runs. `said`: it is somebody's remark.
   */
  | Readonly<{ as: 'note'; number: number | string; said?: Said }>
  /** Inside a note: what somebody answered to it. */
  | Readonly<{ as: 'answer'; said: Said }>
  /** Inside a note or an answer: who said it, and when, in words. */
  | Readonly<{ as: 'signature' }>
  /** A part of the document with a title of its own: the bookmark and the section in the reading order. */
  | Readonly<{ as: 'part'; title: string }>
  /** A line of the contents. Lines that follow one another are the contents. */
  | Readonly<{ as: 'entry' }>
  /** Letters that stand for longer words, e.g. a side's initials. */
  | Readonly<{ as: 'abbreviation'; long: string }>
  /** A run that leads to a note, by `linkToDestination`: in words, where it leads. */
  | Readonly<{ as: 'reference'; to: string }>
  /** Says nothing that is not said elsewhere: passed over by readers. */
  | Readonly<{ as: 'artifact' }>

/** Who said a note, when (ISO 8601: an instant in UTC, or a day alone), and whether it is settled. */
export type Said = Readonly<{ author: string; at: string; isSettled: boolean }>

/** A node's words for its language where it differs from the document's (BCP 47), and its base direction. */
export type Spoken = Readonly<{ lang?: string; dir?: 'ltr' | 'rtl' | 'auto' }>

/** What our nodes carry beside pdfmake's own properties, which passes these over. */
export type Tagged = Spoken &
  Readonly<{
    tag?: Tag
    /** Stands before its siblings on the page but is read after them, e.g. a rating beside the title that it rates. */
    readLast?: boolean
    /** On a run: a name for its place, to which `linkToDestination` may lead, as to the `id` of a node. */
    anchor?: string
    /** On a run: the names of the notes on the words in it. */
    covers?: readonly string[]
    marginGroup?: MarginGroup
    inMargin?: InMargin
  }>

/** A node with a tag. */
export const tagged = <Node extends object>(tag: Tag, node: Node): Node & Tagged => ({ ...node, tag })

/** The tag of a node, if it has one. */
export const tagOf = (node: unknown): Tag | undefined =>
  typeof node === 'object' && node !== null ? (node as Tagged).tag : undefined
