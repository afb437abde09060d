import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fontFiles } from '../../text/fonts.ts'

/** What stands on a page after layout, as plain data: lines with their words and places, and everything else by its figures. */
export type LaidOutPage = readonly Readonly<Record<string, unknown>>[]

type Item = { readonly type: string; readonly item: Record<string, unknown> | undefined }
type Word = { text: string; x: number; width: number; fontSize: number; color: string; font: { name: string } }
type Laid = {
  readonly _pdfMakePages: readonly { readonly items: readonly Item[] }[]
  readonly on: (event: 'data', take: () => void) => void
  readonly end: () => void
}

/** Gives pdfmake the brief's fonts and nothing of the engine, so that stock pdfmake can be compared with. */
export function useFontsAlone(): void {
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  const fonts = fontFiles()
  pdfmake.setFonts({ ...structuredClone(fonts), Roboto: { ...fonts.Serif } })
}

/** Sets a definition with pdfmake as it stands on this thread, and gives back what came to stand where. */
export async function laidOut(definition: TDocumentDefinitions): Promise<LaidOutPage[]> {
  const made = (await pdfmake.createPdf(definition).getStream()) as unknown as Laid
  made.on('data', () => {})
  made.end()
  return made._pdfMakePages.map(({ items }) => items.map(plainItem))
}

function plainItem({ type, item = {} }: Item): Readonly<Record<string, unknown>> {
  if (type !== 'line') return { type, ...figuresOf(item) }
  const words = (item['inlines'] as Word[]).map(({ text, x, width, fontSize, color, font }) => [
    text,
    rounded(x),
    rounded(width),
    fontSize,
    color,
    font.name,
  ])
  return { type, x: rounded(item['x'] as number), y: rounded(item['y'] as number), words }
}

/** The numbers and words of a vector or picture; what it holds besides is pdfmake's own. */
function figuresOf(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(item).filter(([, value]) => ['number', 'string'].includes(typeof value))
  return Object.fromEntries(kept.map(([name, value]) => [name, typeof value === 'number' ? rounded(value) : value]))
}

/** To a millionth of a point: below what a PDF holds. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6
