/** Lists that go to what begins with the letters typed, whichever part of them has the focus. */
const TYPE_AHEAD = '[role="listbox"], [role="menu"]'
/** Inputs into which nothing is typed: a box that has just been ticked is still an input that has the focus. */
const TICKED = 'input[type="checkbox"], input[type="radio"], input[type="range"], input[type="button"]'
const FIELD = 'input, textarea, select, [contenteditable="true"]'

/** Whether letters typed at this element are text: single-letter keys must leave it alone (WCAG 2.1.4). */
export function takesTyping(element: Element): boolean {
  if (element.closest(TYPE_AHEAD) !== null) return true
  return !element.matches(TICKED) && element.closest(FIELD) !== null
}
