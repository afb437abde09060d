import { expect, test } from 'vitest'
import { takesTyping } from './takes-typing.ts'

/** An element and those around it, the innermost first, each by the simple selectors that it fits. */
function elementIn(...chain: readonly (readonly string[])[]): Element {
  const fits = (selectors: string, one: readonly string[] | undefined): boolean =>
    selectors.split(', ').some((selector) => one?.includes(selector))
  return {
    matches: (selectors: string) => fits(selectors, chain[0]),
    closest: (selectors: string) => chain.find((one) => fits(selectors, one)) ?? null,
  } as unknown as Element
}

const field = ['input', 'input[type="text"]']
const box = ['input', 'input[type="checkbox"]']
const listbox = ['div', '[role="listbox"]']
const menu = ['div', '[role="menu"]']
const pane = ['main', '[data-pane="main"]']

test.each([
  ['a field', true, elementIn(field, pane)],
  ['a text of several lines', true, elementIn(['textarea'], pane)],
  ['a word in a text that is edited in place', true, elementIn(['span'], ['div', '[contenteditable="true"]'], pane)],
  ['a row', false, elementIn(['div', '[role="row"]'], pane)],
  ['a button', false, elementIn(['button'], pane)],
  ['a box to tick', false, elementIn(box, pane)],
  ['an option of a list', true, elementIn(['div', '[role="option"]'], listbox, pane)],
  ['a box to tick in a list', true, elementIn(box, ['div', '[role="option"]'], listbox, pane)],
  ['a box to tick in a menu', true, elementIn(box, menu)],
])('letters typed at %s are text: %s', (_what, isText, element) => expect(takesTyping(element)).toBe(isText))
