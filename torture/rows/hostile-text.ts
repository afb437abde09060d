import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { ACTS } from '#shared/acts.ts'
import { message } from '#shared/i18n/message.ts'
import { briefDefinition } from '#main/briefs/documents/brief-definition.ts'
import { renderPdf } from '#main/briefs/render-pdf.ts'
import { type FontFiles, fontFiles } from '#main/briefs/text/fonts.ts'
import { writeNotebook } from '../../bench/fixtures/notebook-on-disk.ts'
import { APP, launch } from '../../bench/window/launch.ts'
import { prepareWindows, runtimeHere } from '../../bench/window/runtime.ts'
import { hostileText } from '../hostile/corpus.ts'
import { hostileNotebook } from '../hostile/hostile-notebook.ts'
import { outwardDeeds } from '../hostile/outward-deeds.ts'
import { activeNames } from '../hostile/pdf-names.ts'
import { lookAround, notShown, plantCarelessField, settled, walkThrough, watch } from '../hostile/watched-window.ts'
import type { Failure, Row, RowContext } from '../row.ts'

/** Texts that one notebook holds, each in every kind of record. */
const TEXTS_A_NOTEBOOK = 240

const AS_OF = '2025-10-18T05:15:00.000Z'

/** Hostile texts in every field of every record, walked through in the window and printed. */
export const hostileTexts: Row = {
  name: 'hostile-text',
  promise: 'A hostile text is a text and nothing else.',
  test: 'Strings made of templates, contexts and encodings stand in every field of free text; every screen and every record is opened, the palette is searched, the brief is set and its PDF is read.',
  cases: 'strings',
  aim: '0 scripts, policy reports, file or network events',
  full: 10_000,
  small: 120,
  jobs: 2,
  plantedFault: 'a table that writes its words as markup',
  obstacle: () => (runtimeHere() === null ? 'neither Electron nor a browser in its place is installed' : null),
  prepare: prepareWindows,
  run: async (context) => {
    const why = await prepareWindows()
    if (why !== null) throw new Error(why)
    const failures: Failure[] = []
    const shown = new Map<string, number>()
    const { from, size, progress } = context
    for (let at = from; at < from + size; at += TEXTS_A_NOTEBOOK) {
      failures.push(...(await oneNotebook({ ...context, shown }, at, Math.min(TEXTS_A_NOTEBOOK, from + size - at))))
      progress(at - from)
    }
    const counts = Object.fromEntries([...shown].map(([screen, count]) => [`shown by ${screen}`, count]))
    return { tried: size, failures, counts }
  },
}

/** With how many texts each screen has shown so far. */
type Walk = RowContext & { readonly shown: Map<string, number> }

async function oneNotebook(walk: Walk, from: number, count: number): Promise<Failure[]> {
  const { seed, folder, planted } = walk
  const texts = Array.from({ length: count }, (_, at) => hostileText(seed, from + at))
  const notebook = hostileNotebook(texts)
  const found = await inWindow(join(folder, `data-${from}`), notebook, texts, walk)
  // The planted fault is the window's; the page is printed by the same code in both.
  if (!planted) found.push(...(await inPrint(notebook)))
  return found.map((what) => ({ at: from, what }))
}

/** What happens while the whole notebook is walked through. */
async function inWindow(
  userData: string,
  notebook: Notebook,
  texts: readonly string[],
  { planted, shown }: Walk,
): Promise<string[]> {
  await writeNotebook(join(userData, 'notebooks'), notebook)
  const app = await launch(APP, userData)
  try {
    const { page } = app
    const sightings = await watch(page)
    if (planted) await plantCarelessField(page)
    const found: string[] = []
    await page.locator('main li button').first().click()
    await page.getByRole('navigation', { name: message('shell.sections') }).waitFor()
    for (const { id } of ACTS.filter((act) => act.id.startsWith('go-'))) {
      await openScreen(page, message(`act.${id}`))
      shown.set(id.slice(3), (shown.get(id.slice(3)) ?? 0) + (await walkThrough(page, texts)))
      found.push(...(await lookAround(page)))
    }
    if (planted) return [...sightings, ...found]
    const unfound = await searchAll(page, texts)
    if (unfound.length > 0)
      found.push(`${unfound.length} texts were not found by the palette, the first: ${unfound[0]}`)
    found.push(...(await lookAround(page)))
    const missing = await notShown(page, texts)
    if (missing.length > 0) found.push(`${missing.length} texts were never shown, the first: ${missing[0]}`)
    return [...sightings, ...found]
  } finally {
    await app.close()
  }
}

async function openScreen(page: Page, name: string): Promise<void> {
  // The history has its button in the title bar, every other screen in the rail.
  const place =
    name === message('act.go-history')
      ? page.getByRole('banner')
      : page.getByRole('navigation', { name: message('shell.sections') })
  await place.getByRole('button', { name }).first().click()
  await page.getByRole('main', { name, exact: true }).waitFor()
  // The brief is set in a worker.
  if (name === message('act.go-briefs')) await page.getByText(/page 1 of \d/).waitFor({ timeout: 120_000 })
}

/**
 * The palette shows what is found under a text; a few of them stand for all, since all are found in the same way. Resolves
 * with those under which nothing was found.
 */
async function searchAll(page: Page, texts: readonly string[]): Promise<string[]> {
  const unfound: string[] = []
  const results = page.getByRole('listbox', { name: message('palette.results') })
  for (const text of texts.filter((_text, at) => at % 10 === 0)) {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: message('palette.label') }).fill(text)
    await results.waitFor()
    await settled(page)
    if ((await results.getByRole('option').count()) === 0) unfound.push(text)
    await page.keyboard.press('Escape')
  }
  return unfound
}

/** What happens while the brief is set, and what its PDF would do in the hands of whoever opens it. */
async function inPrint(notebook: Notebook): Promise<string[]> {
  const options: BriefOptions = {
    ...defaultBriefOptions(notebook, AS_OF),
    preparedFor: notebook.title,
    preparedBy: notebook.handling,
  }
  const fonts = fontFiles()
  await renderPdf(briefDefinition(notebook, { ...options, sections: ['cover'] }), { fonts })
  const { made, deeds } = await outwardDeeds(() => renderPdf(briefDefinition(notebook, options), { fonts }))
  const outward = deeds.filter((deed) => !readsOwnFont(deed, fonts))
  return [...outward, ...activeNames(made.bytes).map((name) => `the PDF holds /${name}`)]
}

/** A face is read when the first letter of its script is set; these files were named beforehand, whatever a text says. */
const readsOwnFont = (deed: string, fonts: FontFiles): boolean =>
  Object.values(fonts).some((family) =>
    Object.values(family).some((path) => deed === `file: readFileSync ${path}` || deed === `file: openSync ${path}`),
  )
