import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tools/chromium-runtime/find-browser.ts'
import { asHtml } from '../briefing/as-html.ts'
import { elapsed } from '../measure/elapsed.ts'
import { countPages } from './count-pages.ts'
import type { Peer } from './peer.ts'

/** A browser that is already running: it opens the page, waits for its fonts and prints it with tags. */
export const chromiumPrint: Peer = {
  name: 'Chromium printing HTML, warm and tagged',
  obstacle: () => (findBrowser() === undefined ? 'no Chromium, Chrome or Edge is installed' : null),
  open: async (model, folder) => {
    const file = join(folder, 'brief.html')
    await writeFile(file, asHtml(model))
    const browser = await chromium.launch({ executablePath: findBrowser()!.path, args: ['--no-sandbox'] })
    const page = await browser.newPage()
    let pdf = new Uint8Array()
    const print = (): Promise<number> =>
      elapsed(async () => {
        await page.goto(pathToFileURL(file).href)
        await page.evaluate(() => document.fonts.ready.then(() => true))
        pdf = new Uint8Array(
          await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
        )
      })
    await print()
    const pages = await countPages(pdf)
    return { set: async () => ({ milliseconds: await print(), pages }), close: () => browser.close() }
  },
}
