/** Inputs into which nothing is typed: a box that has just been ticked is still an input that has the focus. */
const TICKED = 'input:is([type="checkbox"], [type="radio"], [type="range"], [type="button"])'

/** Whether letters typed at this element are text: single-letter keys must leave it alone (WCAG 2.1.4). */
export function takesTyping(element: Element): boolean {
  if (element.matches(TICKED)) return false
  return element.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !== null
}
