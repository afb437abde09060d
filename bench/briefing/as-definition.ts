import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { tagged } from '#main/briefs/structure/tag.ts'
import { INK, INK_2 } from '#main/briefs/theme/palette.ts'
import { type } from '#main/briefs/theme/type-scale.ts'
import type { BriefingModel, ModelItem } from './briefing-model.ts'
import { COLUMNS, HEAD, MARGINS, MARKING_COLOUR, PADDING } from './look.ts'

/** The brief as pdfmake takes it, stock or ours, with what its parts are for the tree of structure. */
export function asDefinition({ title, marking, author, items }: BriefingModel): TDocumentDefinitions {
  const furniture = (left: string): Content => ({
    columns: [
      { ...type.running, text: left, width: '*' },
      { ...type.marking, text: marking, color: MARKING_COLOUR, width: 'auto' },
    ],
    margin: [MARGINS[0], 30, MARGINS[2], 0],
  })
  return {
    pageSize: 'A4',
    pageMargins: [...MARGINS],
    defaultStyle: { ...type.text },
    info: { title, author },
    language: 'en',
    displayTitle: true,
    version: '1.7',
    header: () => furniture(title),
    footer: (page, pages) => furniture(`Page ${page} of ${pages}`),
    content: items.flatMap((item, at) => contentOf(item, at === 0)),
  }
}

function contentOf(item: ModelItem, isFirst: boolean): Content[] {
  const { number, title, nativeName, paragraphs, points, table } = item
  const cells = (row: readonly string[], isHead: boolean): Content[] =>
    row.map((text) => ({ ...(isHead ? type.label : type.cell), text }))
  return [
    tagged({ as: 'heading', level: 2 } as const, {
      ...type.h2,
      fontSize: HEAD[0],
      lineHeight: HEAD[1] / HEAD[0],
      text: [`${number}  ${title} `, { text: nativeName, font: 'Naskh', color: INK_2 }],
      margin: [0, isFirst ? 0 : 14, 0, 6],
      id: `item-${number}`,
      outline: true,
      outlineText: title,
    }) as unknown as Content,
    ...paragraphs.map((text): Content => ({ ...type.text, text, margin: [0, 0, 0, 6] })),
    { ul: points.map((text): Content => ({ ...type.text, text })), margin: [0, 0, 0, 8] },
    tagged({ as: 'table', heads: 1, rowHeads: 1, summary: title } as const, {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: COLUMNS.map((width) => width - 2 * PADDING),
        body: [cells(table.heads, true), ...table.rows.map((row) => cells(row, false))],
      },
      layout: {
        hLineWidth: () => 0.35,
        vLineWidth: () => 0,
        hLineColor: () => INK,
        paddingLeft: () => PADDING,
        paddingRight: () => PADDING,
        paddingTop: () => PADDING,
        paddingBottom: () => PADDING,
      },
    }),
  ]
}
