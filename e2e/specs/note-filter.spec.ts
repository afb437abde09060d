import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Annotation, NOTE_OF_OURS } from '#shared/domain/annotation.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { PositionsPage } from '../pages/positions-page.ts'
import { ReadingPage } from '../pages/reading-page.ts'
import { ShellPage } from '../pages/shell-page.ts'

const sampleFile = join(import.meta.dirname, '../../resources/samples/doha-talks.json')

test('a note is for what its writer says, by keyboard, whatever its tag, and tells other tools so', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const page = new ReadingPage(window)
  await page.open(4)
  await page.selectByKeys(page.text('Pakistan'), 3, 2)
  await window.keyboard.press('v')
  const note = page.notes('Pakistan').first()
  // While the note is written its purpose stands beneath it, a Tab or two away.
  await window.locator('textarea:focus').fill('Which arrangements?')
  const purpose = note.getByRole('button', { name: message('annotations.motivation') })
  await expect(purpose).toContainText(message('motivation.questioning'))
  await window.keyboard.press('Control+Enter')

  await note.getByRole('button').first().focus()
  await window.keyboard.press('p')
  const described = window.getByRole('menuitemradio', { name: message('motivation.describing') })
  await expect(described).toContainText('describing')
  await expect(window.getByRole('menuitemradio', { name: message('motivation.replying') })).toHaveCount(0)
  await expectAccessibleInBothThemes(app)
  await window.keyboard.type('desc')
  await expect(described).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(purpose).toContainText(message('motivation.describing'))

  // Another tag leaves the purpose that was chosen.
  await note.getByRole('button').first().focus()
  await window.keyboard.press('q')
  await expect(note).toContainText(message('tag.quote'))
  await expect(purpose).toContainText(message('motivation.describing'))

  const out = join(folder, 'notes.jsonld')
  await app.saveTo(out)
  await window.keyboard.press('Control+k')
  await window.keyboard.type(`> ${message('act.export-notes')}`)
  await window.getByRole('option', { name: message('act.export-notes'), exact: true }).click()
  await expect(window.getByText(message('notes.exported', { count: 1 }))).toBeVisible()
  expect(JSON.parse(await readFile(out, 'utf8'))).toMatchObject({ first: { items: [{ motivation: 'describing' }] } })
})

