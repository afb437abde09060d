/** Whether letters typed at this element are text: single-letter keys must leave it alone (WCAG 2.1.4). */
export function takesTyping(element: Element): boolean {
  return element.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]') !== null
}
