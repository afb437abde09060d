import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { EventsPage } from '../pages/events-page.ts'

const TABLES = join(import.meta.dirname, '../../src/main/import/datasets/testing')

test('a data set is looked at, taken in as one edit, and its rejected rows are listed beside the file', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const file = join(folder, 'acled.csv')
  await copyFile(join(TABLES, 'acled.csv'), file)
  const events = new EventsPage(window)
  await events.open()
  await app.choose(file)
  await window.getByRole('button', { name: message('act.import-dataset') }).click()
  const dialog = window.getByRole('dialog', { name: message('dataset.title') })
  await dialog.getByRole('button', { name: message('dataset.choose') }).click()
  await expect(dialog).toContainText(message('dataset.kind.acled'))
  await expect(dialog.getByRole('columnheader', { name: 'event_id_cnty' })).toBeVisible()
  await expectAccessible(window)
  await dialog.getByRole('button', { name: message('dataset.import'), exact: true }).press('Enter')
  await expect(dialog).toContainText(message('dataset.result', { added: 4, updated: 0 }))
  await expect(dialog).toContainText('Line 8:')
  expect(await readFile(`${file}.rejected.csv`, 'utf8')).toContain('7,')
  // The button that was pressed has gone, and with it the focus it had; Esc closes all the same.
  await window.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(events.row('Air/drone strike: Military Forces of Pakistan').first()).toBeVisible()
  await events.shell.undo()
  await expect(events.row('Air/drone strike: Military Forces of Pakistan')).toHaveCount(0)
})

test('the columns of an unknown table are mapped, and the mapping is remembered', async ({ app, window, folder }) => {
  await app.openSample()
  const file = join(folder, 'incidents.tsv')
  await copyFile(join(TABLES, 'incidents.tsv'), file)
  const events = new EventsPage(window)
  await events.open()
  await app.choose(file)
  const open = window.getByRole('button', { name: message('act.import-dataset') })
  await open.click()
  const dialog = window.getByRole('dialog', { name: message('dataset.title') })
  await dialog.getByRole('button', { name: message('dataset.choose') }).click()
  const go = dialog.getByRole('button', { name: message('dataset.import'), exact: true })
  await expect(go).toBeDisabled()
  const title = dialog.getByRole('button', { name: message('dataset.field.title') })
  await title.click()
  await window.getByRole('option', { name: 'Entry' }).click()
  await go.click()
  await expect(dialog).toContainText(message('dataset.result', { added: 2, updated: 0 }))
  await dialog.getByRole('button', { name: message('dataset.close') }).click()

  await open.click()
  await dialog.getByRole('button', { name: message('dataset.choose') }).click()
  await expect(title).toContainText('Entry')
  await expect(go).toBeEnabled()
})
