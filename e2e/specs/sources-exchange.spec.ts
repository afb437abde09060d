import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

const FILES = join(import.meta.dirname, '../files')

test('takes sources from BibTeX, gives them out as CSL-JSON, and knows them again', async ({ app, window, folder }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await window.keyboard.press('g')
  await window.keyboard.press('s')
  const files = shell.main.getByRole('button', { name: message('exchange.menu') })
  const choose = async (name: string): Promise<void> => {
    await app.choose(name)
    await files.click()
    await window.getByRole('menuitem', { name: message('act.import-sources') }).click()
  }
  await choose(join(FILES, 'sources.bib'))
  const dialog = window.getByRole('dialog', { name: message('exchange.title-sources') })
  await expect(dialog).toContainText('The Doha talks: a café diplomacy')
  await expect(dialog).toContainText('keywords (1)')
  await expectAccessible(window)
  await dialog.getByRole('button', { name: message('exchange.take', { count: 2 }) }).click()
  await expect(dialog).toBeHidden()
  await expect(shell.main).toContainText('khan25')
  await expect(shell.main).toContainText('Protection of civilians')

  const out = join(folder, 'sources.json')
  await app.saveTo(out)
  await files.click()
  await window.getByRole('menuitem', { name: message('act.export-sources') }).click()
  await expect(window.getByText(out)).toBeVisible()
  const items = JSON.parse(await readFile(out, 'utf8')) as Record<string, unknown>[]
  expect(items).toContainEqual(
    expect.objectContaining({
      id: 'khan25',
      type: 'article-journal',
      author: [{ family: 'Khan', given: 'Asma' }, { literal: 'Reuters' }],
      issued: { 'date-parts': [[2025, 10, 18]] },
    }),
  )
  expect(JSON.stringify(items)).not.toContain('reliability')

  await choose(out)
  await expect(dialog.getByRole('region', { name: message('exchange.same') }).getByRole('listitem')).toHaveCount(
    items.length,
  )
  await dialog.getByRole('button', { name: message('exchange.leave') }).click()
  await window.keyboard.press('Control+z')
  await expect(shell.main).not.toContainText('khan25')
})

test('refuses a list that is cut off, by its name and line', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await window.keyboard.press('g')
  await window.keyboard.press('s')
  await app.choose(join(FILES, 'cut.ris'))
  await shell.main.getByRole('button', { name: message('exchange.menu') }).click()
  await window.getByRole('menuitem', { name: message('act.import-sources') }).click()
  await expect(window.getByText('cut.ris, line 1:')).toBeVisible()
})
