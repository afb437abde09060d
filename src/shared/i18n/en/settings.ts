/** English words of the settings of this laptop. */
export const settingsEn = {
  'settings.title': 'Settings of this laptop',
  'settings.theme': 'Light or dark',
  'settings.theme-system': 'As the system',
  'settings.theme-light': 'Light',
  'settings.theme-dark': 'Dark',
  'settings.text-size': 'Size of text',
  'settings.per-cent': '{size, number} %',
  'settings.single-keys': 'Single letters act as keys in lists and texts',
  'settings.author': 'Your name',
  'settings.no-author': 'signs your notes',
  'settings.lock-after': 'Lock after',
  'settings.minutes':
    '{minutes, plural, =0 {never by itself} one {# minute without a key or a click} other {# minutes without a key or a click}}',
  'settings.lock-hint':
    'It locks as well when the computer sleeps or its screen is locked, and at once by {key}. Only a passphrase keeps a locked notebook from being opened again.',
  'settings.close': 'Close',
} as const
