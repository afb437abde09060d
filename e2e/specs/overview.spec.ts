import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

test('shows the gap item by item and leads to the texts behind it', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  const row = (item: string) => shell.main.getByRole('row').filter({ hasText: item })
  await expect(row('Air strikes across the border')).toContainText(message('gap.opposed'))
  await expect(row('Verification and intelligence-sharing')).toContainText(message('gap.far'))
  await expect(row('Action against the TTP')).toContainText(message('gap.one-side'))
  for (const theme of ['light', 'dark'] as const) {
    await app.theme(theme)
    await expectAccessible(window)
  }
  await row('Verification and intelligence-sharing').getByRole('button').click()
  await expect(window.getByRole('navigation', { name: message('shell.crumb') })).toContainText('Verification')
})

test('edits the title in place by keyboard alone, and refuses an empty one at the field', async ({ app, window }) => {
  await app.openSample()
  const title = window.getByRole('textbox', { name: message('overview.title') })
  await title.focus()
  await window.keyboard.press('F2')
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Backspace')
  await window.keyboard.press('Enter')
  await expect(window.getByText('This cannot be empty. Write a few words.')).toBeVisible()
  await window.keyboard.type('Doha talks, second day')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('navigation', { name: message('shell.crumb') })).toContainText('second day')
})

test('holds at 200 % text', async ({ app, window }) => {
  await app.openSample()
  const usual = await window.evaluate(() => globalThis.innerWidth)
  await app.textSize(200)
  await expect.poll(() => window.evaluate(() => globalThis.innerWidth)).toBe(Math.floor(usual / 2))
  await expectAccessible(window)
  const overflow = await window.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
})

test('adds a session from the front page when none lies ahead', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('agenda')
  await shell.main.getByRole('button', { name: 'Talks in Doha', exact: true }).click()
  await window.keyboard.press('Delete')
  await shell.goTo('overview')
  await shell.inspector.getByRole('button', { name: message('overview.add-session') }).click()
  await expect(shell.main).toHaveAccessibleName(message('act.go-agenda'))
  await window.keyboard.type('Second day')
  await window.keyboard.press('Enter')
  await expect(shell.main.getByRole('button', { name: 'Second day', exact: true })).toBeVisible()
})
