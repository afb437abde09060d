import { expect, type Locator, type Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { ShellPage } from './shell-page.ts'

/** The matrix of positions and its list. */
export class PositionsPage {
  readonly window: Page
  readonly shell: ShellPage
  readonly matrix: Locator

  constructor(window: Page) {
    this.window = window
    this.shell = new ShellPage(window)
    this.matrix = window.getByRole('grid', { name: message('positions.matrix') })
  }

  async open(): Promise<void> {
    await this.shell.goTo('positions')
  }

  /** The row of an agenda item by its number. */
  row(number: number): Locator {
    return this.matrix.getByRole('row').nth(number)
  }

  /** A cell by the number of its item and the place of its party, from 0. */
  cell(number: number, party: number): Locator {
    return this.row(number).getByRole('gridcell').nth(party)
  }

  /** The field that is open where the words stood. */
  get openField(): Locator {
    return this.window.locator('textarea:focus')
  }

  /** Opens or closes the inspector beside the matrix. */
  async showDetails(): Promise<void> {
    const toggle = this.window.getByRole('button', { name: message('positions.details'), exact: true })
    if ((await toggle.getAttribute('aria-pressed')) !== 'true') await toggle.click()
    await expect(this.shell.inspector).toBeVisible()
  }
}
