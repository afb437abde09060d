/**
 * What a node of a definition is, for whoever does not see the page: the structure tree of the PDF, and the files that
 * are made of the same definition (DOCX, Markdown). A node without a tag is what its kind says:
 *
 * - `text`: a paragraph · `ul`, `ol`: a list · `table` with `headerRows`: a table whose head rows are heads
 * - `stack`, `columns`, `section`, a `table` without `headerRows`: layout; what is inside is read in its order
 * - `canvas`, `image`: decoration (an artifact) unless tagged as a figure
 * - page head and foot: artifacts
 */
export type Tag =
  /** A heading; level 1 is the document's title. */
  | Readonly<{ as: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6 }>
  | Readonly<{ as: 'paragraph' }>
  /** A table of data whatever its layout: `heads` first rows hold column heads, `rowHeads` first columns row heads. */
  | Readonly<{ as: 'table'; heads: number; rowHeads: number; summary: string }>
  /** A list made by other means than `ul` or `ol`, e.g. by hanging numbers; its direct children are the items. */
  | Readonly<{ as: 'list'; isNumbered: boolean }>
  | Readonly<{ as: 'item'; label?: string }>
  /** A drawing or picture that says something: what it says, in words. */
  | Readonly<{ as: 'figure'; alt: string }>
  /** A quotation of somebody's words. */
  | Readonly<{ as: 'quote' }>
  /** A note at the end of a text, with the number by which it is referred to. */
  | Readonly<{ as: 'note'; number: number }>
  /** A part of the document with a title of its own: the bookmark and the section in the reading order. */
  | Readonly<{ as: 'part'; title: string }>
  /** Says nothing that is not said elsewhere: passed over by readers. */
  | Readonly<{ as: 'artifact' }>

/** A node's words for its language where it differs from the document's (BCP 47), and its base direction. */
export type Spoken = Readonly<{ lang?: string; dir?: 'ltr' | 'rtl' | 'auto' }>

/** What our nodes carry beside pdfmake's own properties, which passes these over. */
export type Tagged = Spoken & Readonly<{ tag?: Tag }>

/** A node with a tag. */
export const tagged = <Node extends object>(tag: Tag, node: Node): Node & Tagged => ({ ...node, tag })

/** The tag of a node, if it has one. */
export const tagOf = (node: unknown): Tag | undefined =>
  typeof node === 'object' && node !== null ? (node as Tagged).tag : undefined
