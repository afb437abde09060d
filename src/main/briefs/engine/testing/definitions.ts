import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'

const WORDS =
  'The account comes from the liaison office and names nineteen people; nothing has been heard from the other side for three days, and the re-examination of the long-standing, well-documented record goes on.'

const paragraphs = (count: number): string[] =>
  Array.from({ length: count }, (_paragraph, at) => `${at + 1}. ${WORDS.slice(at % 7)} ${WORDS}`)

const unbroken = (letters: number): string =>
  Array.from({ length: letters }, (_letter, at) => String.fromCharCode(97 + ((at * 7) % 26))).join('')

const PAGE = { pageSize: 'A5', pageMargins: 40, defaultStyle: { font: 'Serif', fontSize: 10 } } as const

const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_row, at) => [`row ${at}`, WORDS.slice(0, 20 + ((at * 37) % 90)), String(at * 17)])

const definition = (...content: Content[]): TDocumentDefinitions => ({ ...PAGE, content })

/**
 * Definitions that between them use what pdfmake's layout can do. Each call makes a fresh one, since pdfmake writes into
 * what it is given.
 */
export const DEFINITIONS: Readonly<Record<string, () => TDocumentDefinitions>> = {
  paragraphs: () => definition(...paragraphs(30)),
  'alignments and indents': () =>
    definition(
      ...(['left', 'right', 'center', 'justify'] as const).map((alignment) => ({ text: WORDS, alignment })),
      { text: WORDS, leadingIndent: 24 },
      { text: `  ${WORDS}  `, preserveLeadingSpaces: true, preserveTrailingSpaces: true },
      { text: `line one\nline two\n\nline four`, lineHeight: 1.6, characterSpacing: 0.7 },
    ),
  'styles within words': () =>
    definition({
      text: [
        'half',
        { text: 'bold', bold: true },
        'and ',
        { text: [{ text: 'nes', italics: true }, { text: 'ted', color: '#a3161f' }, ' deep'], fontSize: 13 },
        ' then ',
        ...Array.from({ length: 120 }, (_piece, at) => ({ text: 'ab', bold: at % 2 === 0 })),
        { text: 'sup', sup: true },
        { text: 'sub', sub: true },
        ' end',
      ],
    }),
  'words wider than their column': () =>
    definition(
      {
        columns: [
          { width: 40, text: `${unbroken(400)} ${WORDS}` },
          { width: '*', text: unbroken(3_000) },
        ],
      },
      { text: unbroken(120), noWrap: true },
      { text: WORDS, wordBreak: 'break-all' },
      { text: ['mid', { text: unbroken(200), bold: true }, 'dle ', WORDS] },
      { text: `${unbroken(90)}${' '.repeat(150)}${WORDS}` },
    ),
  lists: () =>
    definition(
      { ul: ['one', { text: WORDS }, { ul: ['inner', { ol: ['a', 'b', WORDS] }] }] },
      { ol: paragraphs(4), start: 7, type: 'lower-roman' },
      { ul: ['none'], markerColor: '#33469a', type: 'square' },
    ),
  tables: () =>
    definition({
      table: {
        headerRows: 1,
        widths: ['auto', '*', 40],
        body: [['a head', 'another', 'n'], ...rows(60)],
      },
      layout: 'lightHorizontalLines',
    }),
  'tables with spans and fills': () =>
    definition({
      table: {
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        headerRows: 2,
        widths: ['*', 'auto', 60],
        body: [
          [{ text: 'wide head', colSpan: 3, fillColor: '#eeeeee' }, '', ''],
          ['x', 'y', 'z'],
          [{ text: WORDS, rowSpan: 3 }, 'one', 'two'],
          ['', { text: WORDS, fillColor: '#dddddd' }, 'three'],
          ['', 'four', { text: 'five', alignment: 'right' }],
          ...rows(30),
        ],
      },
    }),
  'unbreakable blocks, columns and places': () =>
    definition(
      ...Array.from({ length: 12 }, (_block, at): Content => ({
        unbreakable: true,
        stack: [
          { text: `Block ${at}`, fontSize: 14, margin: [0, 8, 0, 2] },
          { columns: [{ text: WORDS }, { text: WORDS, width: 90 }], columnGap: 12 },
          { canvas: [{ type: 'line', x1: 0, y1: 4, x2: 100, y2: 4, lineWidth: 0.5, dash: { length: 2 } }] },
        ],
      })),
      { text: 'placed', absolutePosition: { x: 300, y: 30 } },
      { text: 'moved', relativePosition: { x: 20, y: -4 } },
    ),
  'text that flows on into the next column': () =>
    definition({ columns: [{ stack: paragraphs(14) }, { text: '' }], columnGap: 20, snakingColumns: true }),
  'sections, contents and references': () => ({
    ...PAGE,
    styles: {
      head: { fontSize: 16, bold: true, margin: [0, 10, 0, 4] },
      deep: { extends: 'head', fontSize: 12 },
    },
    content: [
      {
        section: [
          { toc: { title: { text: 'Contents', style: 'head' } } },
          { text: ['see page ', { pageReference: 'third' }, ' and ', { textReference: 'third' }] },
        ],
      },
      ...['first', 'second', 'third'].map((id): Content => ({
        section: [{ text: id, id, tocItem: true, style: 'deep' }, ...paragraphs(8)],
        pageOrientation: id === 'second' ? 'landscape' : 'portrait',
      })),
    ],
  }),
  'head, foot, ground and watermark': () => ({
    ...definition(...paragraphs(12)),
    header: (number, count) => ({ text: `${number} of ${count}`, alignment: 'right', margin: [40, 16] }),
    footer: { columns: ['left', { text: 'right', alignment: 'right' }], margin: [40, 10] },
    background: (number) => (number % 2 === 0 ? { text: 'ground', margin: [60, 90], color: '#cccccc' } : null),
    watermark: 'DRAFT',
  }),
}

