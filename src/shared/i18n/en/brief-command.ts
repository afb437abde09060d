/** English words of the command that makes a brief without a window. */
export const briefCommandEn = {
  'brief.usage': `Usage: npm run -s brief -- [--notebook FILE] [--type position] [--out FILE.pdf]

Makes a brief of a notebook as a PDF, without opening a window, and prints where it is.

  --notebook FILE  a notebook as JSON (default: the Doha sample)
  --type TYPE      the kind of brief: position (default: position)
  --out FILE.pdf   where it goes (default: a name from the title, in this folder)
  --help           shows this

Ends with 0 when the PDF is written, 1 when it cannot be written, 2 for words it does not know,
3 for a notebook that cannot be read; then nothing is written.`,
  'brief.unreadable': '{file}: {problem}',
  'brief.unwritable': '{file} cannot be written: {problem}',
  'brief.unprintable':
    '{count, plural, one {One character has} other {# characters have}} no letter in the fonts of the page and print as empty boxes: {characters}',
  'brief.archive-password': 'A file for the archive (PDF/A) cannot have a password: choose one or the other.',
  'brief.unknown-type': 'There is no brief of the type “{type}”. Types: {types}.',
  'brief.out-is-notebook': '{file} is the notebook itself; the PDF needs another name.',
  'brief.empty-word': 'After {word} a file name is needed.',
} as const
