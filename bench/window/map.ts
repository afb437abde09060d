import type { Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { type Step, whenPainted } from './painted.ts'

/** The map's own element: what a pointer drags and a wheel zooms. */
const MAP = `[role=slider][aria-label="${message('events.map')}"]`

/** Shows the map or hides it. Found by its words: to look for its name would hold the page's thread itself. */
const PRESS: Step = { find: 'main button', holding: message('events.show-map'), isPressed: true }

/** The ms between frames, and of the longest task of the page's thread, meanwhile. */
export type Held = { readonly frames: readonly number[]; readonly longest: number }

/** Shows the map and resolves with the longest task until then and a while longer, in ms: the thread that
 * projects land and boundaries has answered by then. */
export async function showMap(page: Page): Promise<number> {
  const { longest } = await whileWatched(page, async () => {
    await whenPainted(page, [PRESS, { find: MAP }])
    // Its shapes come from another thread; what is drawn with them is part of showing it.
    await page.waitForTimeout(STILL)
  })
  return longest
}

/** Hides it again. */
export async function hideMap(page: Page): Promise<void> {
  await whenPainted(page, [PRESS])
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

/** Goes from event to event by the arrow keys for so long: on the map, or in the table. */
export const whileSelected = (page: Page, milliseconds: number, where: 'map' | 'table' = 'map'): Promise<Held> =>
  whileWatched(page, async () => {
    await page.locator(where === 'map' ? MAP : '[role=grid]').focus()
    const end = Date.now() + milliseconds
    const keys = where === 'map' ? ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Space'] : ['ArrowDown']
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

/** An event of the browser's own trace, as far as it is known here. Times in microseconds. */
type Traced = { readonly name: string; readonly pid: number; readonly tid: number; readonly tdur?: number } & {
  readonly args?: { readonly name?: string }
}

/**
 * Does something and tells the frames of the page meanwhile, by the browser's own clock, and its longest task, by the
 * time that its thread was at work: what other programs take of a busy machine is not in it.
 */
async function whileWatched(page: Page, act: () => Promise<void>): Promise<Held> {
  const session = await page.context().newCDPSession(page)
  const events: Traced[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as Traced[]) if (TOLD.test(event.name)) events.push(event)
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], recordMode: 'recordAsMuchAsPossible' },
  })
  await page.evaluate(() => {
    const watch = { frames: [] as number[], goesOn: true }
    Object.assign(globalThis, { benchWatch: watch })
    const next = (at: number): void => {
      watch.frames.push(at)
      if (watch.goesOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await act()
  const frames = await page.evaluate(() => {
    const { benchWatch } = globalThis as unknown as { benchWatch: { frames: number[]; goesOn: boolean } }
    benchWatch.goesOn = false
    return benchWatch.frames
  })
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await ended
  await session.detach()
  return { frames: frames.slice(1).map((at, nth) => at - frames[nth]!), longest: longestTask(events) }
}

/** Tasks of a thread, and the names of threads. */
const TOLD = /RunTask$|^thread_name$/u

/** The longest task in ms of the busiest thread that draws a page: the browser's process has none of that name. */
function longestTask(events: readonly Traced[]): number {
  const threadOf = ({ pid, tid }: Traced): string => `${pid} ${tid}`
  const drawing = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  )
  const tasks = events.filter((event) => event.tdur !== undefined && drawing.has(threadOf(event)))
  if (tasks.length === 0) throw new Error('The browser told no task of the page.')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1_000
}
