import { expect, type Locator, type Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'

/** How long the keys of a notebook may take on a machine that has other things to do: scrypt is slow on purpose. */
export const KEYS = { timeout: 120_000 }

/** Passphrases, the recovery sheet and the lock, worked by the keyboard. */
export class ProtectionPage {
  readonly window: Page
  readonly dialog: Locator
  /** The row of a protected notebook in the library. */
  readonly row: Locator
  /** The field that asks for a passphrase. */
  readonly passphrase: Locator
  readonly lockScreen: Locator

  constructor(window: Page) {
    this.window = window
    this.dialog = window.getByRole('dialog').or(window.getByRole('alertdialog'))
    this.row = window.getByRole('button', { name: new RegExp(`^${message('welcome.protected')}`) })
    this.passphrase = window.getByLabel(message('protection.passphrase'), { exact: true })
    this.lockScreen = window.getByText(message('lock.locked'), { exact: true })
  }

  /** Chooses a passphrase of one's own in the fields for a new one, and goes on with Enter. */
  async chooseOwn(passphrase: string): Promise<void> {
    const { keyboard } = this.window
    const group = this.window.getByRole('radiogroup', { name: message('protection.how') })
    await group.getByRole('radio', { name: message('protection.six-words') }).focus()
    await keyboard.press('ArrowDown')
    await expect(this.newPassphrase).toBeFocused()
    await keyboard.type(passphrase)
    await keyboard.press('Tab')
    await keyboard.press('Tab')
    await expect(this.window.getByLabel(message('protection.again'), { exact: true })).toBeFocused()
    await keyboard.type(passphrase)
    await keyboard.press('Enter')
  }

  get newPassphrase(): Locator {
    return this.window.getByLabel(message('protection.new-passphrase'), { exact: true })
  }

  /** The key that the dialog of the recovery sheet shows. */
  async shownKey(): Promise<string> {
    const key = this.dialog.getByRole('list', { name: message('protection.key') })
    await expect(key).toBeVisible(KEYS)
    return (await key.innerText()).replaceAll(/\s/g, '')
  }

  /** Leaves the recovery sheet without saving it, which is asked about once. */
  async leaveSheet(): Promise<void> {
    await this.dialog.getByRole('button', { name: message('protection.have-it') }).press('Enter')
    await expect(this.dialog.getByText(message('protection.sheet-unsaved'))).toBeVisible()
    await this.dialog.getByRole('button', { name: message('protection.go-on-without') }).press('Enter')
    await expect(this.dialog).toHaveCount(0)
  }

  /** Begins a protected notebook from the library, up to its recovery sheet. Returns the key. */
  async begin(title: string, passphrase: string): Promise<string> {
    const { keyboard } = this.window
    await keyboard.press('Control+n')
    await expect(this.window.getByLabel(message('welcome.title-label'))).toBeFocused()
    await keyboard.type(title)
    await keyboard.press('Tab')
    await keyboard.press('Space')
    await this.chooseOwn(passphrase)
    return await this.shownKey()
  }

  /** Opens the one protected notebook of the library as far as its question. */
  async ask(): Promise<void> {
    await this.row.focus()
    await this.window.keyboard.press('Enter')
    await expect(this.passphrase).toBeFocused()
  }

  /** The notebook has come up, with these words on its front page. */
  async opened(words: string): Promise<void> {
    await expect(this.window.locator('[data-pane="main"]')).toContainText(words, KEYS)
  }

  /** A passphrase has been refused at its field. */
  async refused(): Promise<void> {
    await expect(this.window.getByText(message('protection.wrong'))).toBeVisible(KEYS)
  }

  /** Types a passphrase into the field that asks for it. */
  async answer(passphrase: string): Promise<void> {
    await this.window.keyboard.type(passphrase)
    await this.window.keyboard.press('Enter')
  }
}
