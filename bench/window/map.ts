import type { Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { whenPainted } from './painted.ts'

/** The map's own element: what a pointer drags and a wheel zooms. */
const MAP = `[role=slider][aria-label="${message('events.map')}"]`

/** The ms between frames, and of the longest task that the page's thread was held by, meanwhile. */
export type Held = { readonly frames: readonly number[]; readonly longest: number }

/** Shows the map and resolves with the longest task until it stands still, in ms; land and boundaries are there then. */
export async function showMap(page: Page): Promise<number> {
  const { longest } = await whileWatched(page, async () => {
    await page.getByRole('button', { name: message('events.show-map'), exact: true }).click()
    await whenPainted(page, [{ find: MAP }])
    // Its shapes come from another thread; what is drawn with them is part of showing it.
    await page.waitForTimeout(STILL)
  })
  return longest
}

/** Hides it again. */
export async function hideMap(page: Page): Promise<void> {
  await page.getByRole('button', { name: message('events.show-map'), exact: true }).click()
  await page.locator(MAP).waitFor({ state: 'detached' })
}

const STILL = 3_000

/** Drags something about in circles for so long. */
export const whileDragged = (page: Page, selector: string, milliseconds: number): Promise<Held> =>
  whileWatched(page, async () => {
    const { x, y } = await middleOf(page, selector)
    await page.mouse.move(x, y)
    await page.mouse.down()
    const end = Date.now() + milliseconds
    for (let step = 0; Date.now() < end; step++)
      await page.mouse.move(x + 60 * Math.cos(step / 12), y + 40 * Math.sin(step / 12))
    await page.mouse.up()
  })

/** Turns a wheel over the map for so long, nearer by ten notches and farther again by as many, by turns. */
export const whileZoomed = (page: Page, milliseconds: number): Promise<Held> =>
  whileWatched(page, async () => {
    const { x, y } = await middleOf(page, MAP)
    await page.mouse.move(x, y)
    const end = Date.now() + milliseconds
    for (let step = 0; Date.now() < end; step++) await page.mouse.wheel(0, Math.floor(step / 10) % 2 === 0 ? -60 : 60)
  })

/** Goes from event to event by the arrow keys for so long. */
export const whileSelected = (page: Page, milliseconds: number): Promise<Held> =>
  whileWatched(page, async () => {
    await page.locator(MAP).focus()
    const end = Date.now() + milliseconds
    const keys = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Space']
    for (let step = 0; Date.now() < end; step++) await page.keyboard.press(keys[step % keys.length]!)
  })

/** Drags the map about. */
export const whileMapDragged = (page: Page, milliseconds: number): Promise<Held> =>
  whileDragged(page, MAP, milliseconds)

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`“${selector}” is not to be seen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Does something and tells the frames and the longest task of the page meanwhile, by the browser's own clocks. */
async function whileWatched(page: Page, act: () => Promise<void>): Promise<Held> {
  await page.evaluate(() => {
    const watch = { frames: [] as number[], tasks: [] as number[], goesOn: true }
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.tasks.push(duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    Object.assign(globalThis, { benchWatch: watch, benchObserver: observer })
    const next = (at: number): void => {
      watch.frames.push(at)
      if (watch.goesOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await act()
  const { frames, tasks } = await page.evaluate(async () => {
    const kept = globalThis as unknown as {
      benchWatch: { frames: number[]; tasks: number[]; goesOn: boolean }
      benchObserver: PerformanceObserver
    }
    kept.benchWatch.goesOn = false
    // What was observed last is handed over in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 100))
    kept.benchObserver.disconnect()
    return kept.benchWatch
  })
  return { frames: frames.slice(1).map((at, nth) => at - frames[nth]!), longest: Math.max(0, ...tasks) }
}
