import { useSyncExternalStore } from 'react'
import { POSITION_TEXTS, type PositionText } from '#shared/domain/position.ts'
import { offsetOf, pointAt } from './text-offsets.ts'

/** Names one text of one position. */
export type TextName = { readonly position: string; readonly field: PositionText }

/** Words selected in a text, or the caret in it (`start` is `end`), in UTF-16 units. */
export type SelectedWords = TextName & { readonly start: number; readonly end: number }

/** Put on what acts on the selected words without letting go of them (the bar of tags, the tray). */
export const KEEPS_WORDS = { 'data-keeps-words': '' } as const

let current: SelectedWords | null = null
const listeners = new Set<() => void>()

/**
 * What is selected now, outside React. Read from the document, since a key can come before the event that tells of the
 * selection made just before it.
 */
export function selectedWords(): SelectedWords | null {
  readSelection()
  return current
}

/** What was selected when the document last told so: it outlives the text nodes it stood in. */
export const rememberedWords = (): SelectedWords | null => current

/** What is selected in the texts of the reading page. */
export const useSelectedWords = (): SelectedWords | null => useSyncExternalStore(subscribe, rememberedWords)

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) document.addEventListener('selectionchange', readSelection)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('selectionchange', readSelection)
    current = null
  }
}

function readSelection(): void {
  const next = wordsOf(document.getSelection())
  if (next === null && document.activeElement?.closest('[data-keeps-words]') != null) return
  set(next)
}

function set(next: SelectedWords | null): void {
  if (next === current || (next !== null && current !== null && sameWords(next, current))) return
  current = next
  for (const listener of listeners) listener()
}

const sameWords = (a: SelectedWords, b: SelectedWords): boolean =>
  a.position === b.position && a.field === b.field && a.start === b.start && a.end === b.end

/** The words of a selection within the text it was begun in; a drag that leaves that text stops at its end. */
function wordsOf(selection: Selection | null): SelectedWords | null {
  if (selection === null || selection.rangeCount === 0) return null
  const element = elementOf(selection.anchorNode)?.closest<HTMLElement>('[data-position-text]')
  if (element == null) return null
  const range = selection.getRangeAt(0)
  const name = nameOf(element)
  return name === null
    ? null
    : {
        ...name,
        start: offsetOf(element, range.startContainer, range.startOffset),
        end: offsetOf(element, range.endContainer, range.endOffset),
      }
}

const elementOf = (node: Node | null): Element | null =>
  node instanceof Element ? node : (node?.parentElement ?? null)

function nameOf(element: HTMLElement): TextName | null {
  const field = POSITION_TEXTS.find((name) => name === element.dataset['positionText'])
  const position = element.dataset['position']
  return field === undefined || position === undefined ? null : { position, field }
}

/** The element that a text stands in, if it is on the page and not being written. */
export function textElement({ position, field }: TextName): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-position="${CSS.escape(position)}"][data-position-text="${field}"]`)
}

/** Selects words in a text, or puts the caret there; `focus` says whether the keyboard goes there too. */
export function selectWords({ start, end, ...name }: SelectedWords, focus = true): void {
  const element = textElement(name)
  if (element === null) return
  if (focus) element.focus({ preventScroll: true })
  const from = pointAt(element, start, start === end ? 'back' : 'forward')
  const to = start === end ? from : pointAt(element, end)
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}
