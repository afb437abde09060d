import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
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
  for (const theme of ['light', 'dark'] as const) {
    await app.theme(theme)
    await expectAccessible(window)
  }
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
  await shell.inspector.getByRole('button', { name: message('briefs.write-pdf') }).click()
  await expect(shell.inspector.getByRole('status').filter({ hasText: 'brief.pdf' })).toBeVisible({ timeout: 60_000 })
  const text = await textOf(file)
  expect(text).toContain('The ministers met twice before breakfast.')
  expect(text).toContain('The head of mission')
  expect(text).toMatch(/1 of \d+/)
  expect(text.match(/TLP:CLEAR/g)!.length).toBeGreaterThan(10)
  await expect(shell.inspector.getByText(message('briefs.made-before'))).toBeVisible()
})

test('a chronology has its timeline and its map, each of which can be left out', async ({ app, window, folder }) => {
  test.skip(lacks('pdftotext'), 'pdftotext (poppler-utils) is not installed')
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  const drawing = (name: 'timeline' | 'map') =>
    shell.inspector.getByRole('checkbox', { name: message(`briefs.drawing-${name}`) })
  // A position brief without its chronology has nothing to draw.
  await shell.main.getByText(message('briefs.section-chronology'), { exact: true }).last().click()
  await expect(drawing('map')).toBeDisabled()
  await shell.main.getByRole('option', { name: message('briefs.kind-chronology') }).click()
  await expect(shell.inspector.getByRole('heading', { name: message('briefs.kind-chronology') })).toBeVisible()
  await expect(drawing('map')).toBeChecked()
  await expect(drawing('timeline')).toBeChecked()
  const written = async (name: string): Promise<string> => {
    await app.saveTo(join(folder, name))
    await shell.inspector.getByRole('button', { name: message('briefs.write-pdf') }).click()
    await expect(shell.inspector.getByRole('status').filter({ hasText: name })).toBeVisible({ timeout: 60_000 })
    return textOf(join(folder, name))
  }
  const both = await written('both.pdf')
  expect(both).toContain('Solid bar: known to have lasted so long.')
  expect(both).toContain('The map implies no position on any boundary')
  expect(both).toMatch(/\b4\s+Doha, Qatar\s+5 events/u)
  await shell.inspector.getByText(message('briefs.drawing-map')).click()
  const without = await written('without.pdf')
  expect(without).toContain('Solid bar: known to have lasted so long.')
  expect(without).not.toContain('implies no position')
  expect(without).not.toMatch(/\b4\s+Doha, Qatar/u)
})

test('writes nothing when the dialog is cancelled or the place does not take it', async ({ app, window, folder }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  await app.saveTo(null)
  const write = shell.inspector.getByRole('button', { name: message('briefs.write-pdf') })
  await write.click()
  await expect(write).toBeVisible()
  await app.saveTo(join(folder, 'no-such-folder', 'brief.pdf'))
  await write.click()
  await expect(shell.inspector.getByRole('alert')).toContainText('no-such-folder')
  expect((await readdir(folder)).filter((name) => name.endsWith('.pdf'))).toEqual([])
  expect((await stat(folder)).isDirectory()).toBe(true)
})

test('a brief that is given up while it is written leaves no file and no record of it', async ({
  app,
  window,
  folder,
}) => {
  const sample = JSON.parse(
    await readFile(join(import.meta.dirname, '../../resources/samples/doha-talks.json'), 'utf8'),
  )
  const [event] = sample.events
  // Hundreds of pages, so that there is a while in which to give them up.
  sample.events = Array.from({ length: 12_000 }, (_, at) => ({ ...event, id: `e${at}`, title: `Event ${at}` }))
  const large = join(folder, 'large.json')
  await writeFile(large, JSON.stringify(sample))
  await app.choose(large)
  await window.getByRole('button', { name: message('welcome.open-file') }).click()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  const out = join(folder, 'out')
  await mkdir(out)
  await app.saveTo(join(out, 'brief.pdf'))
  await shell.inspector.getByRole('button', { name: message('briefs.write-pdf') }).click()
  await shell.inspector.getByRole('button', { name: message('briefs.cancel') }).click()
  await expect(shell.inspector.getByRole('button', { name: message('briefs.write-pdf') })).toBeVisible()
  await expect(shell.inspector.getByText(message('briefs.made-before'))).toBeHidden()
  await expect(shell.inspector.getByRole('alert')).toBeHidden()
  expect(await readdir(out)).toEqual([])
})

