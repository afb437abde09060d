import type { Page } from '@playwright/test'

/** What a hostile text has brought about in a window, in words. */
export type Sightings = string[]

type Watch = {
  readonly sightings: string[]
  /** Texts that any screen has shown. */
  readonly seen: Set<string>
}
type Watched = typeof globalThis & {
  hostileWatch: Watch
  hostile: (at: number) => void
  hostileSettled: () => Promise<void>
}

/** What a list or a picture offers for selection: rows, cells of the matrix, people. */
const SELECTABLE = '[role=row][aria-selected], [role=gridcell][aria-selected], [data-cell]'

/**
 * Watches a window for whatever a hostile text could bring about: a script that runs, a report of the content policy, a
 * dialog, a request beyond the page's own files, another page or window. Returns the list that it writes to.
 */
export async function watch(page: Page): Promise<Sightings> {
  const sightings: Sightings = []
  const { origin } = new URL(page.url())
  const see = (what: string): void => void sightings.push(what.slice(0, 300))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) see(`request: ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    see(`dialog: ${dialog.message()}`)
    void dialog.dismiss().catch(() => undefined)
  })
  page.on('pageerror', (error) => see(`uncaught: ${error.message}`))
  page.on('console', (line) => {
    if (line.type() === 'error') see(`console: ${line.text()}`)
  })
  page.on('popup', () => see('another window'))
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || new URL(frame.url()).origin !== origin) see(`went to ${frame.url()}`)
  })
  await page.evaluate(() => {
    const hostileWatch: Watch = { sightings: [], seen: new Set() }
    let isChanged = false
    new MutationObserver(() => {
      isChanged = true
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    const hostileSettled = async (): Promise<void> => {
      for (let waited = 0; waited < 60; waited++) {
        isChanged = false
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        if (!isChanged) return
      }
    }
    const told = (what: string): void => void hostileWatch.sightings.push(what)
    Object.assign(globalThis, { hostileWatch, hostileSettled, hostile: (at: number) => told(`script ${at} ran`) })
    addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
      told(`policy report: ${effectiveDirective} ${sample}`),
    )
  })
  return sightings
}

/** Resolves when a frame has gone by in which nothing of the page was drawn anew, or after sixty of them. */
export const settled = (page: Page): Promise<void> => page.evaluate(() => (globalThis as Watched).hostileSettled())

/** What the page itself has seen since it was asked last, and the markup that a text has become. */
export async function lookAround(page: Page): Promise<Sightings> {
  return await page.evaluate(() => {
    const { hostileWatch } = globalThis as Watched
    const found = hostileWatch.sightings.splice(0)
    for (const element of document.querySelectorAll('*')) {
      const handler = element.getAttributeNames().find((name) => name.startsWith('on'))
      if (handler !== undefined || element.hasAttribute('data-hostile'))
        found.push(`markup: <${element.localName} ${handler ?? 'data-hostile'}>`)
    }
    for (const link of document.querySelectorAll<HTMLElement>('[href], [src], [action], [formaction], [srcdoc]'))
      if (/hostile/.test(link.outerHTML.slice(0, 1_000))) found.push(`address: ${link.outerHTML.slice(0, 200)}`)
    return found
  })
}

/**
 * Selects everything that the screen's main pane offers, one after another, down to the end of every list, and keeps
 * which of the texts the window showed meanwhile. Resolves with how many different ones it showed. Every text begins
 * with a number of its own and a space, by which it is looked up in what is shown.
 */
export async function walkThrough(page: Page, texts: readonly string[]): Promise<number> {
  return await page.evaluate(
    async ({ selectable, all }) => {
      const { hostileWatch, hostileSettled } = globalThis as Watched
      const here = new Set<string>()
      // Hostile texts begin with a number of their own, by which thousands are looked up; whatever else is few words.
      const isNumbered = (text: string): boolean => /^\d+ /.test(text)
      const byNumber = new Map(all.filter(isNumbered).map((text) => [text.slice(0, text.indexOf(' ')), text]))
      const others = all.filter((text) => !isNumbered(text))
      const main = document.querySelector('[data-pane="main"]') ?? document.body
      const pane = (): Element | null => document.querySelector('[data-pane="inspector"]')
      const inspector = (): string => pane()?.textContent ?? ''
      const frame = (): Promise<void> =>
        new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())))
      /** Until the inspector, where there is one, has followed the selection, or half a second if it says the same. */
      const followed = async (before: string): Promise<void> => {
        for (let waited = 0; waited < 30 && pane() !== null && inspector() === before; waited++) await frame()
        await hostileSettled()
      }
      const note = (): void => {
        const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
        const shown = [document.body.textContent, ...fields].join('\0')
        for (const text of others) {
          if (here.has(text) || !shown.includes(text)) continue
          here.add(text)
          hostileWatch.seen.add(text)
        }
        for (const { 0: digits, index } of shown.matchAll(/\d+(?= )/g)) {
          // What stands before it on the page may end with digits too.
          for (let skipped = 0; skipped < digits.length; skipped++) {
            const text = byNumber.get(digits.slice(skipped))
            if (text === undefined || here.has(text) || !shown.startsWith(text, index + skipped)) continue
            here.add(text)
            hostileWatch.seen.add(text)
          }
        }
      }
      const placeOf = (element: Element | null): number =>
        [...(element?.parentElement?.children ?? [])].indexOf(element!)
      const places = new WeakMap<Element, string>()
      // A row that has a number is drawn again and again as its list moves on; others stay where they are.
      const nameOf = (element: HTMLElement): string => {
        const number = element.getAttribute('aria-rowindex')
        if (number !== null) return `row ${number}`
        const name = element.dataset['cell'] ?? places.get(element)
        if (name !== undefined) return name
        const { parentElement: above } = element
        const place = [element, above, above?.parentElement ?? null].map(placeOf).join(' ')
        places.set(element, place)
        return place
      }
      const done = new Set<string>()
      await hostileSettled()
      note()
      for (;;) {
        const next = [...main.querySelectorAll<HTMLElement>(selectable)].find((element) => !done.has(nameOf(element)))
        if (next === undefined) break
        done.add(nameOf(next))
        const before = inspector()
        next.scrollIntoView({ block: 'center' })
        next.focus()
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          next.dispatchEvent(
            new (type.startsWith('p') ? PointerEvent : MouseEvent)(type, { bubbles: true, cancelable: true }),
          )
        await followed(before)
        note()
      }
      return here.size
    },
    { selectable: SELECTABLE, all: [...texts] },
  )
}

/** Which of the texts no screen has shown so far. */
export const notShown = (page: Page, texts: readonly string[]): Promise<string[]> =>
  page.evaluate((all) => all.filter((text) => !(globalThis as Watched).hostileWatch.seen.has(text)), [...texts])

/** The planted fault: a field that shows its words by way of markup, as one line of carelessness would make it. */
export async function plantCarelessField(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver(() => {
      for (const cell of document.querySelectorAll('[role=gridcell]:not([data-careless])')) {
        cell.setAttribute('data-careless', '')
        cell.innerHTML = cell.textContent
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
}