test('looks for notes across the matrix by keyboard, into a cell and back, and into the brief', async ({
  app,
  window,
}) => {
  await app.openSample()
  const page = new ReadingPage(window)
  const positions = new PositionsPage(window)
  await positions.open()
  const bar = window.getByRole('group', { name: message('annotations.filter') })
  // Where nothing is noted there is nothing to look for.
  await expect(positions.matrix).toBeVisible()
  await expect(bar).toHaveCount(0)

  await page.open(4)
  await page.annotate('Pakistan', 3, 2, 'v', 'Which arrangements?')
  await page.annotate('Afghan Taliban', 1, 1, 'f', 'The verb is softer than in June.')
  await window.keyboard.press('Alt+ArrowLeft')

  const [noted, other, bare] = [positions.cell(4, 0), positions.cell(4, 1), positions.cell(1, 0)]
  await expect(bar).toBeVisible()
  await expect(bare).not.toHaveAttribute('data-faint')
  await noted.focus()
  await window.keyboard.press('/')
  await expect(bar.getByRole('button').first()).toBeFocused()
  await window.keyboard.press('Enter')
  const verify = window.getByRole('menuitemcheckbox', { name: message('tag.verify') })
  await expect(verify).toContainText('1')
  for (let tag = 0; tag < 3; tag += 1) await window.keyboard.press('ArrowDown')
  await expect(verify).toBeFocused()
  await window.keyboard.press('Space')
  await expect(verify).toHaveAttribute('aria-checked', 'true')
  await window.keyboard.press('Escape')
  const found = bar.getByRole('status')
  await expect(found).toHaveText(message('annotations.cells-match', { count: 1 }))
  await expect(noted).not.toHaveAttribute('data-faint')
  for (const cell of [other, bare]) await expect(cell).toHaveAttribute('data-faint')
  await expectAccessibleInBothThemes(app)

  await noted.focus()
  await window.keyboard.press('Enter')
  await expect(found).toHaveText(message('annotations.notes-match', { count: 1 }))
  await expect(page.notes('Afghan Taliban').first()).toHaveAttribute('data-faint')
  await expect(page.notes('Pakistan').first()).not.toHaveAttribute('data-faint')
  await expectAccessibleInBothThemes(app)
  await window.keyboard.press('Alt+ArrowLeft')
  await expect(noted).toBeFocused()
  await expect(other).toHaveAttribute('data-faint')

  // The list shows those alone, and the brief prints no other notes.
  await window.getByRole('radio', { name: message('positions.view-list') }).press('Space')
  await expect(window.getByRole('row')).toHaveCount(2)
  await window.getByRole('radio', { name: message('positions.view-matrix') }).press('Space')
  await window.keyboard.press('Control+e')
  const shell = new ShellPage(window)
  await expect(shell.inspector.getByText(message('briefs.scope-notes'))).toBeVisible()
  await positions.open()

  await noted.focus()
  await window.keyboard.press('/')
  for (let stop = 0; stop < 3; stop += 1) await window.keyboard.press('Tab')
  await expect(bar.getByRole('button', { name: message('annotations.clear-filter') })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(bar.getByRole('button').first()).toBeFocused()
  for (const cell of [noted, other, bare]) await expect(cell).not.toHaveAttribute('data-faint')
})

test('a settled note is found by its state, and a brief prints notes in the margin', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const page = new ReadingPage(window)
  const positions = new PositionsPage(window)
  await page.open(4)
  await page.annotate('Pakistan', 3, 2, 'v', 'Which arrangements?')
  await window.keyboard.press('Alt+ArrowLeft')
  await positions.showDetails()
  await positions.cell(4, 0).focus()
  const { inspector } = positions.shell
  await inspector.getByRole('button', { name: message('parts.settle') }).press('Enter')
  const bar = window.getByRole('group', { name: message('annotations.filter') })
  await bar.getByRole('button', { name: message('annotations.filter-state') }).press('Enter')
  const open = window.getByRole('menuitemradio', { name: message('annotations.state.open') })
  await expect(open).toContainText('0')
  await open.press('Enter')
  await expect(bar.getByRole('status')).toHaveText(message('annotations.cells-match', { count: 0 }))
  await bar.getByRole('button', { name: message('annotations.clear-filter') }).press('Enter')

  await positions.shell.goTo('briefs')
  await inspector.getByRole('button', { name: new RegExp(`${message('briefs.notes')}$`, 'u') }).click()
  await window.getByRole('option', { name: message('briefs.notes.margin') }).click()
  await expectAccessibleInBothThemes(app)
  const written = async (name: string): Promise<string> => {
    const file = join(folder, name)
    await app.saveTo(file)
    await inspector.getByRole('radio', { name: message('briefs.format.md') }).click()
    await inspector.getByRole('button', { name: message('briefs.write-md') }).click()
    await expect(inspector.getByRole('status').filter({ hasText: name })).toBeVisible({ timeout: 60_000 })
    return readFile(file, 'utf8')
  }
  expect(await written('left-out.md')).not.toContain('Which arrangements?')
  await inspector.getByRole('button', { name: message('briefs.settled-notes') }).click()
  await window.getByRole('option', { name: message('briefs.settled-notes.struck') }).click()
  expect(await written('struck.md')).toContain('~~Which arrangements?~~')
})

