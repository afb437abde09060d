import type { Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { EventsPage } from '../pages/events-page.ts'
import { KEYS, ProtectionPage } from '../pages/protection-page.ts'
import { ShellPage } from '../pages/shell-page.ts'

const PASSPHRASE = 'seven herons over the strait'

/** Everything that the page holds as text, shown or not, and its title. */
const heldBy = (window: Page): Promise<string> =>
  window.evaluate(() => `${document.title}\n${document.documentElement.outerHTML}`)

test('the key locks from within a field: what was typed is saved, nothing is left in the page, the passphrase brings it back', async ({
  app,
  window,
}) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await protection.begin('Istanbul round', PASSPHRASE)
  await protection.leaveSheet()
  const summary = window.getByRole('textbox', { name: message('overview.summary') })
  await summary.click()
  await window.keyboard.type('Half a sentence about the guarantors')
  const isHidden = await window.evaluate(() => {
    const key = { key: 'L', code: 'KeyL', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true }
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', key))
    return !document.body.checkVisibility()
  })
  expect(isHidden, 'hidden before the key’s own event has ended').toBe(true)
  await expect(protection.lockScreen).toBeVisible()
  const held = await heldBy(window)
  expect(held).not.toContain('Istanbul')
  expect(held).not.toContain('guarantors')
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Aide-Mémoire',
  )
  await expectAccessibleInBothThemes(app)
  const field = window.getByLabel(message('lock.passphrase'), { exact: true })
  await expect(field).toBeFocused()
  await protection.answer('not the passphrase')
  await protection.refused()
  await expectAccessibleInBothThemes(app)
  await protection.answer(PASSPHRASE)
  await protection.opened('Half a sentence about the guarantors')
})

test('nothing but the passphrase gives a locked notebook to the page, and keys of the app do nothing', async ({
  window,
}) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await protection.begin('Istanbul round', PASSPHRASE)
  await protection.leaveSheet()
  await expect(new ShellPage(window).main).toBeVisible()
  await window.keyboard.press('Control+Shift+L')
  await expect(protection.lockScreen).toBeVisible()
  for (const key of ['Control+k', 'Control+n', 'Control+z', 'Control+,', 'Control+w', 'Escape'])
    await window.keyboard.press(key)
  await expect(protection.dialog).toHaveCount(0)
  const answers = await window.evaluate(async () => {
    type Call = (input: unknown) => Promise<{ ok: boolean; value: { id: string }; failure?: { code: string } }>
    const { call } = (globalThis as unknown as { notebook: { call: Record<string, Call> } }).notebook
    const state = await call['lock:state']!(null)
    const opened = await call['notebook:open']!({ id: state.value.id })
    const listed = await call['versions:list']!(null)
    const current = await call['notebook:current']!(null)
    return { opened: opened.failure?.code, listed: listed.ok, current: current.value }
  })
  expect(answers).toEqual({ opened: 'locked', listed: false, current: null })
  await window.getByRole('button', { name: message('lock.library') }).press('Enter')
  await expect(protection.row).toBeVisible()
})

test('words that cannot be saved wait behind the lock and stand in their field again', async ({ app, window }) => {
  test.slow()
  const protection = new ProtectionPage(window)
  await app.openSample()
  const shell = new ShellPage(window)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('>protect this')
  await window.keyboard.press('Enter')
  await protection.chooseOwn(PASSPHRASE)
  await protection.shownKey()
  await protection.leaveSheet()
  await shell.goTo('events')
  const row = shell.main.getByRole('row').filter({ hasText: 'Kabul' }).first()
  await row.click()
  const date = shell.inspector.getByRole('textbox', { name: message('events.date'), exact: true })
  await date.click()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('the day of the 40th')
  await window.keyboard.press('Control+Shift+L')
  await expect(protection.lockScreen).toBeVisible()
  expect(await heldBy(window)).not.toContain('the 40th')
  await protection.answer(PASSPHRASE)
  await expect(window.getByRole('status').filter({ hasText: 'Your words are kept' })).toBeVisible(KEYS)
  await expectAccessibleInBothThemes(app)
  await shell.goTo('events')
  await row.click()
  await expect(date).toHaveValue('the day of the 40th')
  await expect(date).toHaveAttribute('aria-invalid', 'true')
  // They come back once: given up, they stay away.
  await date.press('Escape')
  await window.keyboard.press('Control+Shift+L')
  await expect(protection.lockScreen).toBeVisible()
  await protection.answer(PASSPHRASE)
  await expect(shell.main).toBeVisible(KEYS)
  await expect(window.getByRole('status').filter({ hasText: 'Your words are kept' })).toHaveCount(0)
})

