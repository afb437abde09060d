import type { BriefingModel, ModelItem } from './briefing-model.ts'
import { CELL, COLUMNS, HEAD, LABEL, MARGINS, MARKING, MARKING_COLOUR, PADDING, RUNNING, TEXT } from './look.ts'

/** A text as a string of Typst's, in which no letter means anything. */
const words = (text: string): string => `#${JSON.stringify(text)}`

/** A leading as Typst has it: from the foot of one line to the top of the next, lines being as high as their size here. */
const leading = ([size, line]: readonly [number, number]): string => `${line - size}pt`

/** The brief in Typst's language. */
export function asTypst({ title, marking, author, items }: BriefingModel): string {
  const [left, top, right, bottom] = MARGINS
  const furniture = (start: string): string =>
    `text(font: "IBM Plex Sans", size: ${RUNNING[0]}pt)[${start} #h(1fr) #text(size: ${MARKING[0]}pt, weight: 600, fill: rgb("${MARKING_COLOUR}"))[${words(marking)}]]`
  return `#set document(title: ${JSON.stringify(title)}, author: ${JSON.stringify(author)})
#set page(paper: "a4", margin: (left: ${left}pt, top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt),
  header: ${furniture(words(title))}, footer: context ${furniture('Page #counter(page).display() of #counter(page).final().first()')})
#set text(font: ("Source Serif 4", "Noto Naskh Arabic"), size: ${TEXT[0]}pt, lang: "en", top-edge: 0.75em, bottom-edge: -0.25em)
#set par(leading: ${leading(TEXT)}, spacing: ${TEXT[1] - TEXT[0] + 6}pt)
#show heading: it => block(above: 14pt, below: 8pt, text(size: ${HEAD[0]}pt, weight: 400, it.body))
#show table.cell: it => { set par(leading: ${leading(CELL)}); text(size: ${CELL[0]}pt, it) }
#show table.cell.where(y: 0): it => text(font: "IBM Plex Sans", size: ${LABEL[0]}pt, it)
#set list(spacing: ${leading(TEXT)})
${items.map(itemAsTypst).join('\n')}`
}

function itemAsTypst({ number, title, nativeName, paragraphs, points, table }: ModelItem): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `[${words(cell)}]`).join(', ')
  return `== ${words(`${number}  ${title} `)}#text(lang: "ps", ${JSON.stringify(nativeName)})

${paragraphs.map(words).join('\n\n')}

${points.map((point) => `- ${words(point)}`).join('\n')}
#table(columns: (${COLUMNS.map((width) => `${width}pt`).join(', ')}), inset: ${PADDING}pt,
  stroke: (x: none, y: 0.35pt), table.header(${cells(table.heads)}), ${table.rows.map(cells).join(', ')})
`
}
