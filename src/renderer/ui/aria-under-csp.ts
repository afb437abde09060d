/**
 * react-aria under a strict content policy. Read in react-aria 3 as installed with react-aria-components 1.22:
 *
 * - `usePress` puts one `<style>` into the head (a `touch-action` rule for pressable elements) unless an element with
 *   its id is there already. `style-src 'self'` would refuse it and log a violation at each start, so we put an empty
 *   `<meta>` with that id there first; the rule itself stands in styles/reset.css.
 * - `usePreventScroll` adds a `<style>` on iOS only; elsewhere it sets `overflow` through CSSOM, which the policy lets by.
 * - `VisuallyHidden`, popover places and virtual rows are React `style` props: CSSOM as well.
 * - `LiveAnnouncer.clear` assigns `innerHTML`, which trusted types would throw at; only its own drag and drop, number
 *   field, combo box, calendar and table call it. None of these is used here: ui/sortable and ui/fields are ours.
 */
const PRESSABLE_STYLE_ID = 'react-aria-pressable-style'

if (typeof document !== 'undefined' && !document.getElementById(PRESSABLE_STYLE_ID)) {
  const placeholder = document.createElement('meta')
  placeholder.id = PRESSABLE_STYLE_ID
  document.head.append(placeholder)
}