test('shows a page at the size wanted, by buttons and by keys', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  const page = shell.main.getByRole('figure').locator('canvas')
  const width = async (): Promise<number> => (await page.boundingBox())?.width ?? 0
  await expect.poll(width).toBeGreaterThan(100)
  const fitted = await width()
  await shell.main.getByRole('button', { name: message('briefs.zoom-in') }).click()
  await expect.poll(width).toBeGreaterThan(fitted)
  await shell.main.getByRole('group', { name: message('briefs.reading') }).focus()
  for (let press = 0; press < 12; press++) await window.keyboard.press('+')
  await expect(shell.main.getByText(message('briefs.zoom-at', { percent: 400 }))).toBeVisible()
  await expectAccessible(window)
  const enlarged = shell.main.getByRole('group', { name: /enlarged/ })
  await enlarged.focus()
  await window.keyboard.press('ArrowDown')
  await expect.poll(() => enlarged.evaluate((desk) => desk.scrollTop)).toBeGreaterThan(0)
  await expect(shell.main.getByRole('status').filter({ hasText: /page 1 of/ })).toBeVisible()
  await window.keyboard.press('0')
  await expect.poll(width).toBeCloseTo(fitted, 0)
})

test('says which characters cannot be printed, and leads to where they stand', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('challenges')
  await shell.main.getByText('Lack of trust').click()
  await shell.write(shell.inspector.getByRole('textbox', { name: message('parts.title') }), 'Lack of trust (𓀀)')
  await shell.goTo('briefs')
  await expect(shell.inspector.getByText(/have no letter for 𓀀/)).toBeVisible()
  await shell.inspector.getByRole('button', { name: 'Lack of trust (𓀀)' }).click()
  await expect(shell.main).toHaveAccessibleName(message('act.go-challenges'))
})

test('another kind of brief, in another language and format, goes by the same choices', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  const kinds = shell.main.getByRole('listbox', { name: message('briefs.kinds') })
  await kinds.getByRole('option', { name: message('briefs.kind-position') }).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(shell.inspector.getByRole('heading', { name: message('briefs.kind-scenesetter') })).toBeVisible()
  await expect(shell.main.getByRole('group', { name: message('briefs.length') })).toBeVisible()
  await expectAccessible(window)
  await shell.inspector.getByRole('button', { name: message('briefs.language') }).click()
  await window.getByRole('option', { name: /français/i }).click()
  const file = join(folder, 'brief.md')
  await app.saveTo(file)
  await shell.inspector.getByRole('radio', { name: message('briefs.format.md') }).click()
  await shell.inspector.getByRole('button', { name: message('briefs.write-md') }).click()
  await expect(shell.inspector.getByRole('status').filter({ hasText: 'brief.md' })).toBeVisible({ timeout: 60_000 })
  expect(await readFile(file, 'utf8')).toMatch(/^# /mu)
})

test('for the other side a brief leaves out what is ours, and says how much that is', async ({ app, window }) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  const page = shell.main.getByRole('figure')
  await expect(page).toContainText('TLP:')
  await shell.inspector.getByRole('button', { name: message('briefs.audience') }).click()
  await window.getByRole('option', { name: message('briefs.audience.other-side') }).click()
  await expect(shell.inspector.getByText(/these are left out/)).toBeVisible()
  await app.theme('dark')
  await expectAccessible(window)
})

test('choices are kept as a template, used in another notebook, handed on as a file and taken from one', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  await shell.goTo('briefs')
  await shell.write(shell.inspector.getByRole('textbox', { name: message('briefs.prepared-for') }), 'The minister')
  await shell.inspector.getByRole('button', { name: message('briefs.template-keep') }).click()
  await window.getByRole('textbox', { name: message('briefs.template-name') }).fill('For the minister')
  await window.keyboard.press('Enter')
  const kept = shell.inspector.getByRole('button', { name: 'For the minister', exact: true })
  await expect(kept).toBeVisible()
  const file = join(folder, 'minister.json')
  await app.saveTo(file)
  await shell.inspector
    .getByRole('button', { name: message('briefs.template-share-of', { name: 'For the minister' }) })
    .click()
  await expect.poll(async () => readFile(file, 'utf8').catch(() => '')).toContain('The minister')
  await shell.inspector
    .getByRole('button', { name: message('briefs.template-drop-of', { name: 'For the minister' }) })
    .click()
  await expect(kept).toBeHidden()
  await shell.write(shell.inspector.getByRole('textbox', { name: message('briefs.prepared-for') }), 'Nobody')
  await app.choose(file)
  await shell.inspector.getByRole('button', { name: message('briefs.template-take') }).click()
  await kept.click()
  await expect(shell.inspector.getByRole('textbox', { name: message('briefs.prepared-for') })).toHaveText(
    /The minister/,
  )
  const bad = join(folder, 'bad.json')
  await writeFile(bad, '{"a": 1}')
  await app.choose(bad)
  await shell.inspector.getByRole('button', { name: message('briefs.template-take') }).click()
  await expect(shell.inspector.getByRole('alert')).toContainText('bad.json')
})
