/** English words of imports: what is wrong with a file, and the command line. */
export const importEn = {
  'import.missing': 'There is no file “{file}”.',
  'import.unreadable': '“{file}” cannot be opened ({problem}).',
  'import.not-a-file': '“{file}” is not a file.',
  'import.too-large': '“{file}” holds {size} MB; at most {limit} MB are read as an article.',
  'import.text-too-long': 'The text is longer than {limit, number} characters. Import it in parts.',
  'import.no-text': 'There is no text in it.',
  'import.not-text': 'This is neither text nor a Word, PDF or web page file.',
  'import.old-word': 'This is a file of Word before 2007. Save it as .docx and import that.',
  'import.docx-no-text': 'This archive holds no Word text (word/document.xml is not in it).',
  'import.docx-cut': 'The file ends early, after paragraph {paragraph, number}.',
  'import.archive-broken': 'The archive is damaged or cut short.',
  'import.archive-bomb': '{part} unpacks to more than {limit} MB. It was not read any further.',
  'import.archive-crowded': 'The archive holds more than {limit, number} files.',
  'import.pdf-broken': 'The PDF is damaged or cut short.',
  'import.pdf-password': 'The PDF is protected by a password. Save a copy without one and import that.',
  'import.pdf-page': 'Page {page, number} cannot be read.',
  'import.pdf-pages': 'The PDF has {pages, number} pages; at most {limit, number} are read.',
  'import.pdf-pictures': 'The PDF holds pictures of text and no text. It would have to be recognised first.',
  'import.usage': `Usage: npm run -s import -- --notebook FILE --from FILE --accept all|none --report FILE.json
                           [--type TYPE] [--date YYYY-MM-DD]

Proposes records out of a file, and puts them into a notebook, without opening a window.

  --notebook FILE   the notebook as JSON; it is replaced as a whole or left as it is
  --from FILE       what to import
  --accept WHICH    all: everything proposed goes in, as one edit; none: nothing does, the report is written alone
  --report FILE     where the proposals and what became of them are written, as JSON
  --type TYPE       {types} (default: by the file’s name)
  --date DATE       the date of an article that bears none, for “Friday” and “last month” to be counted from
  --help            shows this

Ends with 0 when it is done, 1 when a file cannot be written or an edit is refused, 2 for words it does not know,
3 for a file that cannot be read; then the notebook is as it was.`,
  'import.needs-word': '{word} is needed.',
  'import.unknown-word': '{word} cannot be “{value}”. It can be: {known}.',
  'import.bad-date': '--date cannot be “{value}”. Write a date such as 2025-10-18.',
  'import.same-file': '{word} and {other} are the same file.',
  'import.at-file': '{file}: {problem}',
  'import.unwritable': '{file} cannot be written: {problem}',
  'import.refused': 'Nothing was imported. {place}: {problem}',
  'import.date-open': 'The text says “{words}” and bears no date to count from.',
  'import.date-by-article': 'The text says “{words}”; the calendar date is reckoned from the article’s own.',
  'import.date-by-text': 'The text says “{words}”; the calendar date is reckoned from another that the text gives.',
  'import.date-wanted': 'The text bears no date: weekdays and “last month” stay unresolved. Give it with --date.',
  'import.done': '{accepted, plural, one {One record} other {# records}} of {proposed, number} proposed went in.',
} as const
