/** English words of the main process: what it says about files, disks and what it found on opening. */
export const storageEn = {
  'storage.newer':
    'A later version of Aide-Mémoire wrote this notebook (format {found, number}; this version reads up to {known, number}). Open it with that version.',
  'storage.nothing-holds':
    'None of this notebook’s saved states can be read. Nothing was changed; its files are in {folder}.',
  'storage.no-notebook': 'There is no such notebook on this laptop any more.',
  'storage.snapshot-set-aside':
    'A damaged file was found and set aside. The notebook was restored from an earlier saved state and its journal{lost, select, yes {, but the edits after it are lost} other {; no edit is lost}}.',
  'storage.journal-set-aside':
    'A part of the journal of edits was damaged and set aside. {kept, plural, one {# edit} other {# edits}} before the damage {kept, plural, one {was} other {were}} kept; the edits after it are lost.',
  'storage.damage-seen':
    'A part of this notebook is damaged. It is shown as far as it holds; nothing was changed, since it cannot be written to.',
  'storage.held': 'Another copy of Aide-Mémoire has this notebook open. It can be read here but not edited.',
  'storage.in-use': 'Another copy of Aide-Mémoire has this notebook open. Close it there first.',
  'storage.former-left':
    'This notebook is protected, but the disk would not delete all of what it was before. Those files are in {folder}; deleting them is tried again whenever the notebooks are listed.',
  'storage.elsewhere':
    'Another copy of Aide-Mémoire has changed this notebook meanwhile. Everything saved here is kept; open it again to go on.',
  'storage.last-kept':
    'The disk is full. The last edit was kept in room set aside for it; there is none for another. Make room, or save a copy elsewhere.',
  'storage.crossing-kept':
    'Another copy of Aide-Mémoire had changed this notebook at the same time. {edits, plural, one {Its # edit is} other {Its # edits are}} kept in a notebook of {edits, plural, one {its} other {their}} own, “{title}”.',
  'storage.crossing-title': '{title} (kept aside)',
  'storage.crossing-unread':
    '{edits, plural, one {# edit} other {# edits}} that another copy of Aide-Mémoire made at the same time could not be put together. {edits, plural, one {Its file stays} other {Their files stay}} in {folder}.',
  'storage.migrated':
    'This notebook was brought from format {from, number} to {to, number}. As it was, it is kept in {folder}.',
  'storage.edit-refused': '{why} The edit was not made; nothing else is lost.',
  'storage.backup-failed':
    '{why} This notebook is in an older format and could not be backed up before that is changed, so it can be read but not edited.',
  'storage.brief-failed': '{why} The brief was not written to {folder}.',
  'storage.copy-failed': '{why} The copy was not written.',
  'file.refused': '“{file}” was not opened, and stays as it is. {why}',
  'file.missing': 'There is no file {path}.',
  'file.unreadable': 'The file cannot be read: {why}',
  'file.is-folder': '{path} is a folder, not a notebook file.',
  'file.too-large': 'The file is too large to be a notebook: {size} MB; at most {limit} MB are read.',
  'file.not-text': 'The file is not text in UTF-8, so it is not a notebook.',
  'file.not-json': 'Line {line}, column {column}: the file is not JSON from here on.',
  'file.ends-early': 'The file ends too early (line {line}, column {column}): it is not complete JSON.',
  'file.empty': 'The file is empty.',
  'file.not-notebook': 'The file is JSON, but not a notebook: it has no schemaVersion.',
  'file.newer':
    'The file has format {found, number}, which a later version of Aide-Mémoire wrote; this version reads up to {known, number}.',
  'file.bad-version': 'schemaVersion: {found} is not a version of the notebook format.',
  'file.migration-failed': 'The file says it has format {from, number}, but does not hold what that format has.',
  'file.at': '{place}: {problem}',
  'file.unknown-field': 'This field is not part of a notebook.',
  'file.missing-field': 'This is missing.',
  'file.dangling': 'It names “{id}”, which is not in the notebook’s {collection}.',
  'file.second-position': 'Its side has a position on the same item before this one; a side has one on each item.',
  'file.doubled': 'The identifier “{id}” is used twice in {collection}.',
  'dialog.open-title': 'Open a notebook file',
  'dialog.save-title': 'Save a copy of the notebook',
  'dialog.save-title-unprotected': 'Save a copy that anybody can read, without the passphrase',
  'dialog.export-title': 'Export the brief',
  'dialog.brief-name': '{title} - brief {date}',
  'dialog.notebook-files': 'Notebook files',
  'dialog.pdf-files': 'PDF documents',
  'dialog.docx-files': 'Word documents',
  'dialog.md-files': 'Markdown texts',
  'dialog.letterhead-title': 'Choose a letterhead',
  'dialog.pictures': 'Pictures (PNG, JPEG)',
  'dialog.share-template-title': 'Share a template',
  'dialog.take-template-title': 'Take a template from a file',
  'dialog.template-files': 'Templates of briefs',
  'storage.template-failed': '{why} The template was not written into {folder}.',
  'file.small-too-large': '“{file}” has {size} MB; at most {most} MB are read here.',
  'failure.templates-full': 'As many as {most} templates are kept. Remove one first.',
  'failure.password-empty': 'A password needs at least one letter.',
  'failure.password-format': 'Only a PDF can have a password.',
  'failure.not-open': 'No notebook is open.',
  'failure.internal': 'Something went wrong inside the app. Nothing was changed; try again.',
  'failure.forbidden': 'This call is not allowed.',
  'failure.too-large': 'This is more than fits in one change. Break it into smaller pieces.',
  'failure.not-plain': 'This is not a kind of data that the app takes.',
  'failure.cancelled': 'Cancelled.',
  'failure.no-brief': 'No brief was exported yet.',
  'failure.unknown-command': 'There is no such edit: {name}.',
  'failure.start': 'The app could not start. Your notebooks are where they were; start it again.',
  'failure.foreign-switch':
    'Aide-Mémoire does not start with {name}: it would let another program read your notebooks.',
  'failure.window': 'The window stopped again and again. Close the app and start it anew; every edit is saved.',
} as const
