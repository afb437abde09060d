/** English words of the window around every screen. */
export const shellEn = {
  'shell.marking-head': 'Handling marking, head',
  'shell.marking-foot': 'Handling marking, foot',
  'shell.highest': 'Highest marking of what is in this notebook',
  'shell.saved': 'Saved {time}',
  'shell.not-saved': 'Not saved',
  'shell.find': 'Find anything',
  'shell.crumb': 'Where you are',
  'shell.sections': 'Sections',
  'shell.now': 'Now, {day}',
  'shell.clocks': 'Clocks of the parties',
  'shell.understood': 'Understood',
  'shell.draft-refused':
    '“{draft}” in {field} is not saved: {why}{others, plural, =0 {} one { Another field holds words that are not saved.} other { # other fields hold words that are not saved.}} Put it right here, or close once more to give up what is not saved.',
  'shell.removed': 'Removed: {what} “{name}”',
  'shell.removed-unnamed': 'Removed: one {what}',
  'shell.close-inspector': 'Close',
  'shell.open-inspector': 'Show details',
} as const
