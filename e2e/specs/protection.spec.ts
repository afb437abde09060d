import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { keyGroups } from '#shared/domain/values/recovery-key.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { KEYS, ProtectionPage } from '../pages/protection-page.ts'
import { ShellPage } from '../pages/shell-page.ts'

const PASSPHRASE = 'seven herons over the strait'

/** The files below a folder that hold some words, in UTF-8 or in UTF-16. */
async function filesWith(words: string, folder: string): Promise<string[]> {
  const needles = [Buffer.from(words), Buffer.from(words, 'utf16le')]
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const found: string[] = []
  for (const file of files) {
    const bytes = await readFile(file)
    if (needles.some((needle) => bytes.includes(needle))) found.push(file)
  }
  return found
}

test('a notebook made with a passphrase opens by it and by no other, and keeps what was written', async ({
  app,
  window,
}) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  const key = await protection.begin('Istanbul round', PASSPHRASE)
  expect(key).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
  await expectAccessibleInBothThemes(app)
  await protection.leaveSheet()
  const shell = new ShellPage(window)
  await expect(shell.main).toContainText('Istanbul round')
  await shell.write(window.getByRole('textbox', { name: message('overview.summary') }), 'Words for no one else')
  await expect(shell.main).toContainText('Words for no one else')
  await window.keyboard.press('Control+w')
  await expect(protection.row).toContainText(/Last saved/)
  await expect(window.locator('body')).not.toContainText('Istanbul')
  await protection.ask()
  await expectAccessibleInBothThemes(app)
  await protection.answer('seven herons over the street')
  await expect(window.getByText(message('protection.opening'))).toBeVisible()
  await protection.refused()
  await expect(protection.passphrase).toBeFocused()
  await expect(protection.passphrase).toHaveAttribute('aria-invalid', 'true')
  await expect(protection.passphrase).toHaveValue('seven herons over the street')
  await expectAccessibleInBothThemes(app)
  // The refused passphrase is selected, so that typing replaces it; single spaces and capitals count, others do not.
  await protection.answer(`  ${PASSPHRASE.replace(' ', '   ')} `)
  await protection.opened('Words for no one else')
  await expect(shell.main).toContainText('Istanbul round')
})

test('a notebook that is protected later leaves nothing readable in the data folder', async ({ app, window }) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await app.openSample()
  const title = 'Where the guarantors would sit'
  const shell = new ShellPage(window)
  await shell.write(window.getByRole('textbox', { name: message('overview.summary') }), title)
  await expect(shell.main).toContainText(title)
  // Proves the search: before, the words are there to be found.
  await expect.poll(() => filesWith(title, app.userData)).not.toEqual([])
  await window.keyboard.press('Control+k')
  await window.keyboard.type('>protect this')
  await window.keyboard.press('Enter')
  await expect(protection.dialog.getByText(message('protection.protect-text'))).toBeVisible()
  await expectAccessibleInBothThemes(app)
  await protection.chooseOwn(PASSPHRASE)
  await protection.shownKey()
  await protection.leaveSheet()
  await expect(shell.main).toContainText(title)
  // The store was opened anew under the window: it takes edits, and sends them back.
  await shell.write(window.getByRole('textbox', { name: message('overview.summary') }), `${title}, or stand`)
  await expect(shell.main).toContainText(`${title}, or stand`)
  expect(await filesWith(title, app.userData)).toEqual([])
  const again = await app.relaunch()
  const after = new ProtectionPage(again)
  await after.ask()
  await after.answer(PASSPHRASE)
  await after.opened(`${title}, or stand`)
  expect(await filesWith(title, app.userData)).toEqual([])
})

