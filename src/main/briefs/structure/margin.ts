/**
 * Two columns of which the second is the margin of the first: it holds nothing but notes, each of which comes to stand
 * level with the line that leads to it. The engine writes down where the columns begin and end.
 */
export type MarginGroup = { from?: MarginEdge; to?: MarginEdge }

/** A place in the flow of pages: the page, from 0, and points from its head. */
export type MarginEdge = Readonly<{ page: number; y: number }>

/** On a note in the margin and on each paragraph in it: the name of its place, to which its mark in the text leads. */
export type InMargin = Readonly<{ note: string; group: MarginGroup }>
