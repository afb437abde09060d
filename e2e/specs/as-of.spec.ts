import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

const sampleFile = join(import.meta.dirname, '../../resources/samples/doha-talks.json')

test('shows the positions as they stood on an earlier day, to be read only, and leads back to now', async ({
  app,
  window,
  folder,
}) => {
  const notebook = JSON.parse(await readFile(sampleFile, 'utf8')) as Notebook
  const [first, second, ...others] = notebook.positions
  const step = (at: string, kind: string, before = '', note = '') => ({ at, kind, note, before })
  const moved = {
    ...first!,
    summary: 'What it says now.',
    movements: [
      step('2025-10-17T09:00:00.000Z', 'recorded'),
      step('2025-10-19T09:00:00.000Z', 'reworded', 'The long words of then.', 'What it said then.'),
    ],
  }
  const late = { ...second!, summary: 'Said late.', movements: [step('2025-10-19T10:00:00.000Z', 'recorded')] }
  const file = join(folder, 'talks.json')
  await writeFile(file, JSON.stringify({ ...notebook, positions: [moved, late, ...others] }))
  await app.choose(file)
  await window.getByRole('button', { name: message('welcome.open-file') }).click()
  const shell = new ShellPage(window)
  await shell.goTo('positions')
  const matrix = shell.main.getByRole('grid', { name: message('positions.matrix') })
  await expect(matrix).toContainText('What it says now.')

  await shell.main.getByRole('button', { name: new RegExp(`^${message('positions.as-of')} `) }).click()
  await window.getByRole('menuitemradio', { name: /17 Oct/ }).click()
  await expect(shell.main.getByRole('status').filter({ hasText: '17 Oct' })).toBeVisible()
  const then = matrix.getByRole('gridcell').filter({ hasText: 'What it said then.' })
  await expect(then).toBeVisible()
  await expect(matrix).not.toContainText('What it says now.')
  await expect(matrix).not.toContainText('Said late.')
  await expect(matrix.getByText(message('red-line'), { exact: true })).toHaveCount(0)
  await then.click()
  await window.keyboard.press('F2')
  await window.keyboard.press('Delete')
  await expect(matrix.getByRole('textbox')).toHaveCount(0)
  await expect(then).toBeVisible()
  await expectAccessible(window)

  await shell.main.getByRole('button', { name: message('positions.back-to-now') }).click()
  await expect(matrix).toContainText('What it says now.')
  await expect(matrix).toContainText('Said late.')
})
