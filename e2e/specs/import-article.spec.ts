import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

const WIRE = join(import.meta.dirname, '../../src/main/import/article/testing/texts/wire-juba.txt')

/** A notebook without a word in it, on the screen for bringing in. */
async function emptyNotebook(window: Page): Promise<ShellPage> {
  await window.getByText(message('welcome.none')).waitFor()
  await window.keyboard.press('Control+n')
  await window.getByLabel(message('welcome.title-label')).fill('Addis Ababa round')
  await window.keyboard.press('Enter')
  const shell = new ShellPage(window)
  await expect(shell.main).toContainText('Addis Ababa round')
  await shell.goTo('import')
  return shell
}

const proposals = (window: Page) => window.getByRole('region', { name: message('import.proposals') })
const paste = (window: Page) => window.getByRole('textbox', { name: message('import.paste') })
const bringIn = (window: Page) => window.getByRole('button', { name: /^Bring in \d+ records/ })

test('a pasted report becomes records by the keyboard, each with the words it rests on, and one undo takes all back', async ({
  app,
  window,
}) => {
  const shell = await emptyNotebook(window)
  await expectAccessibleInBothThemes(app)
  await paste(window).fill(await readFile(WIRE, 'utf8'))
  await paste(window).press('Control+Enter')

  const list = proposals(window)
  const people = list.getByRole('group', { name: message('import.kind.delegate') })
  const idris = people.getByRole('button', { name: /Osman Tayeb Idris/ })
  await expect(idris).toContainText('Interior Minister')
  await expectAccessibleInBothThemes(app)
  await idris.focus()
  await idris.press('Enter')
  await expect(shell.inspector.getByRole('blockquote')).toContainText(['Osman Tayeb Idris'])
  await expect(window.locator('mark[data-shown]').first()).toBeInViewport()

  // Nothing is in the notebook before it is brought in.
  const rail = window.getByRole('navigation', { name: message('shell.sections') })
  await expect(rail.getByRole('button', { name: message('act.go-delegations') })).toContainText('0')
  await shell.write(
    shell.inspector.getByRole('textbox', { name: message('history.field.title') }),
    'Minister of the Interior',
  )
  const guess = people.getByRole('checkbox').first()
  await expect(guess).toBeChecked()
  await bringIn(window).press('Enter')
  await expect(window.getByText(/records were brought in/)).toBeVisible()
  await expect(rail.getByRole('button', { name: message('act.go-delegations') })).not.toContainText(/\b0\b/)

  await shell.goTo('delegations')
  await expect(shell.main).toContainText('Osman Tayeb Idris')
  await expect(shell.main).toContainText('Minister of the Interior')
  await shell.goTo('sources')
  await expect(shell.main).toContainText('Nile Wire')
  await window.keyboard.press('Control+z')
  for (const section of ['delegations', 'events', 'sources', 'positions'] as const)
    await expect(rail.getByRole('button', { name: message(`act.go-${section}`) })).toContainText('0')
})

test('what is there already is offered as the same, and is not doubled', async ({ app, window, folder }) => {
  const shell = await emptyNotebook(window)
  const file = join(folder, 'report.md')
  await writeFile(file, await readFile(WIRE))
  await app.choose(file)
  const count = async (): Promise<string> =>
    (await window
      .getByRole('navigation', { name: message('shell.sections') })
      .getByRole('button', { name: message('act.go-delegations') })
      .textContent()) ?? ''
  await window.getByRole('button', { name: message('import.choose') }).click()
  await bringIn(window).click()
  await expect(window.getByText(/records were brought in/)).toBeVisible()
  const before = await count()

  await window.getByRole('button', { name: message('import.choose') }).click()
  await expect(proposals(window).getByText(message('import.is-there')).first()).toBeVisible()
  // What is taken for something new can be taken for the same again.
  const idris = proposals(window).getByRole('button', { name: /Osman Tayeb Idris/ })
  await idris.click()
  const same = shell.inspector.getByRole('checkbox', { name: /^The same as/ })
  const row = proposals(window).getByRole('listitem').filter({ hasText: 'Osman Tayeb Idris' })
  await expect(same).toBeChecked()
  await same.press('Space')
  await expect(same).not.toBeChecked()
  await expect(row).not.toContainText(message('import.is-there'))
  await same.press('Space')
  await expect(same).toBeChecked()
  await expect(row).toContainText(message('import.is-there'))
  await bringIn(window).click()
  await expect(window.getByText(/records were brought in/)).toBeVisible()
  expect(await count()).toBe(before)
  await shell.goTo('delegations')
  await expect(shell.main.getByText('Osman Tayeb Idris', { exact: true })).toHaveCount(1)
})

test('a file that cannot be read is named, and nothing changes', async ({ app, window, folder }) => {
  await emptyNotebook(window)
  const file = join(folder, 'broken.docx')
  await writeFile(file, 'PK\u0003\u0004 and no more of the archive')
  await app.choose(file)
  await window.getByRole('button', { name: message('import.choose') }).click()
  await expect(window.getByRole('alert')).toContainText('broken.docx')
  await expect(paste(window)).toBeVisible()
})

test('a text without a date asks for one, and its weekdays are counted from the one that is given', async ({
  window,
}) => {
  const shell = await emptyNotebook(window)
  await paste(window).fill(
    'Sudan and South Sudan held talks in Juba. On Tuesday, a roadside bomb near Malakal killed nine soldiers.',
  )
  await paste(window).press('Control+Enter')
  await expect(window.getByText(message('import.day-wanted'))).toBeVisible()
  await shell.write(window.getByRole('textbox', { name: message('import.article-day') }), '2026-03-12')
  await expect(window.getByText(message('import.day-hint'))).toBeVisible()
  await expect(proposals(window)).toContainText('10 Mar')
})