test('the computer’s own lock and sleep lock a notebook; one without a passphrase says so and offers one', async ({
  app,
  window,
}) => {
  const protection = new ProtectionPage(window)
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  for (const signal of ['lock-screen', 'suspend'] as const) {
    await app.electron.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), signal)
    await expect(protection.lockScreen).toBeVisible()
    expect(await heldBy(window)).not.toContain('Doha')
    await expect(window.getByText(message('lock.unprotected'))).toBeVisible()
    await expectAccessibleInBothThemes(app)
    await expect(window.getByRole('button', { name: message('lock.open-again') })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(new ShellPage(window).main).toContainText('Where the sides stand')
  }
  await window.keyboard.press('Control+Shift+L')
  await window.getByRole('button', { name: message('lock.open-and-protect') }).press('Enter')
  await expect(protection.dialog.getByText(message('protection.protect-text'))).toBeVisible()
})

test('locks from a dialog and from the palette, and with no notebook open', async ({ app, window }) => {
  const protection = new ProtectionPage(window)
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await window.keyboard.press('Control+n')
  await window.keyboard.type('Istanbul')
  await window.keyboard.press('Control+Shift+L')
  await expect(window.getByText(message('lock.nothing'))).toBeVisible()
  await expectAccessibleInBothThemes(app)
  await window.keyboard.press('Enter')
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await app.openSample()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('kabul')
  await window.keyboard.press('Control+Shift+L')
  await expect(protection.lockScreen).toBeVisible()
  expect(await heldBy(window)).not.toContain('kabul')
})

test('the settings of the laptop are set by the keyboard, the time until it locks among them', async ({
  app,
  window,
}) => {
  await app.openSample()
  await window.keyboard.press('Control+,')
  const dialog = window.getByRole('dialog', { name: message('settings.title') })
  await expect(dialog).toBeVisible()
  await expectAccessibleInBothThemes(app)
  const lockAfter = dialog.getByRole('button', { name: message('settings.lock-after') })
  await lockAfter.focus()
  await window.keyboard.press('Enter')
  await window.getByRole('option', { name: message('settings.minutes', { minutes: 1 }) }).press('Enter')
  await expect(lockAfter).toContainText(message('settings.minutes', { minutes: 1 }))
  await dialog.getByRole('radio', { name: message('settings.theme-dark') }).press('Space')
  await expect(window.locator('html')).toHaveCSS('color-scheme', 'dark')
  await dialog.getByRole('textbox', { name: message('settings.author') }).press('Enter')
  await window.keyboard.type('M. Okafor')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const again = await app.relaunch()
  await again.getByRole('button', { name: /^Doha talks/ }).press('Enter')
  await expect(new ShellPage(again).main).toBeVisible()
  await again.keyboard.press('Control+,')
  const kept = again.getByRole('dialog', { name: message('settings.title') })
  await expect(kept.getByRole('button', { name: message('settings.lock-after') })).toContainText('1 minute')
  await expect(kept.getByRole('textbox', { name: message('settings.author') })).toHaveText('M. Okafor')
})

test('a page whose process has crashed comes back with the notebook that was open, and every edit', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.write(window.getByRole('textbox', { name: message('overview.summary') }), 'Written before the crash')
  const saved = window.getByRole('region', { name: message('shell.marking-foot') }).getByText(/^Saved \d/)
  await expect(saved).toBeVisible()
  await expect(window.getByRole('button', { name: message('act.undo') }).first()).toBeEnabled()
  await window.evaluate(() => Object.assign(globalThis, { isBeforeTheCrash: true }))
  const session = await window.context().newCDPSession(window)
  session.send('Page.crash').catch(() => undefined)
  // Playwright has no use for a page that has crashed once: the new one is asked through the window.
  const seen = (): Promise<unknown> =>
    app.electron.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      const code = 'globalThis.isBeforeTheCrash ? "before" : document.querySelector("[data-pane=main]")?.innerText'
      return (await contents.executeJavaScript(code).catch(() => 'gone')) as unknown
    })
  await expect.poll(seen, { timeout: 60_000 }).toContain('Written before the crash')
})
