import { expect, type Locator, type Page } from '@playwright/test'
import type { PositionText } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { PositionsPage } from './positions-page.ts'

/** One agenda item as a facing edition, with the notes on its words. */
export class ReadingPage {
  readonly window: Page
  readonly tags: Locator
  readonly tray: Locator

  constructor(window: Page) {
    this.window = window
    this.tags = window.getByRole('toolbar', { name: message('annotations.tag-words') })
    this.tray = window.getByRole('region', { name: message('annotations.tray') })
  }

  /** Opens an item of the sample from the matrix by a double press on the first side's cell. */
  async open(item: number): Promise<void> {
    const positions = new PositionsPage(this.window)
    await positions.open()
    await positions.cell(item, 0).dblclick()
    await expect(this.window.getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** A text that is read. */
  text(party: string, field: PositionText = 'stated'): Locator {
    const name = message('positions.text-of', { party, text: message(`position-text.${field}`) })
    return this.window.getByRole('textbox', { name, exact: true })
  }

  /** The notes beside a party's text. */
  notes(party: string): Locator {
    return this.window
      .getByRole('complementary', { name: message('annotations.notes-on', { party }) })
      .getByRole('listitem')
  }

  /** Draws a selection over words of a text with the mouse. */
  async dragOver(text: Locator, words: string): Promise<void> {
    const { from, to } = await text.evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      let node = walker.nextNode()
      while (node !== null && !(node.textContent ?? '').includes(wanted)) node = walker.nextNode()
      if (node === null) throw new Error(`“${wanted}” does not stand in one piece of the text`)
      const range = document.createRange()
      const start = (node.textContent ?? '').indexOf(wanted)
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      const lines = [...range.getClientRects()]
      const [first, last] = [lines[0]!, lines.at(-1)!]
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }, words)
    const { mouse } = this.window
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
  }

  /** Selects words by the keyboard alone: so many words on from the beginning, then so many taken. */
  async selectByKeys(text: Locator, skip: number, take: number): Promise<void> {
    await text.focus()
    await this.window.keyboard.press('Control+Home')
    for (let word = 0; word < skip; word += 1) await this.window.keyboard.press('Control+ArrowRight')
    for (let word = 0; word < take; word += 1) await this.window.keyboard.press('Control+Shift+ArrowRight')
  }

  /** Writes into the field that has opened, and ends with Ctrl+Enter. */
  async write(words: string): Promise<void> {
    const field = this.window.locator('textarea:focus')
    await expect(field).toBeVisible()
    await field.fill(words)
    await field.press('Control+Enter')
    await expect(field).toHaveCount(0)
  }

  /** Writes a note on so many words of what a side has stated, by the keyboard alone: `key` is that of its tag. */
  async annotate(party: string, skip: number, take: number, key: string, words: string): Promise<void> {
    await this.selectByKeys(this.text(party), skip, take)
    await this.window.keyboard.press(key)
    await this.write(words)
  }

  /** The words painted as a tag, as the browser holds them. */
  painted(tag: string): Promise<string[]> {
    return this.window.evaluate(
      (name) => [...(CSS.highlights.get(`note-${name}`) ?? [])].map((range) => (range as Range).toString()),
      tag,
    )
  }
}
