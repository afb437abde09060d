import { pathToFileURL } from 'node:url'
import type { BriefingModel, ModelItem } from './briefing-model.ts'
import { CELL, COLUMNS, FACES, HEAD, LABEL, MARGINS, MARKING, MARKING_COLOUR, PADDING, RUNNING, TEXT } from './look.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Size, leading and face as CSS has them. */
const set = ([size, leading]: readonly [number, number], family: string, weight = 400): string =>
  `font: ${weight} ${size}pt/${leading}pt '${family}', 'Noto Naskh Arabic'`

/** The brief as a page that prints itself: for WeasyPrint and Chromium. Fonts are named by their files. */
export function asHtml({ title, marking, author, items }: BriefingModel): string {
  const [left, top, right, bottom] = MARGINS
  const words = (text: string): string => `content: "${text}"; ${set(RUNNING, 'IBM Plex Sans')};`
  const sign = `content: "${marking}"; color: ${MARKING_COLOUR}; ${set(MARKING, 'IBM Plex Sans', 600)};`
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="author" content="${escaped(author)}"><style>
${FACES.map(({ family, weight, path }) => `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url('${pathToFileURL(path).href}') }`).join('\n')}
@page { size: A4; margin: ${top}pt ${right}pt ${bottom}pt ${left}pt;
  @top-left { ${words(title)} } @top-right { ${sign} }
  @bottom-left { content: "Page " counter(page) " of " counter(pages); ${set(RUNNING, 'IBM Plex Sans')} } @bottom-right { ${sign} } }
body { margin: 0; ${set(TEXT, 'Source Serif 4')} }
h2 { margin: 14pt 0 6pt; ${set(HEAD, 'Source Serif 4')} }
p { margin: 0 0 6pt } ul { margin: 0 0 8pt; padding-inline-start: 12pt }
table { border-collapse: collapse; table-layout: fixed } thead { display: table-header-group } tr { break-inside: avoid }
td, th { text-align: start; vertical-align: top; padding: ${PADDING}pt; border-block: 0.35pt solid; ${set(CELL, 'Source Serif 4')} }
th { ${set(LABEL, 'IBM Plex Sans Medium', 500)} }
</style></head><body>${items.map(itemAsHtml).join('')}</body></html>`
}

function itemAsHtml({ number, title, nativeName, paragraphs, points, table }: ModelItem): string {
  const row = (cells: readonly string[], name: 'td' | 'th'): string =>
    `<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`
  return [
    `<h2 id="item-${number}">${number}&nbsp; ${escaped(title)} <bdi lang="ps">${nativeName}</bdi></h2>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    `<ul>${points.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`,
    `<table>${COLUMNS.map((width) => `<col style="width: ${width}pt">`).join('')}`,
    `<thead>${row(table.heads, 'th')}</thead><tbody>${table.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`,
  ].join('')
}
