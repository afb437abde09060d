import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { AgendaPage } from '../pages/agenda-page.ts'

const FILES = join(import.meta.dirname, '../files')

test('takes sessions from a calendar after a look at them, as one edit, and gives them back as a calendar', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  const files = agenda.shell.main.getByRole('button', { name: message('exchange.menu') })
  await app.choose(join(FILES, 'talks.ics'))
  await files.click()
  await window.getByRole('menuitem', { name: message('act.import-calendar') }).click()
  const dialog = window.getByRole('dialog', { name: message('exchange.title-calendar') })
  await expect(dialog).toContainText('Saturday 18 October 2025, 10:00, Qatar time, Doha, Sheraton')
  await expect(dialog).toContainText('Saturday 18 October 2025, 16:00, Karachi time')
  await expect(dialog).toContainText('1 entry that is no meeting')
  // What was called off before it was here is shown and not chosen.
  await expect(dialog.getByRole('checkbox', { name: /Called off: Dinner/ })).not.toBeChecked()
  await expectAccessible(window)
  await dialog.getByRole('button', { name: message('exchange.take', { count: 4 }) }).click()
  await expect(dialog).toBeHidden()
  await expect(agenda.table).toContainText('Drafting group')
  await expect(agenda.table).toContainText('Arrival of delegations')
  await expect(agenda.table).not.toContainText('Dinner')

  // The same file again has nothing new but what was left.
  await files.click()
  await window.getByRole('menuitem', { name: message('act.import-calendar') }).click()
  await expect(dialog.getByRole('region', { name: message('exchange.same') }).getByRole('listitem')).toHaveCount(4)
  await dialog.getByRole('button', { name: message('exchange.leave') }).click()

  const out = join(folder, 'agenda.ics')
  await app.saveTo(out)
  await files.click()
  await window.getByRole('menuitem', { name: message('act.export-calendar') }).click()
  await expect(window.getByText(out)).toBeVisible()
  const text = (await readFile(out, 'utf8')).replaceAll('\r\n ', '')
  expect(text).toContain('UID:plenary@ministry.example\r\n')
  expect(text).toContain('ATTENDEE;CN=Head of delegation;ROLE=CHAIR:mailto:head@example.org')
  expect(text).toContain('DTSTART;TZID=Asia/Karachi:20251018T160000')
  expect(text).toContain('DTSTART;VALUE=DATE:20251017')

  // One undo takes back all that the file brought.
  await window.keyboard.press('Control+z')
  await expect(agenda.table).not.toContainText('Drafting group')
  await expect(agenda.table).not.toContainText('Arrival of delegations')
})

test('refuses a calendar that is cut off, by its name and line, and changes nothing', async ({ app, window }) => {
  await app.openSample()
  const agenda = new AgendaPage(window)
  await agenda.open()
  const before = await agenda.table.textContent()
  await app.choose(join(FILES, 'cut.ics'))
  await agenda.shell.main.getByRole('button', { name: message('exchange.menu') }).click()
  await window.getByRole('menuitem', { name: message('act.import-calendar') }).click()
  await expect(window.getByText('cut.ics, line 3:')).toBeVisible()
  expect(await agenda.table.textContent()).toBe(before)
})
