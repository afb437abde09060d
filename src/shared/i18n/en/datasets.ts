/** English words of taking in data sets. */
export const datasetsEn = {
  'dataset.not-table': 'This is no table: it holds bytes that are no text. Choose a csv, tsv or xlsx file.',
  'dataset.not-workbook':
    'This file begins like a workbook and is none that can be read. Save it once more as xlsx or csv.',
  'dataset.old-workbook': 'This is a workbook of the old kind (xls). Save it as xlsx or csv and choose that.',
  'dataset.no-sheet': 'This workbook holds no sheet of cells.',
  'dataset.damaged-part': 'The part “{part}” of this workbook cannot be unpacked. Save it once more and try again.',
  'dataset.part-too-large':
    'The part “{part}” of this workbook unpacks to more than {limit} MB. Save the sheet as csv.',
  'dataset.too-many-parts': 'This workbook holds more than {limit, number} parts, more than any real one.',
  'dataset.empty': 'This file is empty.',
  'dataset.is-folder': 'This is a folder. Choose a csv, tsv or xlsx file.',
  'dataset.too-much-memory': 'It takes more memory to read than any table of events needs, so it was put aside.',
  'dataset.unreadable': 'This file cannot be read ({why}).',
  'dataset.too-wide': 'Line {line, number} has more than {limit, number} columns.',
  'dataset.row-too-long':
    'The row that begins on line {line, number} is longer than {limit, number} characters. A quotation mark may not be closed there.',
  'dataset.quote-open':
    'The file ends inside a quotation that begins with the row on line {line, number}. It may have been cut.',
  'dataset.bad-quote':
    'A quotation mark stands inside a cell of the row on line {line, number}. It must be doubled there.',
  'dataset.too-many-rows':
    'This file holds more than {limit, number} rows that could be taken in: line {line, number} is one too many. Choose fewer at its source, by country or by dates.',
  'dataset.too-much-text':
    'The texts of this file come to more than {limit, number} characters by line {line, number}. Choose fewer rows at its source.',
  'dataset.no-rows': 'No row of this file could be taken in. The first that was not, on line {line, number}: {why}',
  'dataset.no-row-at-all': 'This file holds a header and no row.',
  'dataset.mapping-missing': 'Still without a column: {fields}. No event can do without.',
  'dataset.mapping-needed': 'Say which column gives the {field} of an event: this table is not one that is known.',
  'dataset.unknown-column': 'The mapping names a column “{column}” that is not in the file.',

  'dataset.cell-count': 'The row has {found, number} cells where the header has {expected, number}.',
  'dataset.no-id': 'There is no identifier in “{column}”.',
  'dataset.no-title': 'There is nothing in “{column}”.',
  'dataset.no-date': 'There is no date in “{column}”.',
  'dataset.not-whole': '“{text}” in “{column}” is no whole number from 0.',
  'dataset.not-day': '“{text}” in “{column}” is no day such as 2025-10-18 or 18 October 2025.',
  'dataset.days-order': 'The event would end ({to}) before it begins ({from}).',
  'dataset.not-degrees': '“{text}” in “{column}” is no figure between −{most} and {most}.',
  'dataset.half-coordinates': 'Only one of latitude and longitude is given.',
  'dataset.toll-order': 'The toll does not run from low ({low}) through best ({best}) to high ({high}).',
  'dataset.unknown-value': '“{text}” in “{column}” is not one of the values of the codebook.',
  'dataset.twice': 'The identifier “{id}” stands on line {line, number} already.',
  'dataset.invalid': 'The row makes no event: {why}',
  'dataset.date-imprecise': 'The data set gives no exact day.',
  'dataset.low-clarity': 'known only as part of a sum over several events',
  'dataset.code-status': 'not vetted yet by the data set: “{status}”',

  'dataset.source.acled': 'Armed Conflict Location & Event Data (ACLED)',
  'dataset.source.ucdp-ged': 'UCDP Georeferenced Event Dataset (GED)',

  'dataset-command.usage': `Takes a data set into a notebook file, without a window.

  npm run -s import -- --notebook FILE --from FILE [--type acled|ucdp|csv] [--mapping FILE.json]
                               [--release TEXT] --accept all|none --report FILE.json

  --notebook  the notebook, as saved by “Save a copy”
  --from      a csv, tsv or xlsx file
  --type      whose columns it has; found by them when it is not said
  --mapping   for a table that is not known: which column gives which field
  --release   the version of the data set; of the file’s name when it is not said
  --accept    all: take the rows in; none: only report what would be
  --report    where the report goes`,
  'dataset-command.word': '“{word}” is not a word of this command, or lacks its value.',
  'dataset-command.needed': '“{word}” is needed.',
  'dataset-command.not-this-type': 'The columns of this file are not those of {type}.',
  'dataset-command.bad-mapping': 'The mapping in {file} cannot be used: {why}',
  'dataset-command.done':
    '{added, number} added, {updated, number} updated, {unchanged, number} unchanged, {older, number} older than what is there, {rejected, number} rejected.',
  'dataset-command.unwritable': '{file} cannot be written: {why}',

  'dataset.none-chosen': 'No file has been chosen, or one is being taken in already.',
  'dataset.not-in-past': 'An earlier state takes nothing in. Return to the present one first.',
  'dialog.dataset-title': 'Choose a data set',
  'dialog.datasets': 'Tables (csv, tsv, xlsx)',

  'dataset.title': 'Import a data set',
  'dataset.what':
    'A table of events: an export of ACLED, the UCDP Georeferenced Event Dataset, or any other csv, tsv or xlsx. It is read on this laptop alone.',
  'dataset.choose': 'Choose a file…',
  'dataset.choose-other': 'Another file…',
  'dataset.close': 'Close',
  'dataset.cancel': 'Cancel',
  'dataset.import': 'Import',
  'dataset.kind.acled': 'Columns of ACLED.',
  'dataset.kind.ucdp-ged': 'Columns of the UCDP GED.',
  'dataset.kind.other': 'Say which column gives what; it is remembered for tables of the same columns.',
  'dataset.acled-terms':
    'ACLED asks that its rows are not passed on. They stay in this notebook; a copy of the notebook holds them.',
  'dataset.release': 'Version of the data set',
  'dataset.first-rows': 'First rows',
  'dataset.no-column': 'No column',
  'dataset.type-else': 'Type of event',
  'dataset.field.id': 'Identifier',
  'dataset.field.title': 'Title',
  'dataset.field.description': 'Description',
  'dataset.field.date': 'Date',
  'dataset.field.dateEnd': 'Last day',
  'dataset.field.type': 'Type',
  'dataset.field.actors': 'Actors',
  'dataset.field.place': 'Place',
  'dataset.field.latitude': 'Latitude',
  'dataset.field.longitude': 'Longitude',
  'dataset.field.killedLow': 'Killed, low',
  'dataset.field.killedBest': 'Killed, best',
  'dataset.field.killedHigh': 'Killed, high',
  'dataset.reading': '{rows, plural, =0 {Reading…} one {One row read} other {# rows read}}',
  'dataset.storing': 'Taking {rows, plural, one {one row} other {# rows}} in…',
  'dataset.result':
    '{added, plural, =0 {No event was added} one {One event was added} other {# events were added}}, {updated, plural, =0 {none updated} one {one updated} other {# updated}}. One undo takes all of it back.',
  'dataset.left':
    '{unchanged, plural, =0 {} one {One row says what is there already. } other {# rows say what is there already. }}{older, plural, =0 {} one {One is older than what is there.} other {# are older than what is there.}}',
  'dataset.rejected': '{count, plural, one {One row was rejected:} other {# rows were rejected:}}',
  'dataset.rejected-line': 'Line {line, number}: {why}',
  'dataset.rejected-file': 'All of them are listed in {file}.',
} as const
