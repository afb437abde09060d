import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
} from 'docx'
import type { BriefingModel, ModelItem } from './briefing-model.ts'
import { CELL, COLUMNS, HEAD, LABEL, MARGINS, MARKING, MARKING_COLOUR, PADDING, PAGE, RUNNING, TEXT } from './look.ts'

/** Word counts lengths in twentieths of a point, sizes of type in halves. */
const twips = (points: number): number => Math.round(points * 20)
const halves = (points: number): number => Math.round(points * 2)

/** Exact leading and the space under a paragraph. */
const spacing = ([, leading]: readonly [number, number], after = 0, before = 0): IParagraphOptions => ({
  spacing: { line: twips(leading), lineRule: 'exact', after: twips(after), before: twips(before) },
})
const run = (text: string, [size]: readonly [number, number], font: string): TextRun =>
  new TextRun({ text, font, size: halves(size) })

/** The brief as a DOCX: headings as styles, lists as lists, tables as tables. For LibreOffice. */
export function asDocx({ title, marking, author, items }: BriefingModel): Promise<Buffer> {
  const [left, top, right, bottom] = MARGINS
  const furniture = (children: string[]): Paragraph =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: twips(PAGE[0] - left - right) }],
      children: [
        new TextRun({ children, font: 'IBM Plex Sans', size: halves(RUNNING[0]) }),
        new TextRun({
          text: `\t${marking}`,
          bold: true,
          color: MARKING_COLOUR.slice(1),
          font: 'IBM Plex Sans',
          size: halves(MARKING[0]),
        }),
      ],
    })
  const document = new Document({
    title,
    creator: author,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(PAGE[0]), height: twips(PAGE[1]) },
            margin: {
              left: twips(left),
              top: twips(top),
              right: twips(right),
              bottom: twips(bottom),
              header: twips(30),
              footer: twips(30),
            },
          },
        },
        headers: { default: new Header({ children: [furniture([title])] }) },
        footers: {
          default: new Footer({
            children: [furniture(['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])],
          }),
        },
        children: items.flatMap(itemAsDocx),
      },
    ],
  })
  return Packer.toBuffer(document)
}

function itemAsDocx({ number, title, nativeName, paragraphs, points, table }: ModelItem): (Paragraph | Table)[] {
  const serif = 'Source Serif 4'
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      ...spacing(HEAD, 6, 14),
      children: [
        run(`${number}  ${title} `, HEAD, serif),
        new TextRun({ text: nativeName, rightToLeft: true, font: 'Noto Naskh Arabic', size: halves(HEAD[0]) }),
      ],
    }),
    ...paragraphs.map((text) => new Paragraph({ ...spacing(TEXT, 6), children: [run(text, TEXT, serif)] })),
    ...points.map(
      (text, at) =>
        new Paragraph({
          bullet: { level: 0 },
          indent: { left: twips(12), hanging: twips(12) },
          ...spacing(TEXT, at === points.length - 1 ? 8 : 0),
          children: [run(text, TEXT, serif)],
        }),
    ),
    tableAsDocx(table),
  ]
}

function tableAsDocx({ heads, rows }: ModelItem['table']): Table {
  const rule = { style: BorderStyle.SINGLE, size: 3, color: 'auto' } as const
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((text, at) => {
        const [style, face] = isHead ? ([LABEL, 'IBM Plex Sans'] as const) : ([CELL, 'Source Serif 4'] as const)
        return new TableCell({
          width: { size: twips(COLUMNS[at] ?? 0), type: 'dxa' },
          margins: { top: twips(PADDING), bottom: twips(PADDING), left: twips(PADDING), right: twips(PADDING) },
          children: [
            new Paragraph({ alignment: AlignmentType.START, ...spacing(style), children: [run(text, style, face)] }),
          ],
        })
      }),
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMNS.map(twips),
    borders: { top: rule, bottom: rule, insideHorizontal: rule, left: none, right: none, insideVertical: none },
    rows: [row(heads, true), ...rows.map((cells) => row(cells, false))],
  })
}
