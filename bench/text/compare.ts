import type { Browser } from '@playwright/test'
import { chromiumPages } from './chromium-pages.ts'
import type { CorpusLanguage } from './corpus.ts'
import { comparable, editsBetween, likeness } from './likeness.ts'
import { type OurParagraph, ourPages } from './our-pages.ts'
import { greyPages, RESOLUTION, textOfPages } from './raster.ts'

/** One language beside Chromium. */
export type Comparison = Readonly<{
  language: CorpusLanguage
  /** For every line, how alike it is to Chromium's at the same breaks, from 0 to 1, with its words. */
  lines: readonly Readonly<{ likeness: number; text: string; paragraph: number }>[]
  /** Line ends in Chromium's free setting, and those of them where ours end, too. */
  breaks: Readonly<{ theirs: number; same: number; differing: readonly string[] }>
  /** Wrong letters in what pdftotext reads out of the PDF, as a share of the letters. */
  errors: Readonly<{ ours: number; theirs: number }>
}>

export async function compare(browser: Browser, folder: string, language: CorpusLanguage): Promise<Comparison> {
  const ours = await ourPages(language)
  const theirs = await chromiumPages(browser, folder, language, ours.paragraphs)
  const our = greyPages(ours.bytes, folder, `${language}-ours`)
  const their = greyPages(theirs.likeOurs, folder, `${language}-theirs`)
  const dots = RESOLUTION / 72
  const lines = ours.paragraphs.flatMap((paragraph, at) => {
    const [first, second] = [our.next().value, their.next().value]
    if (first === undefined || second === undefined) throw new Error(`${language}: there is no page ${at + 1}.`)
    return paragraph.lines.map(({ text, baseline }) => {
      const above = paragraph.leading * 0.7
      const band = { top: Math.round((baseline - above) * dots), height: Math.round(paragraph.leading * 1.1 * dots) }
      return { likeness: likeness(first, second, band), text, paragraph: at }
    })
  })
  const hasSpaces = language !== 'zh'
  return {
    language,
    lines,
    breaks: breaksOf(ours.paragraphs, theirs.breaks),
    errors: {
      ours: errorsIn(textOfPages(ours.bytes, folder, `${language}-ours`), ours.paragraphs, hasSpaces),
      theirs: errorsIn(textOfPages(theirs.bytes, folder, `${language}-free`), ours.paragraphs, hasSpaces),
    },
  }
}

function breaksOf(paragraphs: readonly OurParagraph[], theirs: readonly (readonly number[])[]): Comparison['breaks'] {
  let [all, same] = [0, 0]
  const differing: string[] = []
  paragraphs.forEach(({ text, lines }, at) => {
    let letters = 0
    const own = new Set(lines.map((line) => (letters += line.text.replace(/\s/gu, '').length)))
    const bare = text.replace(/\s/gu, '')
    for (const end of theirs[at]!) {
      all++
      if (own.has(end)) same++
      else differing.push(`${bare.slice(Math.max(0, end - 12), end)}|${bare.slice(end, end + 12)}`)
    }
  })
  return { theirs: all, same, differing }
}

function errorsIn(pages: readonly string[], paragraphs: readonly OurParagraph[], hasSpaces: boolean): number {
  let [edits, letters] = [0, 0]
  paragraphs.forEach(({ text }, at) => {
    const meant = comparable(text, hasSpaces)
    edits += editsBetween(comparable(pages[at] ?? '', hasSpaces), meant)
    letters += meant.length
  })
  return edits / letters
}
