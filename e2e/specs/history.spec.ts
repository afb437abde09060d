import type { Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

const versions = (window: Page) => window.getByRole('listbox', { name: message('history.list') })

async function toHistory(window: Page): Promise<void> {
  await new ShellPage(window).main.focus()
  await window.keyboard.press('g')
  await window.keyboard.press('h')
  await expect(versions(window).getByRole('option').first()).toBeVisible()
}

/** Removes a challenge and renames another, by the screens where that is done. */
async function editTwice(window: Page): Promise<{ removed: string; renamed: string }> {
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  const rows = shell.main.getByRole('row')
  const removed = 'Pressure at home'
  await rows.filter({ hasText: removed }).click()
  await window.keyboard.press('Delete')
  await expect(rows.filter({ hasText: removed })).toHaveCount(0)
  const other = rows.nth(1)
  await other.click()
  const title = shell.inspector.getByRole('textbox', { name: message('parts.title') })
  const renamed = (await title.innerText()).trim()
  await shell.write(title, 'Quite another matter')
  await expect(other).toContainText('Quite another matter')
  return { removed, renamed }
}

test('brings a removed record back as it was, undoes that, brings all of it back, and undoes that', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  const { removed, renamed } = await editTwice(window)
  await toHistory(window)
  await expect(versions(window).getByRole('option')).toHaveCount(2)
  const sitting = versions(window).getByRole('option').first()
  await expect(sitting).toContainText(message('history.edits', { count: 2 }))
  await expect(sitting).toHaveAttribute('aria-selected', 'true')
  await expect(sitting).toBeFocused()

  const back = (title: string) =>
    shell.main.getByRole('button', {
      name: message('history.bring-of', { act: message('history.bring-before'), title }),
    })
  await back(removed).click()
  await expect(back(removed)).toHaveCount(0)
  await expect(window.getByRole('status').filter({ hasText: removed })).toBeVisible()
  await shell.goTo('challenges')
  await expect(shell.main.getByRole('row').filter({ hasText: removed })).toHaveCount(1)
  await expect(shell.main.getByRole('row').filter({ hasText: renamed })).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect(shell.main.getByRole('row').filter({ hasText: removed })).toHaveCount(0)

  await toHistory(window)
  await versions(window).getByRole('option').last().click()
  await shell.main.getByRole('button', { name: message('history.bring-all') }).click()
  await expect(shell.main).toContainText(message('history.nothing-different'))
  await shell.goTo('challenges')
  await expect(shell.main.getByRole('row').filter({ hasText: removed })).toHaveCount(1)
  await expect(shell.main.getByRole('row').filter({ hasText: renamed })).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await expect(shell.main.getByRole('row').filter({ hasText: removed })).toHaveCount(0)
  await expect(shell.main.getByRole('row').filter({ hasText: 'Quite another matter' })).toHaveCount(1)
})

test('shows word by word what a sitting changed, by keyboard alone, in both themes without a fault', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  const { renamed } = await editTwice(window)
  await toHistory(window)
  await shell.main.getByRole('button', { name: /Quite another matter/, expanded: false }).focus()
  await window.keyboard.press('Enter')
  await expect(shell.main.locator('del')).toContainText(renamed.split(' ')[0]!)
  await expect(shell.main.locator('ins').first()).toContainText('Quite')
  for (const theme of ['light', 'dark'] as const) {
    await app.theme(theme)
    await expectAccessible(window)
  }
  await versions(window).getByRole('option').first().focus()
  await window.keyboard.press('ArrowDown')
  await expect(versions(window).getByRole('option').last()).toBeFocused()
  await expect(shell.main).toContainText(message('history.kind-since.removed'))
})

test('shows the whole notebook as it was, where nothing can be changed, and leads back to now', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  const { removed } = await editTwice(window)
  await toHistory(window)
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  const bar = window.getByRole('status').filter({ hasText: /^You are looking at the notebook as it was on/ })
  await expect(bar).toBeVisible()
  await expectAccessible(window)
  await shell.goTo('challenges')
  const row = shell.main.getByRole('row').filter({ hasText: removed })
  await row.click()
  const what = message('collection.challenges', { count: 1 })
  await expect(shell.inspector.getByRole('button', { name: message('parts.remove-record', { what }) })).toBeDisabled()
  await expect(shell.main.getByRole('button', { name: message('challenges.add') })).toBeDisabled()
  await window.keyboard.press('Delete')
  await expect(window.getByText(message('history.read-only'))).toBeVisible()
  await expect(row).toHaveCount(1)
  await shell.inspector.getByRole('textbox', { name: message('parts.title') }).click()
  await expect(window.locator('textarea:focus')).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+Shift+s')
  await expect(window.getByText(message('history.copy-of-now'))).toBeVisible()
  for (const [section, act] of [
    ['events', 'events.add'],
    ['agenda', 'agenda.add-session'],
    ['delegations', 'delegations.add-party'],
  ] as const) {
    await shell.goTo(section)
    await expect(shell.main.getByRole('button', { name: message(act) }).first()).toBeDisabled()
    await expectAccessible(window)
  }
  await shell.goTo('briefs')
  await expect(shell.main).toContainText(message('history.brief-of-now'))
  await bar.getByRole('button', { name: message('history.back-to-now') }).click()
  await expect(bar).toHaveCount(0)
  await shell.goTo('challenges')
  await expect(row).toHaveCount(0)
  await expect(shell.main.getByRole('row').filter({ hasText: 'Quite another matter' })).toHaveCount(1)
})

test('keeps the past over closing and opening again', async ({ app, window }) => {
  await app.openSample()
  const { removed } = await editTwice(window)
  const again = await app.relaunch()
  await again.getByRole('button', { name: /^Doha talks/ }).click()
  await expect(again.getByRole('navigation', { name: message('shell.sections') })).toBeVisible()
  await toHistory(again)
  await expect(versions(again).getByRole('option').first()).toContainText(message('history.edits', { count: 2 }))
  const title = removed
  const act = message('history.bring-before')
  await again.getByRole('button', { name: message('history.bring-of', { act, title }) }).click()
  await new ShellPage(again).goTo('challenges')
  await expect(new ShellPage(again).main.getByRole('row').filter({ hasText: removed })).toHaveCount(1)
})
