/** Passphrases, keys, the recovery sheet and the lock. */
export const protectionEn = {
  'dialog.sheet-title': 'Save the recovery sheet',
  'dialog.sheet-name': 'Aide-Mémoire recovery sheet',
  'storage.locked': 'This notebook is protected. Its passphrase opens it.',
  'storage.sheet-failed': '{why} The recovery sheet was not written.',

  'sheet.title': 'Recovery sheet',
  'sheet.what':
    'This key opens one protected notebook of Aide-Mémoire when its passphrase is forgotten. Whoever holds the sheet and the notebook’s files can read everything in it, without the passphrase.',
  'sheet.key': 'Recovery key',
  'sheet.groups': 'in groups of six, to be typed without the spaces',
  'sheet.keep': 'How to keep it',
  'sheet.keep-text':
    'Print it, put it into a sealed envelope in a safe, and delete the file. Do not keep it on the laptop that holds the notebook, nor beside it in the same bag.',
  'sheet.use': 'How to use it',
  'sheet.use-text':
    'In Aide-Mémoire, choose the notebook, then “Use the recovery sheet”, type the key and set a new passphrase. Without Aide-Mémoire, the free command “age” opens the files: docs/rescue.md says how.',
  'sheet.for': 'For which notebook',
  'sheet.for-text': 'Write it here by hand, in words that only you understand:',
  'sheet.made': 'Made on {when}',
} as const
