import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from '@playwright/test'
import type { CorpusLanguage } from './corpus.ts'
import { type FaceRun, type OurParagraph, PAGE } from './our-pages.ts'

/** What Chromium makes of the same paragraphs in the same faces and sizes. */
export type ChromiumPages = Readonly<{
  /** Its PDF with lines broken where it breaks them. */
  bytes: Uint8Array
  /** Its PDF with lines broken where ours are, their first baselines in the same place. */
  likeOurs: Uint8Array
  /** Where each of its lines ends in each paragraph, as places in the text without spaces. */
  breaks: readonly (readonly number[])[]
}>

/** Room beyond the column in which a line of ours may be as wide as we took it to be, in points. */
const SLACK = 0.03

/** Sets paragraphs in Chromium. Whether base direction, order and shaping agree is its own doing; faces and sizes are given. */
export async function chromiumPages(
  browser: Browser,
  folder: string,
  language: CorpusLanguage,
  paragraphs: readonly OurParagraph[],
): Promise<ChromiumPages> {
  const page = await browser.newPage()
  try {
    await page.emulateMedia({ media: 'print' })
    const load = async (name: string, column: (paragraph: OurParagraph) => string, slack: number): Promise<void> => {
      const file = join(folder, `${language}-${name}.html`)
      await writeFile(file, documentOf(language, paragraphs, column, slack))
      await page.goto(pathToFileURL(file).href)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
    }
    const print = async (): Promise<Uint8Array> =>
      page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false })
    await load('free', (paragraph) => spans(joinedRuns(paragraph)), 0)
    const breaks = await page.evaluate(breaksInPage)
    const bytes = await print()
    await load(
      'ours',
      (paragraph) => paragraph.lines.map(({ runs }) => `<i>${spans(runs)}</i>`).join(gapOf(language)),
      SLACK,
    )
    await page.evaluate(
      putOnBaselines,
      paragraphs.map(({ lines }) => lines[0]!.baseline),
    )
    return { bytes, likeOurs: await print(), breaks }
  } finally {
    await page.close()
  }
}

/** What stands between two lines: the space that fell away at our line's end, or in Chinese nothing. */
const gapOf = (language: CorpusLanguage): string => (language === 'zh' ? '<wbr>' : ' ')

/** The whole paragraph with the spaces that fell away at our line ends. */
function joinedRuns({ text, lines }: OurParagraph): FaceRun[] {
  let at = 0
  return lines.flatMap(({ runs }) =>
    runs.map((run, index) => {
      const begins = at
      at += run.text.length
      if (index === runs.length - 1) while (/\s/u.test(text[at] ?? '')) at++
      return { ...run, text: text.slice(begins, at) }
    }),
  )
}

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')

const names = new Map<string, string>()
function nameOf(file: string): string {
  const name = names.get(file) ?? `F${names.size}`
  names.set(file, name)
  return name
}

/** Points as CSS pixels: a little more than the nearest hundredth, to which Chromium cuts sizes down. */
const pixels = (points: number): string => `${Math.round((points * 400) / 3) / 100 + 0.002}px`

const spans = (runs: readonly FaceRun[]): string =>
  runs
    .map(
      ({ text, file, size, lang }) =>
        `<span${lang === '' ? '' : ` lang="${lang}"`} style="font:${pixels(size)}/0 ${nameOf(file)}">${escaped(text)}</span>`,
    )
    .join('')

function documentOf(
  language: CorpusLanguage,
  paragraphs: readonly OurParagraph[],
  column: (paragraph: OurParagraph) => string,
  slack: number,
): string {
  const sections = paragraphs
    .map((paragraph) => {
      const { file, size } = paragraph.lines[0]!.runs[0]!
      const style = `font:${pixels(size)}/${paragraph.leading}pt ${nameOf(file)}`
      return `<section><p dir="auto" style="${style}"><b></b>${column(paragraph)}</p></section>`
    })
    .join('\n')
  const faces = [...names].map(([file, name]) => `@font-face{font-family:${name};src:url(${pathToFileURL(file).href})}`)
  return `<!doctype html><meta charset="utf-8"><html lang="${language === 'mixed' ? 'en' : language}"><style>
${faces.join('\n')}
@page{size:${PAGE.width}pt ${PAGE.height}pt;margin:0}
body{margin:0;text-rendering:geometricPrecision;font-synthesis:none}
section{position:relative;width:${PAGE.width}pt;height:${PAGE.height}pt;overflow:hidden;break-after:page}
p{position:absolute;margin:0;top:${PAGE.margin}pt;left:${PAGE.margin}pt;width:${PAGE.width - 2 * PAGE.margin + slack}pt;overflow-wrap:anywhere}
p:dir(rtl){left:${PAGE.margin - slack}pt}
b{display:inline-block;width:0;height:0}
i{font-style:normal;white-space:nowrap}
</style><body>${sections}`
}

/** Runs in the page: moves each paragraph so that its first line stands on its baseline, given in points from the top. */
function putOnBaselines(baselines: number[]): void {
  document.querySelectorAll('p').forEach((paragraph, at) => {
    const { bottom } = paragraph.querySelector('b')!.getBoundingClientRect()
    const { top } = paragraph.parentElement!.getBoundingClientRect()
    const now = Number.parseFloat(getComputedStyle(paragraph).top)
    paragraph.style.top = `${now + (baselines[at]! * 4) / 3 - (bottom - top)}px`
  })
}

/** Runs in the page: where the lines of each paragraph end, counted in letters that are no spaces. */
function breaksInPage(): number[][] {
  return [...document.querySelectorAll('p')].map((paragraph) => {
    const leading = Number.parseFloat(getComputedStyle(paragraph).lineHeight)
    const { top } = paragraph.getBoundingClientRect()
    const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    const ends: number[] = []
    let line = 0
    let letters = 0
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const { data } = node as Text
      for (let at = 0; at < data.length; at++) {
        const isHigh = /[\uD800-\uDBFF]/u.test(data[at]!)
        range.setStart(node, at)
        range.setEnd(node, at + (isHigh ? 2 : 1))
        const box = range.getBoundingClientRect()
        if (/\s/u.test(data[at]!)) continue
        const middle = (box.top + box.bottom) / 2 - top
        const its = Math.max(0, Math.floor(middle / leading))
        if (box.height > 0 && its > line) {
          ends.push(letters)
          line = its
        }
        letters += isHigh ? 2 : 1
        if (isHigh) at++
      }
    }
    return ends
  })
}
