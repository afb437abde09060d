/** English words of what is taken in from files of other programs and given to them: calendars and lists of sources. */
export const exchangeEn = {
  'exchange.in-file': '{file}: {why}',
  'exchange.at-line': '{file}, line {line}: {why}',
  'exchange.not-text': 'This is not text in UTF-8: characters are broken here. Save the file again and try once more.',
  'exchange.long-line': 'This line is longer than {most, number} characters. Nothing was taken from the file.',
  'exchange.empty': 'The file is empty.',
  'exchange.too-large': 'The file holds {size} MB; at most {most} MB are read.',
  'exchange.too-long':
    'Reading it took more than {seconds} seconds, so it was given up. Nothing was taken from the file.',
  'exchange.cut': 'The file ends before it should: it is cut off. Nothing was taken from it.',
  'exchange.no-json': 'Something is wrong at character {column} of this line: it is no JSON. Nothing was taken.',
  'exchange.untitled':
    '{count, plural, one {# entry without a title was} other {# entries without a title were}} passed over.',
  'exchange.lost-fields':
    'No place here for: {fields}{more, plural, =0 {} one { and one more field} other { and # more fields}}.',
  'exchange.too-many-sources': 'It holds more than {most, number} sources. Divide the list.',
  'exchange.csl.no-list': 'This is JSON, but no list of sources in CSL-JSON.',
  'exchange.csl.no-item': 'Entry {number} of the list is no source in CSL-JSON. Nothing was taken.',
  'exchange.ris.no-tag': 'This is no line of RIS: it should begin with a tag such as “TI  - ”.',
  'exchange.ris.no-end': 'The reference that begins here has no end (ER). Nothing was taken from the file.',
  'exchange.ris.cut': 'The reference that begins here never ends: the file is cut off. Nothing was taken from it.',
  'exchange.bib.fault':
    'The entry here is no BibTeX: a brace, a quotation mark or a comma is missing. Nothing was taken.',
  'exchange.bib.none': 'No entry of BibTeX was found in it.',
  'exchange.ics.no-calendar': 'A calendar file begins with BEGIN:VCALENDAR. This one does not.',
  'exchange.ics.no-content-line': 'This is no line of a calendar: it should be a name, a colon and a value.',
  'exchange.ics.crossed': '{name}, which begins on line {line}, does not end here. The file is damaged.',
  'exchange.ics.cut': '{name} begins here and never ends: the file is cut off. Nothing was taken from it.',
  'exchange.ics.bad-entry': 'The entry that begins here cannot be read ({why}).',
  'exchange.ics.no-start': 'The entry that begins here has no start (DTSTART).',
  'exchange.ics.bad-time': 'The entry that begins here has a {name} that is no date.',
  'exchange.ics.many-lines': 'The entry that begins here has more than {most, number} lines.',
  'exchange.ics.too-many': 'It comes to more than {most, number} sessions. Export a shorter time from the calendar.',
  'exchange.ics.others':
    '{count, plural, one {# entry that is no meeting (a task, a note) was} other {# entries that are no meetings (tasks, notes) were}} passed over.',
  'exchange.ics.endless':
    '{file}: “{title}” repeats without an end. Its dates from {behind} days ago to {days} days ahead are offered.',
  'exchange.ics.cut-rule': '{file}: “{title}” repeats very often. Its first {most, number} dates are offered.',
  'exchange.ics.unknown-zone':
    '{file}: “{tzid}” is no time zone that is known, and the file does not say what it is. Its times are read as those of {zone}.',
  'exchange.ics.floating': '{file}: some times have no zone. They are read as those of {zone}.',
  'exchange.ics.later-too': '{file}: a change to “{title}” and all later dates is taken for that one date.',
  'exchange.ics.untitled': 'Meeting',
  'exchange.ics.cancelled-title': 'Called off: {title}',
} as const