test('says in words what it finds and leaves out, and keeps the focus where it is emptied on a reading page', async ({
  app,
  window,
}) => {
  await app.openSample()
  const page = new ReadingPage(window)
  const positions = new PositionsPage(window)
  await page.open(4)
  await page.annotate('Pakistan', 3, 2, 'v', 'Which arrangements?')
  await page.annotate('Afghan Taliban', 1, 1, 'f', 'The verb is softer than in June.')
  await window.keyboard.press('Alt+ArrowLeft')

  const bar = window.getByRole('group', { name: message('annotations.filter') })
  const found = bar.getByRole('status')
  const tagMenu = bar.getByRole('button').first()
  const turnVerify = async (): Promise<void> => {
    await tagMenu.press('Enter')
    await window.getByRole('menuitemcheckbox', { name: message('tag.verify') }).press('Space')
    await window.keyboard.press('Escape')
    await expect(tagMenu).toBeFocused()
  }
  // The place of the finding is there before the finding, else it would not be read out.
  await expect(found).toHaveText('')
  await found.evaluate((place) => place.setAttribute('data-was-there', ''))
  await turnVerify()
  await expect(found).toHaveText(message('annotations.cells-match', { count: 1 }))
  await expect(found).toHaveAttribute('data-was-there')
  const leftOut = message('annotations.cell-left-out')
  await expect(positions.cell(4, 0)).not.toContainText(leftOut)
  await expect(positions.cell(4, 1)).toContainText(leftOut)

  await positions.cell(4, 0).focus()
  await window.keyboard.press('Enter')
  const other = page.notes('Afghan Taliban').getByRole('button').first()
  await expect(other).toContainText(message('annotations.note-left-out'))
  await expect(page.notes('Pakistan').first()).not.toContainText(message('annotations.note-left-out'))
  await turnVerify()
  await expect(found).toHaveText('')
  await expect(other).not.toContainText(message('annotations.note-left-out'))
  await turnVerify()
  await expect(found).toHaveText(message('annotations.notes-match', { count: 1 }))
  await bar.getByRole('button', { name: message('annotations.clear-filter') }).press('Enter')
  await expect(found).toHaveText('')
  await expect(tagMenu).toBeFocused()
})

test('a brief made while an earlier day is looked at leaves no note out', async ({ app, window, folder }) => {
  const notebook = JSON.parse(await readFile(sampleFile, 'utf8')) as Notebook
  const [first, ...others] = notebook.positions
  const at = '2025-10-17T09:00:00.000Z'
  const moved = { ...first!, movements: [{ at, kind: 'recorded', note: '', before: '' }] }
  const note: Annotation = {
    id: 'n1' as Annotation['id'],
    target: { collection: 'positions', record: first!.id, field: 'stated', anchor: null, orphaned: false },
    tag: 'verify',
    motivation: 'questioning',
    body: 'Since when?',
    language: null,
    author: '',
    created: at,
    modified: at,
    ...NOTE_OF_OURS,
    marking: null,
  }
  const file = join(folder, 'talks.json')
  await writeFile(file, JSON.stringify({ ...notebook, positions: [moved, ...others], annotations: [note] }))
  await app.choose(file)
  await window.getByRole('button', { name: message('welcome.open-file') }).click()
  const positions = new PositionsPage(window)
  await positions.open()
  const bar = window.getByRole('group', { name: message('annotations.filter') })
  await bar.getByRole('button', { name: message('annotations.filter-state') }).press('Enter')
  await window.getByRole('menuitemradio', { name: message('annotations.state.open') }).press('Enter')
  await window.keyboard.press('Control+e')
  const { inspector } = positions.shell
  const filtered = inspector.getByText(message('briefs.scope-notes'))
  await expect(filtered).toBeVisible()

  await positions.open()
  await window.getByRole('button', { name: new RegExp(`^${message('positions.as-of')} `, 'u') }).click()
  await window.getByRole('menuitemradio', { name: /17 Oct/u }).click()
  await expect(bar).toHaveCount(0)
  await window.keyboard.press('Control+e')
  await expect(inspector.getByText(message('briefs.this-brief'))).toBeVisible()
  await expect(filtered).toHaveCount(0)
})
