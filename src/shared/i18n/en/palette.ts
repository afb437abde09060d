/** English words of the palette that finds anything. */
export const paletteEn = {
  'palette.label': 'Find anything',
  'palette.placeholder': 'Find anything, in any script',
  'palette.results': 'Found',
  'palette.count': '{shown} of {found} shown',
  'palette.none': 'Nothing in this notebook holds “{query}”.',
  'palette.group-people': 'People and parties',
  'palette.group-positions': 'Positions',
  'palette.group-agenda': 'Agenda, challenges and scenarios',
  'palette.group-events': 'Events and notes',
  'palette.group-sources': 'Sources',
  'palette.group-do': 'Do',
  'palette.item': 'item {number}',
  'palette.head': 'head',
  'palette.hint-choose': 'choose',
  'palette.hint-open': 'open',
  'palette.hint-acts': 'actions only',
} as const
