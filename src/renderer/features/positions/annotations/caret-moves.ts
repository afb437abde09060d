import { offsetOf, pointAt } from './text-offsets.ts'

type Step = {
  readonly direction: 'left' | 'right' | 'backward' | 'forward'
  readonly by: string
  readonly byMore: string
}

/** What each key moves by, alone and with Ctrl: the ways of every text editor. Left and right are those of the eye. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: { direction: 'left', by: 'character', byMore: 'word' },
  ArrowRight: { direction: 'right', by: 'character', byMore: 'word' },
  ArrowUp: { direction: 'backward', by: 'line', byMore: 'paragraph' },
  ArrowDown: { direction: 'forward', by: 'line', byMore: 'paragraph' },
  Home: { direction: 'backward', by: 'lineboundary', byMore: 'text' },
  End: { direction: 'forward', by: 'lineboundary', byMore: 'text' },
}

/** A key as far as it moves the caret. */
export type CaretKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** Moves the caret of a text that is only read, or with Shift extends what is selected. False for any other key. */
export function moveCaret(element: HTMLElement, event: CaretKey): boolean {
  if (event.altKey || event.metaKey) return false
  const selection = document.getSelection()
  if (selection === null) return false
  if (event.ctrlKey && event.key.toLowerCase() === 'a') {
    selectRange(selection, element, 0, element.textContent.length)
    return true
  }
  const step = STEPS[event.key]
  if (step === undefined) return false
  if (!element.contains(selection.focusNode)) selectRange(selection, element, 0, 0)
  const granularity = event.ctrlKey ? step.byMore : step.by
  if (granularity === 'text') toEdge(selection, element, step.direction === 'backward', event.shiftKey)
  else walk(selection, element, event.shiftKey ? 'extend' : 'move', step.direction, granularity)
  return true
}

function walk(
  selection: Selection,
  element: HTMLElement,
  alter: 'move' | 'extend',
  direction: string,
  granularity: string,
): void {
  const anchor = { node: selection.anchorNode, offset: selection.anchorOffset }
  const before = focusOffset(selection, element)
  const wasRange = !selection.isCollapsed
  // The number of a note stands between two places that are the same offset: one step goes past it.
  for (let tries = 0; tries < 3; tries += 1) {
    selection.modify(alter, direction, granularity)
    if (!element.contains(selection.focusNode)) {
      const point = pointAt(element, focusOffset(selection, element))
      if (alter === 'extend' && anchor.node !== null)
        selection.setBaseAndExtent(anchor.node, anchor.offset, point.node, point.offset)
      else selection.collapse(point.node, point.offset)
      return
    }
    if (focusOffset(selection, element) !== before || (alter === 'move' && wasRange)) return
  }
}

const focusOffset = (selection: Selection, element: HTMLElement): number =>
  offsetOf(element, selection.focusNode ?? element, selection.focusOffset)

function toEdge(selection: Selection, element: HTMLElement, isStart: boolean, isExtended: boolean): void {
  const { node, offset } = pointAt(element, isStart ? 0 : element.textContent.length)
  if (isExtended && selection.anchorNode !== null)
    selection.setBaseAndExtent(selection.anchorNode, selection.anchorOffset, node, offset)
  else selection.collapse(node, offset)
}

function selectRange(selection: Selection, element: HTMLElement, start: number, end: number): void {
  const from = pointAt(element, start, 'forward')
  const to = pointAt(element, end)
  selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

/** Where the caret stands on the screen, or `undefined` when the text is not drawn. */
export function caretRect(element: HTMLElement, offset: number): DOMRect | undefined {
  const { node, offset: at } = pointAt(element, offset)
  const range = document.createRange()
  range.setStart(node, at)
  range.collapse(true)
  const [rect] = range.getClientRects()
  if (rect !== undefined) return rect
  // At the head of an empty line there is nothing to measure but the line itself.
  return element.getClientRects()[0]
}
