import { directionOf, type BriefLanguage, BRIEF_LANGUAGES } from '#shared/domain/values/brief-language.ts'
import type { SetLine } from './align-line.ts'

/** Something that stands on a laid out page, as pdfmake keeps it. */
type Item =
  | { readonly type: 'line'; readonly item: SetLine & { x: number } }
  | { readonly type: 'vector'; readonly item: Vector }
  | { readonly type: 'image' | 'svg'; readonly item: { x: number; readonly _width: number } }
  | { readonly type: 'attachment' | 'beginClip'; readonly item: { x: number; readonly width: number } }
  | { readonly type: 'endClip' | 'beginVerticalAlignment' | 'endVerticalAlignment' }

type Vector =
  | { readonly type: 'rect'; x: number; readonly w: number }
  | { readonly type: 'ellipse'; x: number }
  | { readonly type: 'line'; x1: number; x2: number }
  | { readonly type: 'polyline'; readonly points: { x: number }[] }
  | { readonly type: 'path' }

/** A page laid out and not yet drawn. */
export type LaidPage = { readonly pageSize: { readonly width: number }; readonly items: readonly Item[] }

/** The direction of a document's pages by its language; from the left where that is not one of a brief. */
export function pageDirection(language: string | undefined): 'ltr' | 'rtl' {
  const known = BRIEF_LANGUAGES.find((one) => one === language)
  return directionOf(known ?? (language?.split('-')[0] as BriefLanguage))
}

/**
 * Turns pages that are laid out as from the left into pages from the right: each thing goes to the same distance from the
 * other edge, so that columns, cells with their rules and paddings, indents, margins, drawings and page furniture all
 * change sides in one place. What is inside a line stays in the order in which it is read, and pictures stay as they are.
 */
export function mirrorPages(pages: readonly LaidPage[]): void {
  // A thing that stands on several pages is one object.
  const turned = new Set<object>()
  for (const { pageSize, items } of pages) {
    for (const entry of items) {
      if (!('item' in entry) || turned.has(entry.item)) continue
      turned.add(entry.item)
      mirror(entry, pageSize.width)
    }
  }
}

function mirror(entry: Extract<Item, { item: object }>, width: number): void {
  switch (entry.type) {
    case 'line':
      entry.item.x = width - entry.item.x - entry.item.getWidth()
      break
    case 'vector':
      mirrorVector(entry.item, width)
      break
    case 'image':
    case 'svg':
      entry.item.x = width - entry.item.x - entry.item._width
      break
    default:
      entry.item.x = width - entry.item.x - entry.item.width
  }
}

function mirrorVector(vector: Vector, width: number): void {
  switch (vector.type) {
    case 'rect':
      vector.x = width - vector.x - vector.w
      break
    case 'ellipse':
      vector.x = width - vector.x
      break
    case 'line':
      ;[vector.x1, vector.x2] = [width - vector.x2, width - vector.x1]
      break
    case 'polyline':
      for (const point of vector.points) point.x = width - point.x
      break
    case 'path':
      throw new RangeError('A path cannot be set from the right: draw it as a polyline.')
  }
}
