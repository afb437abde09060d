import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { BRIEF_TYPES, type BriefType, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { notebook as notebookSchema } from '#shared/domain/notebook.ts'
import { BRIEF_LANGUAGES, type BriefLanguage } from '#shared/domain/values/brief-language.ts'
import { browserHere } from '../tools/launch/browser-supply.ts'
import { type BriefPage, briefPages, type PlacedLine } from './text/brief-pages.ts'
import { inkFound } from './text/likeness.ts'
import { plainPages } from './text/raster.ts'

/*
 * Briefs of the sample as pictures beside Chromium's: `node bench/brief-pictures.ts FOLDER [--types a,b]
 * [--languages ur,en]`. Chromium is given each line's words, faces, sizes and place; direction, order and shaping are its
 * own, and rules and grounds are left out. FOLDER/index.html shows the pages side by side, ours first. A line for each
 * kind says how much of Chromium's ink ours has within two dots of it: the mean of its pages, and the least with its page.
 */
const DOTS = 80

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { types: { type: 'string' }, languages: { type: 'string' } },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name a folder for the pictures.')
const chosen = <T extends string>(all: readonly T[], named: string | undefined): readonly T[] => {
  if (named === undefined) return all
  const unknown = named.split(',').find((one) => !all.includes(one as T))
  if (unknown !== undefined) throw new Error(`There is no ${unknown}, only ${all.join(', ')}.`)
  return named.split(',') as T[]
}
const types = chosen(BRIEF_TYPES, values.types)
const languages = chosen(BRIEF_LANGUAGES, values.languages)

const sample = new URL('../resources/samples/doha-talks.json', import.meta.url)
const notebook = notebookSchema.parse(JSON.parse(await readFile(sample, 'utf8')))
const installed = browserHere()
if (installed === undefined) throw new Error('no Chromium, Chrome or Edge is installed')
await mkdir(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: installed.path,
  args: ['--font-render-hinting=none', '--allow-file-access-from-files', '--no-sandbox'],
})
const shown: string[] = []
const every: Found[] = []
try {
  for (const type of types) {
    const ofType: Found[] = []
    for (const language of languages) {
      shown.push(...(await pictured(browser, type, language)))
      ofType.push(...found(type, language))
    }
    console.log(summed(type, ofType))
    every.push(...ofType)
  }
} finally {
  await browser.close()
}
await writeFile(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><body>${shown.join('\n')}`)
console.log(summed('all', every))
console.log(join(resolve(folder), 'index.html'))

/** How much of Chromium's ink one page of ours has. */
type Found = Readonly<{ page: string; share: number }>

function found(type: BriefType, language: BriefLanguage): Found[] {
  const name = `${type}-${language}`
  const theirs = plainPages(folder!, `${name}-chromium`, DOTS)
  return [...plainPages(folder!, name, DOTS)].map((ours, at) => ({
    page: `${name} ${at + 1}`,
    share: inkFound(theirs.next().value, ours),
  }))
}

function summed(title: string, pages: readonly Found[]): string {
  const mean = pages.reduce((sum, { share }) => sum + share, 0) / pages.length
  const least = pages.reduce((low, one) => (one.share < low.share ? one : low))
  return `${title}: ${pages.length} pages, ${mean.toFixed(3)}; least ${least.share.toFixed(3)} (${least.page})`
}

/** Writes the pictures of one brief; gives back what shows them. */
async function pictured(where: Browser, type: BriefType, language: BriefLanguage): Promise<string[]> {
  const name = `${type}-${language}`
  const stem = join(folder!, name)
  const asOf = '2025-10-18T05:15:00.000Z'
  const { bytes, pages } = await briefPages(notebook, { ...defaultBriefOptions(notebook, asOf), type, language })
  await writeFile(`${stem}.pdf`, bytes)
  await writeFile(`${stem}.html`, documentOf(pages, language))
  const page = await where.newPage()
  try {
    await page.goto(pathToFileURL(resolve(`${stem}.html`)).href)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.evaluate(putOnBaselines)
    await writeFile(`${stem}-chromium.pdf`, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  } finally {
    await page.close()
  }
  for (const kind of ['', '-chromium'])
    execFileSync('pdftoppm', ['-png', '-r', String(DOTS), `${stem}${kind}.pdf`, `${stem}${kind}`])
  const digits = String(pages.length).length
  return pages.map((_, at) => {
    const number = String(at + 1).padStart(digits, '0')
    return `<p>${name} ${number}</p><img src="${name}-${number}.png"><img src="${name}-chromium-${number}.png">`
  })
}

function documentOf(pages: readonly BriefPage[], language: BriefLanguage): string {
  const names = new Map<string, string>()
  const nameOf = (file: string): string => {
    const name = names.get(file) ?? `F${names.size}`
    names.set(file, name)
    return name
  }
  const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
  const lineOf = ({ x, baseline, width, direction, stretches }: PlacedLine): string => {
    const words = stretches.map(
      ({ text, file, size, lang, spacing, raised }) =>
        `<span lang="${lang}" style="font:${size}pt/0 ${nameOf(file)};letter-spacing:${spacing}pt;position:relative;top:${-raised}pt">${escaped(text)}</span>`,
    )
    return `<p dir="${direction}" data-baseline="${baseline}" style="left:${x}pt;width:${width}pt"><b></b>${words.join('')}</p>`
  }
  const sections = pages.map(
    ({ width, height, lines }, at) =>
      `<section style="width:${width}pt;height:${height}pt;page:p${at}">${lines.map(lineOf).join('\n')}</section>`,
  )
  const sizes = pages.map(({ width, height }, at) => `@page p${at}{size:${width}pt ${height}pt;margin:0}`)
  const faces = [...names].map(([file, name]) => `@font-face{font-family:${name};src:url(${pathToFileURL(file).href})}`)
  return `<!doctype html><meta charset="utf-8"><html lang="${language}"><style>
${faces.join('\n')}
${sizes.join('\n')}
body{margin:0;text-rendering:geometricPrecision;font-synthesis:none}
section{position:relative;overflow:hidden;break-after:page}
p{position:absolute;margin:0;top:0;white-space:pre}
b{display:inline-block;width:0;height:0}
</style><body>${sections.join('\n')}`
}

/** Runs in the page: moves each line to its baseline. */
function putOnBaselines(): void {
  for (const line of document.querySelectorAll('p')) {
    const { bottom } = line.querySelector('b')!.getBoundingClientRect()
    const { top } = line.parentElement!.getBoundingClientRect()
    line.style.top = `${(Number(line.dataset['baseline']) * 4) / 3 - (bottom - top)}px`
  }
}
