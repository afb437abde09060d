import type { Page } from '@playwright/test'

/** A step of a reader who never hesitates: wait until this is to be seen, and press it if told so. */
export type Step = { readonly find: string; readonly holding?: string; readonly isPressed?: boolean }

/**
 * Goes through steps inside the page, each as soon as the last is on the screen, and resolves with the moment (epoch
 * milliseconds) at which the last one was painted. Nothing crosses to this process in between.
 * Rejects after three minutes without a step.
 */
export function whenPainted(page: Page, steps: readonly Step[]): Promise<number> {
  return page.evaluate(async (wanted) => {
    const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))
    // A message posted from a frame's callback arrives after that frame has been drawn.
    const drawn = async (): Promise<void> => {
      await frame()
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve(), { once: true })
        port1.start()
        port2.postMessage(null)
      })
    }
    const found = ({ find, holding = '' }: (typeof wanted)[number]): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>(find)].find(
        // A screen may be laid out out of sight until its faces are there.
        (one) => one.textContent.includes(holding) && one.checkVisibility({ visibilityProperty: true }),
      )
    for (const step of wanted) {
      const until = Date.now() + 180_000
      let element = found(step)
      while (element === undefined) {
        if (Date.now() > until)
          throw new Error(`Not on the screen after three minutes: ${step.find} ${step.holding ?? ''}`)
        await frame()
        element = found(step)
      }
      if (step.isPressed === true) element.click()
    }
    await drawn()
    return Date.now()
  }, steps)
}
