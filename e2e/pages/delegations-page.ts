import { expect, type Locator, type Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { ShellPage } from './shell-page.ts'

/** The delegations as a person uses them. */
export class DelegationsPage {
  readonly window: Page
  readonly shell: ShellPage

  constructor(window: Page) {
    this.window = window
    this.shell = new ShellPage(window)
  }

  open(): Promise<void> {
    return this.shell.goTo('delegations')
  }

  /** The column of a side at the table. */
  side(name: string): Locator {
    return this.shell.main.getByRole('region', { name, exact: true })
  }

  /** A person of a side by name, or by title where there is none. */
  person(side: string, words: string): Locator {
    return this.side(side).getByRole('button').filter({ hasText: words })
  }

  /** The head of a side's column. */
  party(name: string): Locator {
    return this.side(name).getByRole('heading').getByRole('button')
  }

  /** The list of those who are not at the table. */
  get away(): Locator {
    return this.shell.main.getByRole('grid', { name: message('delegations.away') })
  }

  field(label: string): Locator {
    return this.shell.inspector.getByRole('textbox', { name: label, exact: true })
  }

  /** Writes into the field that has just been opened, and leaves it. */
  async writeOpen(text: string): Promise<void> {
    await expect(this.window.locator('textarea:focus')).toBeVisible()
    await this.window.locator('textarea:focus').fill(text)
    await this.window.keyboard.press('Control+Enter')
  }
}
