import { expect, type Locator, type Page } from '@playwright/test'
import type { MessageKey } from '#shared/i18n/catalogue.ts'
import { message } from '#shared/i18n/message.ts'
import { ShellPage } from './shell-page.ts'

/** The events as a person uses them: the picture in time, the filters, the table and the inspector. */
export class EventsPage {
  readonly window: Page
  readonly shell: ShellPage
  readonly table: Locator
  readonly timeline: Locator
  readonly map: Locator
  readonly search: Locator

  constructor(window: Page) {
    this.window = window
    this.shell = new ShellPage(window)
    this.table = this.shell.main.getByRole('grid', { name: message('events.table') })
    this.timeline = this.shell.main.getByRole('slider', { name: message('events.timeline') })
    this.map = this.shell.main.getByRole('slider', { name: message('events.map'), exact: true })
    this.search = this.shell.main.getByRole('searchbox', { name: message('events.search') })
  }

  open(): Promise<void> {
    return this.shell.goTo('events')
  }

  /** Has the map shown under the timeline. */
  async showMap(): Promise<void> {
    await this.shell.main.getByRole('button', { name: message('events.show-map'), exact: true }).click()
    await expect(this.map).toBeVisible()
  }

  /** The row of an event, by some of its words. */
  row(words: string): Locator {
    return this.table.getByRole('row').filter({ hasText: words })
  }

  /** The row that is selected. */
  get selected(): Locator {
    return this.table.getByRole('row', { selected: true })
  }

  /** The titles in the rows, from above. */
  titles(): Promise<string[]> {
    return this.table.locator('[role="gridcell"][aria-colindex="2"]').allTextContents()
  }

  /** How many rows the table has, in sight or not. */
  async expectRows(count: number): Promise<void> {
    await expect(this.table).toHaveAttribute('aria-rowcount', String(count + 1))
  }

  /** Sorts by a column, by the words of its head. */
  sortBy(column: MessageKey): Promise<void> {
    return this.head(column).getByRole('button').click()
  }

  head(column: MessageKey): Locator {
    return this.table.getByRole('columnheader', { name: message(column) })
  }

  /** Ticks some choices of a filter. */
  async filter(name: MessageKey, ...choices: string[]): Promise<void> {
    await this.filterButton(name).click()
    for (const choice of choices) {
      await this.window.getByRole('menuitemcheckbox', { name: new RegExp(`^${choice}( [A-Z]+)?$`) }).click()
    }
    await this.window.keyboard.press('Escape')
  }

  filterButton(name: MessageKey): Locator {
    return this.shell.main.getByRole('button', { name: new RegExp(`^${message(name)} `) })
  }

  /** A bar of the timeline, by some of its words. */
  bar(words: string): Locator {
    return this.timeline.locator('[data-events]').filter({ hasText: words })
  }

  /** Drags along the time axis, from one of its words to just before another. */
  async dragAxis(from: string, to: string): Promise<void> {
    const start = await this.tick(from).boundingBox()
    const end = await this.tick(to).boundingBox()
    if (!start || !end) throw new Error(`The time axis has no “${from}” or no “${to}”`)
    const height = start.y + start.height / 2
    await this.window.mouse.move(start.x + 3, height)
    await this.window.mouse.down()
    await this.window.mouse.move((start.x + end.x) / 2, height)
    await this.window.mouse.move(end.x - 3, height)
    await this.window.mouse.up()
  }

  tick(words: string): Locator {
    return this.shell.main.getByRole('figure').getByText(words, { exact: true })
  }

  /** A field of the inspector that is edited as a text. */
  field(label: string): Locator {
    return this.shell.inspector.getByRole('textbox', { name: label, exact: true })
  }

  /** Chooses in a field of the inspector that has a list. */
  async choose(label: string, choice: string): Promise<void> {
    await this.shell.inspector.getByRole('button', { name: label }).click()
    await this.window.getByRole('option', { name: choice }).click()
  }
}
