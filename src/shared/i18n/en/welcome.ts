/** English words of the welcome screen. */
export const welcomeEn = {
  'welcome.motto':
    'A notebook for talks. It stays on this laptop, opens without a network, and prints what you carry into the room.',
  'welcome.notebooks': 'Notebooks on this laptop',
  'welcome.none': 'None yet. Begin a new one, or learn with the Doha talks.',
  'welcome.new': 'New notebook',
  'welcome.open-file': 'Open a file…',
  'welcome.open': 'Open',
  'welcome.more-short': 'More',
  'welcome.more': 'More on {title}',
  'welcome.contents':
    '{events, plural, one {# event} other {# events}}, {agendaItems, plural, one {# item} other {# items}}, {positions, plural, one {# position} other {# positions}}',
  'welcome.saved': '{contents}; last saved {when}',
  'welcome.protected': 'Protected notebook',
  'welcome.saved-only': 'Last saved {when}',
  'welcome.no-network': 'No network used',
  'welcome.folder': 'Kept in {folder}',
  'welcome.sample-title': 'The Doha talks, to learn with',
  'welcome.sample-text':
    'Pakistan and the Afghan Taliban meet in Doha to stop the violence along their border: who says what happened, who leads, what each side demands and will not cross.',
  'welcome.sample-open': 'Open the Doha sample',
  'welcome.sample-hint': 'Opening it makes a copy in your library; change whatever you like.',
  'welcome.new-title': 'A new notebook',
  'welcome.title-label': 'What are the talks called?',
  'welcome.create': 'Begin',
  'welcome.cancel': 'Cancel',
  'welcome.burn': 'Burn this notebook…',
  'welcome.burn-title': 'Burn “{title}”?',
  'welcome.burn-text':
    'The notebook, its history and its backups are deleted from this laptop. This cannot be undone. Briefs you have exported stay where you put them.',
  'welcome.burn-now': 'Burn it',
  'welcome.keep': 'Keep it',
} as const