type Told = {
  readonly id?: string
  readonly headlineLevel?: number
  readonly text?: unknown
  readonly pageNumbers: number[]
  readonly pages: number
  readonly startPosition: { readonly verticalRatio: number }
}
type Around = {
  readonly getFollowingNodesOnPage: () => Told[]
  readonly getNodesOnNextPage: () => Told[]
  readonly getPreviousNodesOnPage: () => Told[]
}
type Decide = (node: Told, around: Around) => boolean

const chapters = (count: number, book = ''): Content[] =>
  Array.from({ length: count }, (_chapter, at): Content[] => [
    { text: `Chapter ${at}`, fontSize: 16, headlineLevel: 1, id: `${book}chapter-${at}` },
    { stack: [{ text: 'under it', headlineLevel: 2 }, ...paragraphs(1 + (at % 4))] },
    at % 3 === 0 ? { ul: paragraphs(2) } : { columns: [{ text: WORDS }, { stack: paragraphs(2), width: 120 }] },
    { table: { headerRows: 1, body: rows(3 + (at % 5)) }, margin: [0, 6] },
  ]).flat()

const decided = (decide: Decide, rest: Partial<TDocumentDefinitions> = {}): TDocumentDefinitions => ({
  ...definition(...chapters(9)),
  pageBreakBefore: decide,
  ...rest,
})

/** Definitions that decide on page breaks as they are laid out. */
export const BROKEN_DEFINITIONS: Readonly<Record<string, () => TDocumentDefinitions>> = {
  'each second chapter': () => decided(({ id }) => /^chapter-\d*[13579]$/u.test(id ?? '')),
  'heads with nothing behind them on their page': () =>
    decided(
      ({ headlineLevel }, { getFollowingNodesOnPage }) => headlineLevel === 1 && getFollowingNodesOnPage().length < 5,
      {
        footer: (page, pages) => ({ text: `${page} of ${pages}`, margin: [40, 0] }),
      },
    ),
  'by what stands before and on the next page': () =>
    decided(
      ({ headlineLevel }, around) =>
        headlineLevel === 2 && around.getPreviousNodesOnPage().length > 20 && around.getNodesOnNextPage().length > 3,
      { background: (page) => ({ text: `ground ${page}`, margin: [60, 90] }) },
    ),
  'by its pages and those of the document': () =>
    decided(({ text, pageNumbers, pages }) => typeof text === 'string' && pageNumbers.length > 1 && pages < 18),
  'low on the page': () =>
    decided(({ startPosition, headlineLevel }) => headlineLevel === 1 && startPosition.verticalRatio > 0.5),
  'inside sections, lists and tables': () => ({
    ...PAGE,
    content: ['one', 'two', 'three'].map((id) => ({
      section: [{ text: id, id }, ...chapters(3, id).map((each) => ({ stack: [each] }))],
    })),
    pageBreakBefore: ({ text }: Told) => typeof text === 'string' && /^(?:2\. |row 2)/u.test(text),
  }),
}

/** A document of so many chapters whose breaks `decide` says. */
export const manyChapters = (count: number, decide: Decide): TDocumentDefinitions => ({
  ...definition(...chapters(count)),
  pageBreakBefore: decide,
})
