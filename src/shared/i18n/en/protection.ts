/** Passphrases, keys, the recovery sheet and the lock. */
export const protectionEn = {
  'dialog.sheet-title': 'Save the recovery sheet',
  'dialog.sheet-name': 'Aide-Mémoire recovery sheet',
  'storage.locked': 'This notebook is protected. Its passphrase opens it.',
  'storage.keys-damaged':
    'The file that the passphrase opens is damaged or lost, so that no passphrase can open this notebook. The recovery sheet can; a passphrase set after that makes the file anew.',
  'storage.not-protected': '{why} So long it cannot be protected.',
  'storage.not-renewed': '{why} So long no new recovery sheet can be made; the one that you have stays good.',
  'storage.sheet-lost':
    'This notebook was locked or closed before its recovery sheet was saved, and the key on it was kept nowhere. Make a new one: File, New recovery sheet.',
  'storage.sheet-failed': '{why} The recovery sheet was not written.',

  'sheet.title': 'Recovery sheet',
  'sheet.what':
    'This key opens one protected notebook of Aide-Mémoire when its passphrase is forgotten. Whoever holds the sheet and the notebook’s files can read everything in it, without the passphrase.',
  'sheet.key': 'Recovery key',
  'sheet.groups':
    'Thirteen groups, typed one after the other; spaces do not matter, nor do capitals. It has no letter B, I or O, and the figure 1 stands in it once.',
  'sheet.keep': 'How to keep it',
  'sheet.keep-text':
    'Print it, put it into a sealed envelope in a safe, and delete the file. Do not keep it on the laptop that holds the notebook, nor beside it in the same bag.',
  'sheet.use': 'How to use it',
  'sheet.use-text':
    'In Aide-Mémoire, choose the notebook, then “Use the recovery sheet”, type the key and set a new passphrase. The app notices a character that was mistyped. Without Aide-Mémoire, the free command “age” opens the files: docs/rescue.md says how.',
  'sheet.for': 'For which notebook',
  'sheet.for-text': 'Write it here by hand, in words that only you understand:',
  'sheet.made': 'Made on {when}',

  'protection.offer': 'Protect it with a passphrase',
  'protection.how': 'Passphrase',
  'protection.six-words': 'Six words chosen at random',
  'protection.own-words': 'One of my own',
  'protection.words': 'The six words',
  'protection.another': 'Six other words',
  'protection.keep-words': 'Write them down, or learn them: they are not shown again.',
  'protection.passphrase': 'Passphrase',
  'protection.new-passphrase': 'New passphrase',
  'protection.present-passphrase': 'Present passphrase',
  'protection.again': 'The same once more',
  'protection.show': 'Show',
  'protection.hide': 'Hide',
  'protection.show-letters': 'Show the letters of “{field}”',
  'protection.at-least': 'At least {count, number} characters; several words that nobody would put together are best.',
  'protection.too-short':
    '{count, plural, =0 {There is no passphrase yet.} one {This has one character.} other {This has # characters.}} Take at least {least, number}.',
  'protection.differs': 'This is not the same as above. Type it once more, or show the letters.',
  'protection.no-words': 'No words could be suggested. {why}',

  'protection.unlock-title': 'Open a protected notebook',
  'protection.unlock-text': 'Its title is shown once it is open. Last saved {when}.',
  'protection.unlock-text-unsaved': 'Its title is shown once it is open.',
  'protection.open': 'Open',
  'protection.opening': 'Opening the keys…',
  'protection.wrong': 'This passphrase does not open the notebook. Check the keyboard’s language and the capitals.',
  'protection.empty': 'Write the passphrase of this notebook.',
  'protection.use-sheet': 'Use the recovery sheet',
  'protection.use-passphrase': 'Use the passphrase',
  'protection.sheet-text':
    'Type the key as it stands on the sheet. Spaces do not matter, nor do capitals; there is no letter O in it.',
  'protection.key': 'Recovery key',
  'protection.key-so-far': '{count, number} of {total, number} characters, in the groups of the sheet:',
  'protection.key-length': 'A key has {total, number} characters; this has {count, number}. Compare it group by group.',
  'protection.key-letter': 'No key has “{letter}” at this place: look at group {group, number} once more.',
  'protection.key-slip':
    'One or two characters are not as on the sheet: its checksum does not hold. Compare it group by group.',
  'protection.key-foreign': 'This key is complete, but it is that of another notebook.',
  'protection.go-on': 'Go on',
  'protection.recovered':
    'The sheet fits. Set a new passphrase; then the notebook opens. The sheet stays good for the next time.',
  'protection.set-and-open': 'Set it and open',
  'protection.setting': 'Sealing the keys…',
  'protection.cancel': 'Cancel',

  'protection.protect-title': 'Protect this notebook with a passphrase',
  'protection.protect-text':
    'From then on its files on this laptop can be read only with the passphrase, or with the recovery sheet. Briefs and copies that you write elsewhere are yours to keep safe: nothing protects them.',
  'protection.protect-old':
    'What was readable until now is deleted. A disk may keep traces of deleted files: only a disk that is encrypted as a whole keeps those safe.',
  'protection.protect': 'Protect it',
  'protection.making': 'Making the keys…',
  'protection.protecting': 'Protecting file {done, number} of {total, number}',
  'protection.change-title': 'Change the passphrase',
  'protection.change-text': 'This notebook is protected. The recovery sheet that you have stays good.',
  'protection.change': 'Change it',
  'protection.changed':
    'The passphrase is changed. Copies of the notebook’s folder that were made before, on a stick or in a backup, still open with the old one.',
  'protection.close': 'Close',
  'protection.renew-title': 'Make a new recovery sheet',
  'protection.renew-text':
    'Everything in this notebook is sealed by new keys. The passphrase stays; a recovery sheet that was made before opens nothing here any more. Do this when the sheet was lost, when others may have seen it, or when it was never saved.',
  'protection.renew-old':
    'Copies of the notebook’s folder that were made before, on a stick or in a backup, still open with the old sheet.',
  'protection.renew': 'Make it',

  'protection.sheet-head': 'The recovery sheet',
  'protection.sheet-what':
    'This key opens the notebook when the passphrase is forgotten. It is shown this once and kept nowhere: save the sheet, print it, put it into a safe.',
  'protection.sheet-warning':
    'Without the passphrase and without this key nobody can open the notebook, and no help desk can.',
  'protection.save-sheet': 'Save the sheet as PDF…',
  'protection.sheet-saved': 'Written: {path}. Print it, then delete the file: it opens the notebook.',
  'protection.have-it': 'I have it',
  'protection.sheet-unsaved':
    'The sheet has not been saved. If you have written the key down by hand, go on; if not, save it first.',
  'protection.go-on-without': 'Go on without saving',

  'lock.locked': 'Locked',
  'lock.passphrase': 'Passphrase of the notebook that was open',
  'lock.unprotected':
    'The notebook that was open is not protected by a passphrase: anybody at this laptop can open it again.',
  'lock.nothing': 'No notebook was open.',
  'lock.open-again': 'Open it again',
  'lock.open-and-protect': 'Open it and protect it…',
  'lock.library': 'Go to the library',
} as const
