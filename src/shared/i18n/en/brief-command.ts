/** English words of the command that makes a brief without a window. */
export const briefCommandEn = {
  'brief.usage': `Usage: npm run -s brief -- [--notebook FILE] [--type TYPE] [--lang LANGUAGE] [--audience AUDIENCE]
                          [--paper PAPER] [--format FORMAT] [--notes PLACE] [--before FILE] [--out FILE]

Makes a brief of a notebook without opening a window, and prints where it is.

  --notebook FILE      a notebook as JSON (default: the Doha sample)
  --type TYPE          position (default), scenesetter, lines, pocket-card, delegations, chronology, matrix,
                       read-ahead, memcon, changes
  --lang LANGUAGE      en (default), ar, zh, fr, ru, es, ur, ps, fa, fa-AF, he, hi, tr
  --audience AUDIENCE  delegation (default), host, other-side, public: what is above it is left out
  --paper PAPER        A4 (default), Letter; A3 for the matrix
  --format FORMAT      pdf (default), docx, md (Markdown)
  --notes PLACE        footnotes (default), margin, none
  --before FILE        for changes: the notebook as it was, to tell the old words from
  --out FILE           where it goes (default: a name from the title, in this folder)
  --help               shows this

A brief that is longer than its kind may be is made all the same; what to leave out is named beside it.

Ends with 0 when the brief is written, 1 when it cannot be written, 2 for words it does not know,
3 for a notebook that cannot be read; then nothing is written.`,
  'brief.unreadable': '{file}: {problem}',
  'brief.unwritable': '{file} cannot be written: {problem}',
  'brief.unprintable':
    '{count, plural, one {One character has} other {# characters have}} no letter in the fonts of the page and print as their codes: {characters}',
  'brief.unknown-word': '{word} cannot be “{value}”. It can be: {known}.',
  'brief.wrong-paper': 'A brief of the type {type} is not printed on {paper}, only on {papers}.',
  'brief.before-is-for-changes': '--before is for the type changes, not for {type}.',
  'brief.out-is-notebook': '{file} is the notebook itself; the brief needs another name.',
  'brief.archive-password': 'A file for the archive (PDF/A) cannot have a password: choose one or the other.',
  'brief.empty-word': 'After {word} a file name is needed.',
} as const
