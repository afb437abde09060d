import { expect, test } from 'vitest'
import { activeNames, namesIn } from './pdf-names.ts'

const names = (text: string): string[] => namesIn(Buffer.from(text, 'latin1'))

test('names are found where a reader finds them', () => {
  expect(names('1 0 obj << /Type /Catalog /Kids[/A/B] /X#41 1 >> endobj')).toEqual([
    'Type',
    'Catalog',
    'Kids',
    'A',
    'B',
    'XA',
  ])
})

test.each([
  ['a string', '<< /Title (a /JavaScript \\) /JS (nested /AA) x) /Type /Catalog >>'],
  ['a string in hexadecimal', '<< /Title <2f4a53> /Type /Catalog >>'],
  ['a comment', '% /JavaScript\n<< /Title () /Type /Catalog >>'],
  ['a stream', '<< /Title 1 >> stream /JavaScript endstream << /Type /Catalog >>'],
])('and not in %s', (_what, text) => {
  expect(names(text)).toEqual(['Title', 'Type', 'Catalog'])
})

test.each(['/JavaScript', '/JS (x)', '/URI (http://x)', '/S /Launch', '/AA << >>', '/J#53 (x)', '/EmbeddedFile'])(
  '%s makes a PDF act',
  (text) => {
    expect(activeNames(Buffer.from(`<< ${text} >>`))).toHaveLength(1)
  },
)

test('a string that was not escaped lets its names out', () => {
  expect(activeNames(Buffer.from('<< /Title () /OpenAction << /S /JavaScript /JS (x) >> () >>'))).toEqual([
    'JavaScript',
    'JS',
  ])
  expect(activeNames(Buffer.from('<< /Title (\\) /OpenAction << /S /JavaScript /JS \\(x\\) >> \\() >>'))).toEqual([])
})
