import type { Page } from '@playwright/test'

/** CSS pixels that one notch of a wheel moves. */
const NOTCH = 120

/**
 * Turns a wheel over an element for so long and resolves with the ms between the frames that the page was given
 * meanwhile, by the browser's own clock of frames.
 */
export async function frameTimes(page: Page, selector: string, milliseconds: number): Promise<number[]> {
  await page
    .locator(selector)
    .first()
    .hover({ position: { x: 60, y: 100 } })
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(globalThis, { benchFrames: frames, benchGoesOn: true })
    const next = (at: number): void => {
      frames.push(at)
      if ((globalThis as unknown as { benchGoesOn: boolean }).benchGoesOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  const end = Date.now() + milliseconds
  while (Date.now() < end) await page.mouse.wheel(0, NOTCH)
  const [frames, scrolled] = await page.evaluate((scroller) => {
    const kept = globalThis as unknown as { benchGoesOn: boolean; benchFrames: number[] }
    kept.benchGoesOn = false
    return [kept.benchFrames, document.querySelector(scroller)?.scrollTop ?? 0] as const
  }, selector)
  if (scrolled < NOTCH * 10) throw new Error(`The wheel moved “${selector}” by only ${scrolled} px.`)
  return frames.slice(1).map((at, index) => at - (frames[index] ?? at))
}
