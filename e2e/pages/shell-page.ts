import { expect, type Locator, type Page } from '@playwright/test'
import type { MessageKey } from '#shared/i18n/catalogue.ts'
import { message } from '#shared/i18n/message.ts'

export type SectionName =
  | 'overview'
  | 'events'
  | 'agenda'
  | 'positions'
  | 'delegations'
  | 'sources'
  | 'challenges'
  | 'scenarios'
  | 'briefs'
  | 'import'

/** The window around every screen: the rail, undo, the inspector, and what is said at the foot. */
export class ShellPage {
  readonly window: Page
  readonly main: Locator
  readonly inspector: Locator

  constructor(window: Page) {
    this.window = window
    this.main = window.locator('[data-pane="main"]')
    this.inspector = window.locator('[data-pane="inspector"]')
  }

  /** Goes to a section by the rail. */
  async goTo(section: SectionName): Promise<void> {
    const label = message(`act.go-${section}` as MessageKey)
    await this.window
      .getByRole('navigation', { name: message('shell.sections') })
      .getByRole('button', { name: label })
      .click()
    await expect(this.main).toHaveAccessibleName(label)
  }

  undo(): Promise<void> {
    return this.window
      .getByRole('button', { name: message('act.undo'), exact: false })
      .first()
      .click()
  }

  redo(): Promise<void> {
    return this.window
      .getByRole('button', { name: message('act.redo') })
      .first()
      .click()
  }

  /** Opens a field that is edited in place, writes, and leaves it by Enter (a long text by Ctrl+Enter). */
  async write(field: Locator, text: string): Promise<void> {
    await field.click()
    const open = this.window.locator('textarea:focus, input:focus')
    await expect(open).toBeVisible()
    await open.fill(text)
    await open.press('Control+Enter')
  }
}
