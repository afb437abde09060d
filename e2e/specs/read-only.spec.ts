import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

test('a notebook that another computer is writing can be read, is said to be read only, and taken up when that ends', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const notebooks = join(app.userData, 'notebooks')
  const [id = ''] = await readdir(notebooks)
  await window.keyboard.press('Control+w')
  // The title bar of the notebook has a button of the same name.
  await expect(window.getByText(message('welcome.notebooks'))).toBeVisible()
  const row = window.getByRole('button', { name: /^Doha talks/ })
  await expect(row).toBeVisible()
  const lock = join(notebooks, id, 'lock')
  await writeFile(lock, JSON.stringify({ writer: 'another', pid: 1, computer: 'another', started: '' }))

  await row.click()
  const alert = window.getByRole('alert').filter({ hasText: message('storage.held') })
  await expect(alert).toBeVisible()
  const foot = window.getByRole('region', { name: message('shell.marking-foot') })
  await expect(foot.getByText(message('shell.read-only'))).toBeVisible()
  await expectAccessibleInBothThemes(app)
  const shell = new ShellPage(window)
  const summary = window.getByRole('textbox', { name: message('overview.summary') })
  await summary.click()
  const open = window.locator('textarea:focus')
  await open.fill('A sentence that must not be lost')
  await open.press('Control+Enter')
  await expect(open).toHaveAttribute('aria-invalid', 'true')
  await expect(open).toHaveValue('A sentence that must not be lost')

  await alert.getByRole('button', { name: message('shell.try-again') }).press('Enter')
  await expect(window.getByText(/it cannot be saved yet/)).toBeVisible()
  const copy = join(folder, 'copy.json')
  await app.saveTo(copy)
  await alert.getByRole('button', { name: message('shell.copy-elsewhere') }).press('Enter')
  await expect.poll(() => readdir(folder)).toContain('copy.json')

  await rm(lock)
  await alert.getByRole('button', { name: message('shell.try-again') }).press('Enter')
  await expect(alert).toHaveCount(0)
  await expect(foot.getByText(/^Saved \d/)).toBeVisible()
  await expect(summary, 'what was refused has been saved by itself').toHaveAttribute('aria-readonly', 'true')
  await expect(shell.main).toContainText('A sentence that must not be lost')
  const again = await app.relaunch()
  await again.getByRole('button', { name: /^Doha talks/ }).click()
  await expect(new ShellPage(again).main).toContainText('A sentence that must not be lost')
})
