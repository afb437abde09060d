import { expect, type Locator, type Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { ShellPage } from './shell-page.ts'

/** The order of business as a person uses it. */
export class AgendaPage {
  readonly window: Page
  readonly shell: ShellPage
  readonly table: Locator

  constructor(window: Page) {
    this.window = window
    this.shell = new ShellPage(window)
    this.table = this.shell.main.getByRole('grid', { name: message('act.go-agenda') })
  }

  open(): Promise<void> {
    return this.shell.goTo('agenda')
  }

  item(title: string): Locator {
    return this.table.getByRole('row').filter({ hasText: title })
  }

  /** The items under a session's head. */
  itemsOf(session: string): Locator {
    return this.table.getByRole('rowgroup', { name: session }).locator('[data-row]')
  }

  session(title: string): Locator {
    return this.table.getByRole('button', { name: title, exact: true })
  }

  /** What an item's row shows of its minutes and of its start in each capital. */
  async figures(title: string): Promise<string[]> {
    const cells = await this.item(title).getByRole('gridcell').allInnerTexts()
    return cells.slice(3, -1)
  }

  field(label: string): Locator {
    return this.shell.inspector.getByRole('textbox', { name: label, exact: true })
  }

  /** Sets the minutes of an item by keyboard: M on its row, the figure, Enter. */
  async setMinutes(title: string, minutes: number): Promise<void> {
    await this.item(title).click()
    await this.window.keyboard.press('m')
    await expect(this.window.locator('textarea:focus')).toBeVisible()
    await this.window.keyboard.press('Control+a')
    await this.window.keyboard.type(String(minutes))
    await this.window.keyboard.press('Enter')
    await expect(this.item(title)).toContainText(String(minutes))
  }

  /** Gives a session its start and its length in the inspector. */
  async setSession(title: string, start: string, minutes: number): Promise<void> {
    await this.session(title).click()
    await this.shell.write(this.field(message('agenda.field-start')), start)
    await this.shell.write(this.field(message('agenda.field-length')), String(minutes))
  }

  /** Adds a session by its button and names it. */
  async addSession(title: string): Promise<void> {
    await this.shell.main.getByRole('button', { name: message('agenda.add-session') }).click()
    await expect(this.window.locator('textarea:focus')).toHaveValue(message('agenda.new-session'))
    await this.window.locator('textarea:focus').fill(title)
    await this.window.keyboard.press('Enter')
    await expect(this.session(title)).toBeVisible()
  }

  /** Drags an item by the mouse onto the lower half of another, or onto the head of a session. */
  async drag(title: string, onto: Locator): Promise<void> {
    const from = await this.item(title).boundingBox()
    const to = await onto.boundingBox()
    if (from === null || to === null) throw new Error('What is dragged and what it is dragged to must be in sight')
    const { mouse } = this.window
    await mouse.move(from.x + 14, from.y + from.height / 2)
    await mouse.down()
    await mouse.move(from.x + 20, from.y + from.height / 2 + 12, { steps: 3 })
    await mouse.move(to.x + to.width / 2, to.y + to.height - 4, { steps: 6 })
    await mouse.up()
  }
}