test('the key of the saved recovery sheet opens a notebook whose passphrase is forgotten, and sets a new one', async ({
  app,
  window,
  folder,
}) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  const key = await protection.begin('Ankara round', PASSPHRASE)
  const path = join(folder, 'sheet.pdf')
  await app.saveTo(path)
  await window.keyboard.press('Enter')
  await expect(protection.dialog.getByText(message('protection.sheet-saved', { path }))).toBeVisible()
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-')
  await protection.dialog.getByRole('button', { name: message('protection.have-it') }).press('Enter')
  await expect(new ShellPage(window).main).toContainText('Ankara round')
  await window.keyboard.press('Control+w')

  await protection.ask()
  await window.getByRole('button', { name: message('protection.use-sheet') }).press('Enter')
  const field = window.getByLabel(message('protection.key'), { exact: true })
  await expect(field).toBeFocused()
  await protection.answer(key.slice(0, 40))
  await expect(window.getByText(message('protection.key-length', { count: 40, total: 74 }))).toBeVisible()
  await expectAccessibleInBothThemes(app)
  await window.keyboard.press('Control+a')
  await protection.answer(`${key.slice(0, 30)}B${key.slice(31)}`)
  await expect(window.getByText(message('protection.key-letter', { letter: 'B', group: 6 }))).toBeVisible()
  await window.keyboard.press('Control+a')
  await protection.answer(keyGroups(key).join(' ').toLowerCase())
  await expect(window.getByText(message('protection.recovered'))).toBeVisible(KEYS)
  await expectAccessibleInBothThemes(app)
  await protection.chooseOwn('eight herons over the strait')
  await protection.opened('Ankara round')

  await window.keyboard.press('Control+w')
  await protection.ask()
  await protection.answer(PASSPHRASE)
  await protection.refused()
  await protection.answer('eight herons over the strait')
  await protection.opened('Ankara round')
})

test('keys that the sheet opened are let go of when no new passphrase is set', async ({ window }) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  const key = await protection.begin('Ankara round', PASSPHRASE)
  await protection.leaveSheet()
  await expect(new ShellPage(window).main).toContainText('Ankara round')
  await window.keyboard.press('Control+w')
  await protection.ask()
  await window.getByRole('button', { name: message('protection.use-sheet') }).press('Enter')
  await protection.answer(key)
  await expect(window.getByText(message('protection.recovered'))).toBeVisible(KEYS)
  await window.keyboard.press('Escape')
  await expect(protection.dialog).toHaveCount(0)
  const opened = await window.evaluate(async () => {
    type Call = (input: unknown) => Promise<{ ok: boolean; value: { notebooks: { id: string }[] } }>
    const { call } = (globalThis as unknown as { notebook: { call: Record<string, Call> } }).notebook
    const library = await call['library:list']!(null)
    return await call['notebook:open']!({ id: library.value.notebooks[0]!.id })
  })
  expect(opened).toMatchObject({ ok: false, failure: { code: 'locked' } })
})

test('another passphrase replaces the old one, and the old one opens nothing any more', async ({ app, window }) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await protection.begin('Geneva round', PASSPHRASE)
  await protection.leaveSheet()
  await expect(new ShellPage(window).main).toContainText('Geneva round')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('>passphrase')
  await expect(window.getByRole('option', { name: message('act.protect') })).toHaveCount(0)
  await window.keyboard.press('Enter')
  const present = window.getByLabel(message('protection.present-passphrase'), { exact: true })
  await expect(present).toBeFocused()
  await expectAccessibleInBothThemes(app)
  await window.keyboard.type('not the present one')
  await protection.chooseOwn('eight herons over the strait')
  await protection.refused()
  await present.fill(PASSPHRASE)
  await window.keyboard.press('Enter')
  await expect(window.getByText(message('protection.changed'))).toBeVisible(KEYS)
  await window.keyboard.press('Enter')
  await expect(protection.dialog).toHaveCount(0)
  await window.keyboard.press('Control+w')
  await protection.ask()
  await protection.answer(PASSPHRASE)
  await protection.refused()
  await protection.answer('eight herons over the strait')
  await protection.opened('Geneva round')
})

test('a passphrase of one’s own must be long enough and be typed twice the same; six words can be had instead', async ({
  app,
  window,
}) => {
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await window.keyboard.press('Control+n')
  await window.keyboard.type('Istanbul round')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Space')
  const words = protection.dialog.getByLabel(message('protection.words'))
  await expect(words).toHaveText(/^(?:[a-z]+ ){5}[a-z]+$/)
  await expectAccessibleInBothThemes(app)
  const first = await words.innerText()
  await window.getByRole('button', { name: message('protection.another') }).press('Enter')
  await expect(words).not.toHaveText(first)
  await protection.chooseOwn('too short')
  await expect(window.getByText(message('protection.too-short', { count: 9, least: 10 }))).toBeVisible()
  await expectAccessibleInBothThemes(app)
  await protection.newPassphrase.fill(PASSPHRASE)
  await window.keyboard.press('Enter')
  await expect(window.getByText(message('protection.differs'))).toBeVisible()
  await expect(protection.dialog).toBeVisible()
})

