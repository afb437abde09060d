import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

test('finds a delegate by the letters of another keyboard and goes there', async ({ app, window }) => {
  await app.openSample()
  await window.keyboard.press('Control+k')
  const field = window.getByRole('combobox', { name: message('palette.label') })
  await expect(field).toBeFocused()
  await field.fill('يعقوب')
  const found = window.getByRole('option').first()
  await expect(found).toContainText('یعقوب')
  await expectAccessibleInBothThemes(app)
  await window.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
  await expect(new ShellPage(window).inspector).toContainText('Mullah Mohammad Yaqoob Mujahid')
})

test('does what a key does', async ({ app, window }) => {
  await app.openSample()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('> dark')
  await expect(window.getByRole('option')).toHaveCount(2)
  await window.getByRole('option', { name: message('act.theme-dark'), exact: true }).click()
  await expect(window.locator('html')).toHaveCSS('color-scheme', 'dark')
})

test('goes to a section by two letters, but not while a field takes them', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await window.keyboard.press('g')
  await window.keyboard.press('c')
  await expect(shell.main).toHaveAccessibleName(message('act.go-challenges'))
  await window.keyboard.press('g')
  await window.keyboard.press('n')
  await expect(shell.main).toHaveAccessibleName(message('act.go-scenarios'))
  await expect(shell.main.getByRole('row')).toHaveCount(3)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('ge')
  await expect(window.getByRole('combobox')).toHaveValue('ge')
})

test('finds an agenda item by its number, names what it finds words in, and scrolls nothing sideways', async ({
  app,
  window,
}) => {
  await app.openSample()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('item 4')
  const first = window.getByRole('option').first()
  await expect(first).toContainText('Verification and intelligence-sharing')
  // Found by the 4 of “48 hours”: the line says whose words these are.
  await expect(window.getByRole('option').filter({ hasText: '48 hours' }).first()).toContainText('Talks in Doha')
  const sideways = await window.getByRole('dialog').evaluate((dialog) =>
    [dialog, ...dialog.querySelectorAll('*')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => element.className),
  )
  expect(sideways).toEqual([])
})
