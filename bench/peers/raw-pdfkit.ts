import { createRequire } from 'node:module'
import { basename } from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fontFiles, FONT_FAMILIES } from '#main/briefs/text/fonts.ts'

type Text = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly font: string
  readonly size: number
  readonly color: string
}
type Rule = {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly width: number
  readonly color: string
}
type Dot = { readonly at: readonly [number, number]; readonly radius: number; readonly color: string }

/** A brief as lines of text, rules and dots at their places: all layout is done. */
export type Drawing = readonly {
  readonly texts: readonly Text[]
  readonly rules: readonly Rule[]
  readonly dots: readonly Dot[]
}[]

type Inline = { text: string; x: number; font: { name: string; ascender: number }; fontSize: number; color: string }
type Line = { x: number; y: number; inlines: Inline[]; getAscenderHeight: () => number }
type Vector = {
  type: string
  x1: number
  y1: number
  x2: number
  y2: number
  lineWidth?: number
  lineColor?: string
  color?: string
  x: number
  y: number
  r1: number
}
type Item = { readonly type: string; readonly item: unknown }
type Made = { _pdfMakePages: { items: Item[] }[]; on: (event: string, hear: () => void) => void; end: () => void }

/** What stock pdfmake lays out, as data. Words of one style on a line are one text. */
export async function drawingOf(definition: TDocumentDefinitions): Promise<Drawing> {
  const made = (await pdfmake.createPdf(definition).getStream()) as unknown as Made
  made.on('data', () => {})
  made.end()
  return made._pdfMakePages.map(({ items }) => {
    const texts = items.filter(({ type }) => type === 'line').flatMap(({ item }) => textsOf(item as Line))
    const vectors = items.filter(({ type }) => type === 'vector').map(({ item }) => item as Vector)
    return {
      texts,
      rules: vectors
        .filter(({ type }) => type === 'line')
        .map(({ x1, y1, x2, y2, lineWidth = 1, lineColor = 'black' }) => ({
          from: [x1, y1],
          to: [x2, y2],
          width: lineWidth,
          color: lineColor,
        })),
      dots: vectors
        .filter(({ type }) => type === 'ellipse')
        .map(({ x, y, r1, color = 'black' }) => ({ at: [x, y], radius: r1, color })),
    }
  })
}

function textsOf(line: Line): Text[] {
  const texts: { -readonly [name in keyof Text]: Text[name] }[] = []
  for (const { text, x, font, fontSize: size, color } of line.inlines) {
    const last = texts.at(-1)
    if (last !== undefined && last.font === font.name && last.size === size && last.color === color) last.text += text
    else texts.push({ text, x: line.x + x, y: line.y + line.getAscenderHeight(), font: font.name, size, color })
  }
  return texts
}

type PdfKit = NodeJS.ReadableStream & {
  readonly registerFont: (name: string, path: string) => void
  readonly addPage: (options: object) => PdfKit
  readonly font: (name: string) => PdfKit
  readonly fontSize: (size: number) => PdfKit
  readonly fillColor: (color: string) => PdfKit
  readonly text: (text: string, x: number, y: number, options: object) => PdfKit
  readonly lineWidth: (width: number) => PdfKit
  readonly moveTo: (x: number, y: number) => PdfKit
  readonly lineTo: (x: number, y: number) => PdfKit
  readonly circle: (x: number, y: number, radius: number) => PdfKit
  readonly stroke: (color: string) => PdfKit
  readonly fill: (color: string) => PdfKit
  readonly end: () => void
}

const PDFKit = createRequire(createRequire(import.meta.url).resolve('pdfmake'))('pdfkit') as new (
  options: object,
) => PdfKit

/** Font files by the PostScript names that pdfmake's inlines carry: SourceSerif4-Italic is SourceSerif4_400Regular_Italic.ttf. */
const FILES = new Map(
  FONT_FAMILIES.flatMap((family) => Object.values(fontFiles()[family])).map((path) => [
    basename(path, '.ttf').replace(/_\d+/u, '-').replace('_', '').replace('RegularItalic', 'Italic'),
    path,
  ]),
)

/** Draws it with nothing but pdfkit: a text a line, without a thought about where lines end. Gives back its pages. */
export function drawByHand(drawing: Drawing): Promise<number> {
  const pdf = new PDFKit({ autoFirstPage: false, size: 'A4', pdfVersion: '1.7' })
  for (const name of new Set(drawing.flatMap(({ texts }) => texts.map(({ font }) => font)))) {
    const path = FILES.get(name)
    if (path === undefined) throw new Error(`No file of the font ${name}.`)
    pdf.registerFont(name, path)
  }
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise<number>((resolve) =>
    pdf.once('end', () => resolve(Buffer.concat(chunks).length > 0 ? drawing.length : 0)),
  )
  for (const { texts, rules, dots } of drawing) {
    pdf.addPage({ size: 'A4', margin: 0 })
    for (const { text, x, y, font, size, color } of texts)
      pdf.font(font).fontSize(size).fillColor(color).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
    for (const { from, to, width, color } of rules)
      pdf
        .lineWidth(width)
        .moveTo(...from)
        .lineTo(...to)
        .stroke(color)
    for (const { at, radius, color } of dots) pdf.circle(...at, radius).fill(color)
  }
  pdf.end()
  return whole
}
