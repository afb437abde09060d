/** English words about a brief that are read on screen and not in it: how long it is, and templates. */
export const briefMeterEn = {
  'brief-meter.over':
    '{pages, plural, one {One page} other {# pages}} where {limit, plural, one {one is} other {# are}} the limit.',
  'brief-meter.too-long': 'Longer than a page: {items}.',
  'brief-meter.leave-out': 'To leave out, what weighs least first:',
  'brief-meter.cut': '{kind}: {title} ({room})',
  'brief-meter.cut-line': '{weight}, item {item}: “{title}” ({room})',
  'brief-meter.room': 'about {lines, plural, one {# line} other {# lines}}',

  'brief-template.not-json': 'This is no template of a brief: its text cannot be read as JSON.',
  'brief-template.not-a-template': 'This is a JSON file, but no template of a brief.',
  'brief-template.newer':
    'This template was made by a newer version of Aide-Mémoire (its format is {found, number}, this app knows {known, number}).',
  'brief-template.invalid': 'At “{place}” the template holds what it cannot: {message}',
} as const
