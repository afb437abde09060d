import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

test('adds a challenge by keyboard, judges it in ICD 203 words, removes it and brings it back', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  await expectAccessibleInBothThemes(app)
  await window.keyboard.press('n')
  await expect(window.locator('textarea:focus, input:focus')).toBeVisible()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('A third party walks out')
  await window.keyboard.press('Enter')
  const row = shell.main.getByRole('row').filter({ hasText: 'A third party walks out' })
  await expect(row).toBeVisible()
  await shell.inspector.getByRole('button', { name: message('parts.how-likely') }).click()
  await window.getByRole('option', { name: /^unlikely/ }).click()
  await expect(row).toContainText('unlikely, 20–45 %')
  await row.click()
  await window.keyboard.press('Delete')
  await expect(row).toHaveCount(0)
  await window
    .getByRole('status')
    .getByRole('button', { name: message('act.undo') })
    .click()
  await expect(row).toContainText('unlikely, 20–45 %')
})

test('puts challenges in another order by keyboard', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  await shell.main.getByRole('row').filter({ hasText: 'Pressure at home' }).click()
  await window.keyboard.press('Alt+ArrowUp')
  await window.keyboard.press('Enter')
  await expect(shell.main.getByRole('row').nth(3)).toContainText('Pressure at home')
  await window.keyboard.press('Control+z')
  await expect(shell.main.getByRole('row').nth(4)).toContainText('Pressure at home')
})

test('judges a scenario, which the front page then tells', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('scenarios')
  await expectAccessibleInBothThemes(app)
  await shell.main.getByRole('row').filter({ hasText: 'deeper rift' }).click()
  await shell.inspector.getByRole('button', { name: message('parts.how-likely') }).click()
  await window.getByRole('option', { name: /^roughly even chance/ }).click()
  await shell.goTo('overview')
  await expect(shell.main).toContainText('roughly even chance, 45–55 %')
})

test('leads from a source to what rests on it, and back', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('sources')
  await shell.main.getByRole('row').filter({ hasText: 'S1' }).click()
  await expectAccessibleInBothThemes(app)
  await shell.inspector.getByRole('button', { name: 'Air strikes in Paktika' }).click()
  await expect(shell.main).toHaveAccessibleName(message('act.go-events'))
  await shell.inspector.getByRole('button', { name: /^S1 / }).first().click()
  await expect(shell.main).toHaveAccessibleName(message('act.go-sources'))
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(shell.main).toHaveAccessibleName(message('act.go-events'))
})

test('grades a source, and says at the field what is wrong with a date', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('sources')
  await shell.main.getByRole('row').filter({ hasText: 'S1' }).click()
  const published = shell.inspector.getByRole('textbox', { name: message('sources.issued') })
  await shell.write(published, '2025-13-01')
  await expect(shell.inspector.getByText(/There is no month 13/)).toBeVisible()
  await window.locator('textarea:focus, input:focus').fill('2025-10-18~')
  await window.keyboard.press('Enter')
  await expect(shell.main.getByRole('row').filter({ hasText: 'S1' })).toContainText('18 Oct')
  await shell.inspector.getByRole('button', { name: message('sources.reliability') }).click()
  await window.getByRole('option', { name: /^C / }).click()
  await expect(shell.main.getByRole('row').filter({ hasText: 'S1' })).toContainText('C6')
})
