import type { Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { APP, launch, type Launched } from './launch.ts'
import { whenPainted } from './painted.ts'
import { listed } from './events-table.ts'

const rail = (words: string) => ({ find: 'nav button', holding: words, isPressed: true })

/** Opens a notebook and shows the preview of its brief once, so that all that is kept warm is warm. */
export async function openPreview(userData: string, title: string): Promise<Launched> {
  const app = await launch(APP, userData)
  await whenPainted(app.page, [{ ...listed(title), isPressed: true }, rail(message('act.go-briefs'))])
  await whole(app.page)
  return app
}

/** Waits until the preview has all of its pages. Resolves with their number. */
export async function whole(page: Page): Promise<number> {
  const status = page.locator('main [role=status]').filter({ hasText: /page \d+ of \d+/u })
  await status.waitFor({ timeout: 300_000 })
  return Number(/of (\d+)/u.exec((await status.textContent()) ?? '')?.[1])
}

/**
 * Leaves the screen of briefs and comes back to it. Resolves with the milliseconds from the key that brings it back to the
 * first page that stands on the screen with its words.
 */
export async function firstPage(page: Page, title: string): Promise<number> {
  await whole(page)
  await whenPainted(page, [rail(message('act.go-overview')), { find: 'h1', holding: title }])
  const before = Date.now()
  return (
    (await whenPainted(page, [rail(message('act.go-briefs')), { find: 'figcaption div', holding: title }])) - before
  )
}

/** Types into a field of the brief and resolves with the longest frame, in ms, from the first letter to the whole brief. */
export async function longestFrame(page: Page, words: string): Promise<number> {
  await whole(page)
  const field = page.getByRole('textbox', { name: message('briefs.prepared-for') })
  await field.click()
  await page.evaluate(() => {
    const kept = { longest: 0, goesOn: true }
    Object.assign(globalThis, { benchFrame: kept })
    let last = performance.now()
    const next = (at: number): void => {
      kept.longest = Math.max(kept.longest, at - last)
      last = at
      if (kept.goesOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await page.keyboard.type(words, { delay: 120 })
  await page.keyboard.press('Enter')
  await page.locator('main section[aria-busy=true]').waitFor({ timeout: 10_000 })
  await page.locator('main section[aria-busy=false]').waitFor({ timeout: 300_000 })
  return page.evaluate(() => {
    const kept = (globalThis as unknown as { benchFrame: { longest: number; goesOn: boolean } }).benchFrame
    kept.goesOn = false
    return kept.longest
  })
}
