import { message } from '#shared/i18n/message.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

const summaryField = { name: message('overview.summary') }

test('keeps an edit through a restart, and its undo too', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.write(window.getByRole('textbox', summaryField), 'Both ministers have gone home.')
  await expect(shell.main).toContainText('Both ministers have gone home.')
  const again = await app.relaunch()
  await again.getByRole('button', { name: /^Doha talks/ }).click()
  const later = new ShellPage(again)
  await expect(later.main).toContainText('Both ministers have gone home.')
  await later.undo()
  await expect(later.main).toContainText('Qatar hosts and mediates')
})

test('keeps every acknowledged edit when the app is killed', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  for (const round of [1, 2, 3]) {
    const text = `Round ${round} of talks, written down.`
    await shell.write(window.getByRole('textbox', summaryField), text)
    await expect(shell.main).toContainText(text)
    // A field is busy until the disk has confirmed what it shows.
    await expect(window.locator('[aria-busy="true"]')).toHaveCount(0)
  }
  await app.kill()
  const again = await app.launch()
  await again.getByRole('button', { name: /^Doha talks/ }).click()
  await expect(new ShellPage(again).main).toContainText('Round 3 of talks, written down.')
})

test('undoes and redoes across screens, in the order in which things were done', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.write(window.getByRole('textbox', summaryField), 'First the summary.')
  await expect(shell.main).toContainText('First the summary.')
  await shell.goTo('challenges')
  await shell.main.getByRole('row').filter({ hasText: 'Lack of trust' }).click()
  await shell.write(
    shell.inspector.getByRole('textbox', { name: message('challenges.mitigation') }),
    'Then the mitigation.',
  )
  await expect(shell.inspector).toContainText('Then the mitigation.')
  await shell.goTo('scenarios')
  await shell.main.getByRole('row').filter({ hasText: 'renewed ceasefire' }).click()
  await window.keyboard.press('Delete')
  await expect(shell.main.getByRole('row').filter({ hasText: 'renewed ceasefire' })).toHaveCount(0)
  await expect(window.getByRole('status').filter({ hasText: 'Removed' })).toBeVisible()

  await window.keyboard.press('Control+z')
  await expect(shell.main.getByRole('row').filter({ hasText: 'renewed ceasefire' })).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await shell.goTo('challenges')
  await shell.main.getByRole('row').filter({ hasText: 'Lack of trust' }).click()
  await expect(shell.inspector).toContainText(message('challenges.no-mitigation'))
  await shell.undo()
  await shell.goTo('overview')
  await expect(shell.main).toContainText('Qatar hosts and mediates')
  const said = window.getByRole('status').filter({ hasText: 'Taken back' })
  await expect(said).toContainText('Summary of the notebook')
  await window.keyboard.press('Control+Shift+z')
  await expect(shell.main).toContainText('First the summary.')
})

test('keeps the notebook, then the window open while a draft is refused, and gives it up when asked again', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('events')
  await shell.main.getByRole('row').filter({ hasText: 'Kabul' }).first().click()
  const date = shell.inspector.getByRole('textbox', { name: message('events.date'), exact: true })
  await shell.write(date, '2025-13-40')
  await expect(date).toHaveAttribute('aria-invalid', 'true')
  // The field is left, and the screen too: the draft waits out of sight.
  await shell.goTo('overview')
  await window.keyboard.press('Control+w')
  const warning = window.getByRole('status').filter({ hasText: '“2025-13-40”' })
  await expect(warning).toBeVisible()
  await expect(date).toBeFocused()
  await expect(date).toHaveValue('2025-13-40')

  await date.fill('2025-10-17')
  await date.press('Enter')
  await expect(warning).toBeHidden()
  await shell.write(date, '2025-13-41')
  await shell.goTo('overview')
  await app.askToClose()
  await expect(window.getByRole('status').filter({ hasText: '“2025-13-41”' })).toBeVisible()
  await expect(date).toBeFocused()
  // Asked again while that is said, the window goes, and the draft with it.
  await app.close()
  const again = await app.launch()
  await again.getByRole('button', { name: /^Doha talks/ }).click()
  const later = new ShellPage(again)
  await later.goTo('events')
  await later.main.getByRole('row').filter({ hasText: 'Kabul' }).first().click()
  await expect(later.inspector.getByRole('textbox', { name: message('events.date'), exact: true })).toContainText('17')
})

test('a draft given up with its notebook does not come back in it', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('events')
  const row = shell.main.getByRole('row').filter({ hasText: 'Kabul' }).first()
  await row.click()
  const date = shell.inspector.getByRole('textbox', { name: message('events.date'), exact: true })
  await shell.write(date, '2025-13-40')
  await window.keyboard.press('Control+w')
  await expect(date).toBeFocused()
  await window.keyboard.press('Control+w')
  // The title bar of the notebook has a button of the same name.
  await expect(window.getByText(message('welcome.notebooks'))).toBeVisible()
  await window.getByRole('button', { name: /^Doha talks/ }).click()
  await shell.goTo('events')
  await row.click()
  await expect(date).not.toContainText('2025-13-40')
  await expect(date).not.toHaveAttribute('aria-invalid', 'true')
})

test('saves what is being typed before it closes', async ({ app, window }) => {
  await app.openSample()
  await window.getByRole('textbox', summaryField).click()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('Typed, and not yet left.')
  await window.keyboard.press('Control+w')
  // The title bar of the notebook has a button of the same name.
  await expect(window.getByText(message('welcome.notebooks'))).toBeVisible()
  await window.getByRole('button', { name: /^Doha talks/ }).click()
  await expect(new ShellPage(window).main).toContainText('Typed, and not yet left.')
})