test('the copy of a protected notebook is said to be one that anybody can read', async ({ app, window, folder }) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await protection.begin('Muscat round', PASSPHRASE)
  await protection.leaveSheet()
  await expect(new ShellPage(window).main).toContainText('Muscat round')
  const path = join(folder, 'copy.json')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      Object.assign(globalThis, { asked: (given.at(-1) as { title: string }).title })
      return Promise.resolve({ canceled: false, filePath })
    }
  }, path)
  await window.keyboard.press('Control+Shift+S')
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Muscat round')
  expect(await app.electron.evaluate(() => (globalThis as { asked?: unknown }).asked)).toBe(
    message('dialog.save-title-unprotected'),
  )
})

test('at 200 % text every act of the dialogs stays in sight, and what is said beside it', async ({ app, window }) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await app.textSize(200)
  await protection.begin('Istanbul round', PASSPHRASE)
  const leave = protection.dialog.getByRole('button', { name: message('protection.have-it') })
  await expect(leave).toBeInViewport({ ratio: 1 })
  await leave.press('Enter')
  await expect(protection.dialog.getByRole('alert')).toBeInViewport({ ratio: 1 })
  await expect(protection.dialog.getByRole('button', { name: message('protection.save-sheet') })).toBeInViewport({
    ratio: 1,
  })
  await expectAccessibleInBothThemes(app)
})

test('a lock before the recovery sheet was saved is said, and a new sheet takes the place of the lost one', async ({
  app,
  window,
  folder,
}) => {
  test.slow()
  const protection = new ProtectionPage(window)
  const shell = new ShellPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  const lost = await protection.begin('Ankara round', PASSPHRASE)
  await window.keyboard.press('Control+Shift+L')
  await expect(protection.lockScreen).toBeVisible()
  await window.getByLabel(message('lock.passphrase'), { exact: true }).focus()
  await protection.answer(PASSPHRASE)
  await protection.opened('Ankara round')
  await expect(window.getByText(message('storage.sheet-lost'))).toBeVisible()

  await window.keyboard.press('Control+k')
  await window.keyboard.type('>new recovery')
  await window.keyboard.press('Enter')
  await expect(protection.dialog.getByText(message('protection.renew-text'))).toBeVisible()
  await expectAccessibleInBothThemes(app)
  await expect(protection.passphrase).toBeFocused()
  await protection.answer('eight herons over the strait')
  await protection.refused()
  await window.keyboard.press('Control+a')
  await protection.answer(PASSPHRASE)
  const key = await protection.shownKey()
  expect(key).not.toBe(lost)
  const path = join(folder, 'sheet.pdf')
  await app.saveTo(path)
  await protection.dialog.getByRole('button', { name: message('protection.save-sheet') }).press('Enter')
  await expect(protection.dialog.getByText(message('protection.sheet-saved', { path }))).toBeVisible()
  await protection.dialog.getByRole('button', { name: message('protection.have-it') }).press('Enter')
  await expect(window.getByText(message('storage.sheet-lost'))).toHaveCount(0)
  await shell.write(window.getByRole('textbox', { name: message('overview.summary') }), 'Goes on under new keys')
  await expect(shell.main).toContainText('Goes on under new keys')

  await window.keyboard.press('Control+w')
  await protection.ask()
  await window.getByRole('button', { name: message('protection.use-sheet') }).press('Enter')
  await protection.answer(lost)
  await expect(window.getByText(message('protection.key-foreign'))).toBeVisible(KEYS)
  await window.keyboard.press('Control+a')
  await protection.answer(key)
  await expect(window.getByText(message('protection.recovered'))).toBeVisible(KEYS)
  await protection.chooseOwn('nine herons over the strait')
  await protection.opened('Goes on under new keys')
})
