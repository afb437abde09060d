import { internals } from '#main/briefs/engine/pdfmake-internals.ts'
import type { SetLine } from '#main/briefs/engine/text/align-line.ts'
import type { SetInline } from '#main/briefs/engine/text/inline.ts'
import { prepareFonts, renderPdf } from '#main/briefs/render-pdf.ts'
import { fontFiles } from '#main/briefs/text/fonts.ts'
import { type CorpusLanguage, paragraphsOf } from './corpus.ts'

/** A page and what stands on it, in points. */
export const PAGE = { width: 360, height: 300, margin: 24 } as const
/**
 * Size of Latin in CSS pixels: about the brief's 10.25 points, but such that it and the sizes made from it are quarters of
 * a pixel. Chromium cuts sizes down to sixty-fourths of one and to hundredths, which would put the end of a line off by
 * up to a fifth of a point; and it paints baselines on whole pixels, so leadings are whole ones as well.
 */
const LATIN = 13.75
/** With Naskh amid Latin, which is set a little larger than it. */
const LATIN_AMID_OTHERS = 12.5
/** Nastaliq is set so much larger. */
const NASTALIQ = 1.195
const LEADING: Readonly<Partial<Record<CorpusLanguage, number>>> = {
  ar: 26,
  ps: 26,
  'fa-AF': 26,
  ur: 36,
  hi: 21,
  zh: 21,
  mixed: 36,
}
const POINT = 72 / 96

const typeOf = (language: CorpusLanguage) => {
  const size = language === 'ur' ? 16.25 / NASTALIQ : language === 'mixed' ? LATIN_AMID_OTHERS : LATIN
  return { font: 'Serif', fontSize: size * POINT, lineHeight: (LEADING[language] ?? 19) / size }
}

/** A stretch of a paragraph in one face and size. */
export type FaceRun = Readonly<{ text: string; file: string; size: number; lang: string }>

/** A paragraph as we have set it: its lines as they are read, and where their baselines stand. */
export type OurParagraph = Readonly<{
  text: string
  leading: number
  lines: readonly Readonly<{ text: string; runs: readonly FaceRun[]; baseline: number }>[]
}>

export type OurPages = Readonly<{ bytes: Uint8Array; paragraphs: readonly OurParagraph[] }>

/** A text whose first strong letter is read from the right. */
const FROM_RIGHT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u

type Laid = { readonly items: readonly { readonly type: string; readonly item: SetLine & { readonly y: number } }[] }

/**
 * Sets the corpus of one language with the engine of the briefs, a paragraph a page, and looks at what was laid out. Each
 * paragraph is let down to the next whole pixel.
 */
export async function ourPages(language: CorpusLanguage): Promise<OurPages> {
  const texts = paragraphsOf(language)
  // The engine is in its place before anything is put around it.
  await prepareFonts(fontFiles())
  const first = await laidOut(
    language,
    texts.map(() => 0),
  )
  const drops = first.paragraphs.map(({ lines }) => {
    const baseline = lines[0]!.baseline / POINT
    return (Math.ceil(baseline) - baseline) * POINT
  })
  return laidOut(language, drops)
}

async function laidOut(language: CorpusLanguage, drops: readonly number[]): Promise<OurPages> {
  const texts = paragraphsOf(language)
  let pages: readonly Laid[] = []
  const { prototype } = internals.Renderer as { prototype: { renderPages: (pages: readonly Laid[]) => unknown } }
  const render = prototype.renderPages
  prototype.renderPages = function (laid) {
    pages = laid
    return render.call(this, laid)
  }
  try {
    const { bytes } = await renderPdf(
      {
        pageSize: { width: PAGE.width, height: PAGE.height },
        pageMargins: PAGE.margin,
        language: language === 'mixed' ? 'en' : language,
        defaultStyle: typeOf(language),
        content: texts.map((text, at) => ({
          text,
          margin: [0, drops[at]!, 0, 0] as [number, number, number, number],
          // Chromium sets a paragraph against the side on which it begins itself.
          ...(language === 'mixed' ? { alignment: FROM_RIGHT.test(text) ? 'right' : 'left' } : { lang: language }),
          ...(at === 0 ? {} : { pageBreak: 'before' as const }),
        })),
      },
      { fonts: fontFiles() },
    )
    return { bytes, paragraphs: texts.map((text, at) => paragraphOn(text, pages[at]!)) }
  } finally {
    prototype.renderPages = render
  }
}

function paragraphOn(text: string, page: Laid): OurParagraph {
  const lines = page.items.filter(({ type }) => type === 'line').map(({ item }) => item)
  return {
    text,
    leading: Math.max(...lines.map((line) => line.getHeight())),
    lines: lines.map((line) => {
      const logical = line.logical ?? line.inlines
      return {
        text: logical.map(({ text: word }) => word).join(''),
        runs: runsOf(logical),
        baseline: line.y + line.getAscenderHeight(),
      }
    }),
  }
}

function runsOf(inlines: readonly SetInline[]): FaceRun[] {
  const runs: FaceRun[] = []
  for (const { text, cid, fontSize, lang } of inlines) {
    const run: FaceRun = { text, file: cid.face.path, size: fontSize, lang }
    const last = runs.at(-1)
    if (last !== undefined && last.file === run.file && last.size === run.size && last.lang === run.lang)
      runs[runs.length - 1] = { ...last, text: last.text + text }
    else runs.push(run)
  }
  return runs
}
