import { internals } from '#main/briefs/engine/pdfmake-internals.ts'
import type { SetLine } from '#main/briefs/engine/text/align-line.ts'
import type { SetInline } from '#main/briefs/engine/text/inline.ts'
import { makeBrief } from '#main/briefs/set-brief.ts'
import { prepareFonts } from '#main/briefs/render-pdf.ts'
import { fontFiles } from '#main/briefs/text/fonts.ts'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'

/** A stretch of a line in one face, size and colour. `raised`: above the baseline, in points. */
export type Stretch = Readonly<{
  text: string
  file: string
  size: number
  lang: string
  spacing: number
  raised: number
}>

/** A line as it stands on its page, in points from the top left corner; its stretches in the order of reading. */
export type PlacedLine = Readonly<{
  x: number
  baseline: number
  width: number
  direction: 'ltr' | 'rtl'
  stretches: readonly Stretch[]
}>

export type BriefPage = Readonly<{ width: number; height: number; lines: readonly PlacedLine[] }>

/** A line on its page; with `_pageNodeRef` it is the number of a page, which is written into it last. */
type LaidLine = SetLine & { readonly y: number; readonly _pageNodeRef?: unknown }

type Laid = {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly items: readonly { readonly type: string; readonly item: LaidLine }[]
}

/** Superiors stand off their line by so much of their own size. */
const SUPERIOR = 0.75

/** A brief with every line of its pages where it came to stand. */
export async function briefPages(
  notebook: Notebook,
  options: BriefOptions,
): Promise<Readonly<{ bytes: Uint8Array; pages: readonly BriefPage[] }>> {
  const fonts = fontFiles()
  // The engine is in its place before anything is put around it.
  await prepareFonts(fonts)
  let pages: readonly BriefPage[] = []
  const { prototype } = internals.Renderer as { prototype: { renderPages: (laid: readonly Laid[]) => unknown } }
  const render = prototype.renderPages
  prototype.renderPages = function (laid) {
    const rendered = render.call(this, laid)
    pages = laid.map(pageOf)
    return rendered
  }
  try {
    const { bytes } = await makeBrief(notebook, options, { fonts })
    return { bytes, pages }
  } finally {
    prototype.renderPages = render
  }
}

const pageOf = ({ pageSize: { width, height }, items }: Laid): BriefPage => ({
  width,
  height,
  lines: items.flatMap(({ type, item }) => (type === 'line' && item.inlines.length > 0 ? [lineOf(item)] : [])),
})

function lineOf(line: LaidLine): PlacedLine {
  const logical = line.logical ?? line.inlines
  const [first] = logical
  return {
    x: line.x ?? 0,
    baseline: line.y + line.getAscenderHeight(),
    width: line.getWidth(),
    direction: first?.base === 1 ? 'rtl' : 'ltr',
    stretches: [...stretchesOf(logical, line._pageNodeRef !== undefined)],
  }
}

const CONTROLS = /[\u2066-\u2069]/gu

/** The line's words with the isolates that they stand in, those too that were opened on an earlier line. */
function* stretchesOf(logical: readonly SetInline[], isPageNumber: boolean): Generator<Stretch> {
  const [first] = logical
  if (first === undefined) return
  let open = ''
  for (const [control] of first.source.slice(0, first.from).matchAll(CONTROLS))
    open = control === '\u2069' ? open.slice(0, -1) : open + control
  for (const [at, inline] of logical.entries()) {
    const { source, from, to, cid, fontSize, lang, characterSpacing, says, sup } = inline
    const isWritten = isPageNumber || says !== null || inline._pageNodeRef !== undefined
    const words = isWritten ? inline.text : source.slice(from, to)
    yield {
      text: at === 0 ? open + words : words,
      file: cid.face.path,
      size: fontSize,
      lang,
      spacing: characterSpacing,
      raised: sup ? fontSize * SUPERIOR : 0,
    }
  }
}
