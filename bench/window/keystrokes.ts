import type { Page } from '@playwright/test'

/** Between two letters of a quick typist. */
const PAUSE = 90

/**
 * Types letters into the field that has the focus and resolves with how long each took to be painted, in ms: from the
 * time that the browser gives the key press to the end of the frame that follows it.
 */
export async function typeLetters(page: Page, letters: string): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { benchKeys: times })
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A message posted from a frame's callback arrives after that frame has been drawn.
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => times.push(performance.now() - timeStamp), { once: true })
          port1.start()
          port2.postMessage(null)
        })
      },
      true,
    )
  })
  for (const letter of letters) {
    await page.keyboard.press(letter)
    await page.waitForTimeout(PAUSE)
  }
  const times = await page.evaluate(() => (globalThis as unknown as { benchKeys: number[] }).benchKeys)
  if (times.length !== letters.length) throw new Error(`${letters.length} letters typed, ${times.length} painted.`)
  return times
}

/**
 * Presses Enter in a field of the inspector and resolves with the ms until the selected row of the table shows `words`:
 * through the main process and its disk and back.
 */
export async function commitToTable(page: Page, words: string): Promise<number> {
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        let pressed = Number.NaN
        addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true })
        const look = (): void => {
          const row = document.querySelector('[role=grid] [role=row][aria-selected=true]')
          if (Number.isNaN(pressed) || !row?.textContent.includes(wanted)) return void requestAnimationFrame(look)
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - pressed), { once: true })
          port1.start()
          port2.postMessage(null)
        }
        look()
      }),
    words,
  )
  // The listener must stand before the key comes.
  await page.evaluate(() => null)
  await page.keyboard.press('Enter')
  return await shown
}
