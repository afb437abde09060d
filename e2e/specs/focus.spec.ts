import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { expect, test } from '../fixtures/app.ts'
import { AgendaPage } from '../pages/agenda-page.ts'
import { DelegationsPage } from '../pages/delegations-page.ts'
import { EventsPage } from '../pages/events-page.ts'
import { ShellPage } from '../pages/shell-page.ts'

/** Finds a record by the palette and goes to it with Enter. */
async function goByPalette(window: Page, words: string): Promise<void> {
  await window.keyboard.press('Control+k')
  const field = window.getByRole('combobox', { name: message('palette.label') })
  await field.fill(words)
  await expect(window.getByRole('option').first()).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

test('S on an event leads to its source with the focus on the row, and back to the event', async ({ app, window }) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.row('Kabul').first().click()
  await window.keyboard.press('s')
  const source = events.shell.main.getByRole('row', { selected: true })
  await expect(events.shell.main).toHaveAccessibleName(message('act.go-sources'))
  await expect(source).toBeFocused()
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(events.selected).toBeFocused()
})

test('the palette leads the focus to a person, also from another person on the same screen', async ({
  app,
  window,
}) => {
  await app.openSample()
  const delegations = new DelegationsPage(window)
  await goByPalette(window, 'yaqoob')
  await expect(delegations.person('Afghan Taliban', 'Mujahid')).toBeFocused()
  await goByPalette(window, 'asif')
  await expect(delegations.person('Pakistan', 'Khawaja Muhammad Asif')).toBeFocused()
  await expect(delegations.shell.inspector).toContainText('Khawaja Muhammad Asif')
})

test('the palette leads from a row to another row of the same list', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  await shell.main.getByRole('row').filter({ hasText: 'Lack of trust' }).click()
  await goByPalette(window, 'item 4')
  await expect(shell.main).toHaveAccessibleName(message('act.go-agenda'))
  await expect(shell.main.getByRole('row', { selected: true })).toBeFocused()
  await expect(shell.main.getByRole('row', { selected: true })).toContainText('4')
})

test('a digit that moves an item to a session keeps the focus on the item', async ({ app, window }) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  await agenda.addSession('Second sitting')
  const item = agenda.itemsOf('Talks in Doha').first()
  const title = await item.locator('bdi').first().innerText()
  await item.click()
  await window.keyboard.press('2')
  await expect(agenda.itemsOf('Second sitting')).toHaveCount(1)
  await expect(agenda.item(title)).toBeFocused()
})

test('each link of what is missing leads the focus to where it is put right', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  const heading = window.getByRole('heading', { name: message('overview.missing') })
  const missing = window.locator('section').filter({ has: heading }).getByRole('listitem').getByRole('button')
  await expect(missing.first()).toBeVisible()
  const count = await missing.count()
  expect(count).toBeGreaterThan(3)
  for (let at = 0; at < count; at++) {
    await shell.goTo('overview')
    await missing.nth(at).focus()
    await window.keyboard.press('Enter')
    await expect(shell.main).not.toHaveAccessibleName(message('act.go-overview'))
    await expect(shell.main.locator(':focus')).toHaveCount(1)
  }
})

test('writing the PDF leaves the focus where it was asked for', async ({ app, window, folder }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  await app.saveTo(join(folder, 'brief.pdf'))
  const write = window.getByRole('button', { name: message('briefs.write-pdf') })
  await write.focus()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: message('briefs.reveal') })).toBeVisible()
  await expect(write).toBeFocused()
})

test('undoing what was added leaves the focus in the list, and a removal in the inspector too', async ({
  app,
  window,
}) => {
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.row('Kabul').first().click()
  await window.keyboard.press('n')
  await expect(window.locator('textarea:focus, input:focus')).toBeVisible()
  await window.keyboard.type('A thing that did not happen')
  await window.keyboard.press('Enter')
  await expect(events.row('A thing that did not happen')).toHaveCount(1)
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect(events.row('A thing that did not happen')).toHaveCount(0)
  await expect(events.table.locator(':focus')).toHaveCount(1)

  await events.row('Kabul').first().click()
  await events.shell.inspector.getByRole('button', { name: message('events.remove') }).click()
  await expect(window.getByRole('status').filter({ hasText: 'Removed' })).toBeVisible()
  await expect(events.table.locator(':focus')).toHaveCount(1)
})

test('a click on bare ground takes the focus from nothing else', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  await shell.main.getByRole('row').filter({ hasText: 'Lack of trust' }).click()
  await window.evaluate(() => (document.activeElement as HTMLElement).blur())
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  expect(await window.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('a box to tick that gets the focus is scrolled to in its list, and the pane stays where it is', async ({
  app,
  window,
}) => {
  await window.setViewportSize({ width: 1280, height: 800 })
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  await shell.main.getByRole('checkbox', { name: message('briefs.section-sources') }).focus()
  await expect(shell.main.locator('label', { hasText: message('briefs.section-sources') })).toBeInViewport()
  expect(await shell.main.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
})

test('letters and undo act from a box that was ticked and from the rail, as from anywhere that takes no text', async ({
  app,
  window,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('events')
  await window.keyboard.press('n')
  await expect(window.locator('textarea:focus')).toBeVisible()
  await window.keyboard.type('A statement from Ankara')
  await window.keyboard.press('Enter')
  await expect(shell.main.getByRole('row', { name: 'A statement from Ankara' })).toBeVisible()
  await shell.goTo('briefs')
  const box = shell.main.getByRole('checkbox', { name: message('briefs.section-sources') })
  await box.press('Space')
  await expect(box).not.toBeChecked()
  await expect(box).toBeFocused()
  await window.keyboard.press('Control+z')
  await window.keyboard.press('g')
  await window.keyboard.press('e')
  await expect(shell.main).toHaveAccessibleName(message('act.go-events'))
  await expect(shell.main.getByRole('row', { name: 'A statement from Ankara' })).toHaveCount(0)
})
