import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { message } from '#shared/i18n/message.ts'
import { lacks } from '../../tools/launch/needs.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

const run = promisify(execFile)
const textOf = async (pdf: string): Promise<string> => (await run('pdftotext', ['-layout', pdf, '-'])).stdout

test('shows the pages as they will print, and fewer when less goes in', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  const status = shell.main.getByRole('status').filter({ hasText: /page \d+ of/ })
  await expect(status).toHaveText(/page 1 of [1-9]\d*/)
  const pages = Number((await status.textContent())!.match(/of (\d+)/)![1])
  await expect(shell.main.getByRole('figure')).toContainText('TLP:CLEAR')
  await expectAccessible(window)
  await shell.main.getByText(message('briefs.section-items')).click()
  await expect(async () => {
    const fewer = Number((await status.textContent())!.match(/of (\d+)/)![1])
    expect(fewer).toBeLessThan(pages)
  }).toPass()
  await shell.main.getByRole('group', { name: message('briefs.reading') }).focus()
  await window.keyboard.press('End')
  await expect(status).toHaveText(new RegExp(`page (\\d+) of \\1$`))
})

test('writes a PDF that holds what was changed by hand', async ({ app, window, folder }) => {
  test.skip(lacks('pdftotext'), 'pdftotext (poppler-utils) is not installed')
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.write(
    window.getByRole('textbox', { name: message('overview.summary') }),
    'The ministers met twice before breakfast.',
  )
  await expect(shell.main).toContainText('before breakfast')
  const file = join(folder, 'brief.pdf')
  await app.saveTo(file)
  await window.keyboard.press('Control+e')
  await shell.write(
    shell.inspector.getByRole('textbox', { name: message('briefs.prepared-for') }),
    'The head of mission',
  )
  await shell.inspector.getByRole('button', { name: message('briefs.write') }).click()
  await expect(shell.inspector.getByRole('status').filter({ hasText: 'brief.pdf' })).toBeVisible({ timeout: 60_000 })
  const text = await textOf(file)
  expect(text).toContain('The ministers met twice before breakfast.')
  expect(text).toContain('The head of mission')
  expect(text).toMatch(/1 of \d+/)
  expect(text.match(/TLP:CLEAR/g)!.length).toBeGreaterThan(10)
  await expect(shell.inspector.getByText(message('briefs.made-before'))).toBeVisible()
})

test('writes nothing when the dialog is cancelled or the place does not take it', async ({ app, window, folder }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  await app.saveTo(null)
  const write = shell.inspector.getByRole('button', { name: message('briefs.write') })
  await write.click()
  await expect(write).toBeVisible()
  await app.saveTo(join(folder, 'no-such-folder', 'brief.pdf'))
  await write.click()
  await expect(shell.inspector.getByRole('alert')).toContainText('no-such-folder')
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual([])
  expect((await stat(folder)).isDirectory()).toBe(true)
})
