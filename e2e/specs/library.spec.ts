import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { ShellPage } from '../pages/shell-page.ts'

const sampleFile = join(import.meta.dirname, '../../resources/samples/doha-talks.json')

test('offers the Doha sample, opens a copy of it, and lists the copy at the next start', async ({ app, window }) => {
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  await expectAccessibleInBothThemes(app)
  await app.openSample()
  await expect(new ShellPage(window).main).toContainText('Where the sides stand')
  const again = await app.relaunch()
  await again.getByRole('button', { name: /^Doha talks/ }).click()
  await expect(again.getByRole('navigation', { name: message('shell.sections') })).toBeVisible()
})

test('nothing on the first screen moves once it is seen: a press finds what it was aimed at', async ({ window }) => {
  await expect(window.getByText(message('welcome.none'))).toBeVisible()
  const moved = await window.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const found: string[] = []
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { sources } = entry as PerformanceEntry & { sources: readonly { readonly node: Node | null }[] }
            found.push(...sources.map(({ node }) => node?.textContent ?? 'something that is gone'))
          }
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(found), 200)))
      }),
  )
  expect(moved).toEqual([])
})

test('begins a new notebook by keyboard, and says at the field what is wrong with an empty title', async ({
  app,
  window,
}) => {
  await window.getByText(message('welcome.none')).waitFor()
  await window.keyboard.press('Control+n')
  const title = window.getByLabel(message('welcome.title-label'))
  await expect(title).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByText('This cannot be empty. Write a few words.')).toBeVisible()
  await expect(title).toHaveAttribute('aria-invalid', 'true')
  await title.fill('Istanbul round')
  await window.keyboard.press('Enter')
  await expect(new ShellPage(window).main).toContainText('Istanbul round')
  await expect(window.getByText(message('overview.no-items'))).toBeVisible()
  await expectAccessibleInBothThemes(app)
})

test('takes a copy of a notebook file and shows markup in it as text', async ({ app, window, folder }) => {
  const notebook = JSON.parse(await readFile(sampleFile, 'utf8')) as { title: string; summary: string }
  const markup = '<img src=x onerror="document.title=1"><script>alert(1)</script><b>bold</b>'
  const file = join(folder, 'talks.json')
  const text = JSON.stringify({ ...notebook, summary: markup })
  await writeFile(file, text)
  await app.choose(file)
  await window.getByRole('button', { name: message('welcome.open-file') }).click()
  await expect(new ShellPage(window).main).toContainText(markup)
  await expect(window.locator('main img, main script, main b:text-is("bold")')).toHaveCount(0)
  expect(await readFile(file, 'utf8')).toBe(text)
})

type Json = Record<string, unknown> & { events: Record<string, unknown>[] }

const BAD: readonly (readonly [string, (notebook: Json) => string, RegExp])[] = [
  ['that is not JSON', () => '{ "title": "Doha", ]', /JSON/],
  ['that is no notebook', () => '[1, 2, 3]', /notebook/i],
  ['of a newer version', (notebook) => JSON.stringify({ ...notebook, schemaVersion: 99 }), /99/],
  [
    'with a wrong reference',
    (notebook) => JSON.stringify(withEvent(notebook, { actors: ['nobody-at-all'] })),
    /events\[0\].*nobody-at-all/s,
  ],
  [
    'with a date that does not exist',
    (notebook) => JSON.stringify(withEvent(notebook, { date: '2025-13-40' })),
    /events\[0\].*month 13/s,
  ],
  [
    'with 10 MB in one field',
    (notebook) => JSON.stringify(withEvent(notebook, { description: 'x'.repeat(10_000_000) })),
    /events\[0\].*description/s,
  ],
]

const withEvent = (notebook: Json, change: object): Json => ({
  ...notebook,
  events: [{ ...notebook.events[0], ...change }, ...notebook.events.slice(1)],
})

for (const [name, spoil, sentence] of BAD) {
  test(`refuses a file ${name}, names the place and leaves the file as it is`, async ({ app, window, folder }) => {
    const file = join(folder, 'bad.json')
    const text = spoil(JSON.parse(await readFile(sampleFile, 'utf8')) as Json)
    await writeFile(file, text)
    await app.choose(file)
    await window.getByRole('button', { name: message('welcome.open-file') }).click()
    await expect(window.getByRole('alert')).toContainText(sentence)
    await expect(window.getByRole('alert')).toContainText('“bad.json”')
    await expect(window.getByText(message('welcome.none'))).toBeVisible()
    expect((await readFile(file, 'utf8')) === text).toBe(true)
  })
}

test('a bad file chosen from inside a notebook leaves that notebook open; a good one takes its place', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const shell = new ShellPage(window)
  const file = join(folder, 'minutes.json')
  await writeFile(file, '[1, 2, 3]')
  await app.choose(file)
  await window.keyboard.press('Control+o')
  await expect(window.getByRole('status').filter({ hasText: '“minutes.json”' })).toBeVisible()
  await expect(shell.main).toContainText('Where the sides stand')
  const notebook = JSON.parse(await readFile(sampleFile, 'utf8')) as { title: string }
  await writeFile(file, JSON.stringify({ ...notebook, title: 'Ankara round' }))
  await window.keyboard.press('Control+o')
  await expect(shell.main).toContainText('Ankara round')
})

test('asks before it burns a notebook, and keeps it when told to', async ({ app, window }) => {
  await app.openSample()
  await window.keyboard.press('Control+w')
  const row = window.getByRole('listitem').filter({ hasText: 'Doha talks' })
  const burn = async (answer: 'welcome.keep' | 'welcome.burn-now'): Promise<void> => {
    await row.getByRole('button', { name: message('welcome.more', { title: 'Doha talks' }) }).click()
    await window.getByRole('menuitem', { name: message('welcome.burn') }).click()
    await window.getByRole('button', { name: message(answer) }).click()
  }
  await burn('welcome.keep')
  await expect(row).toHaveCount(1)
  await burn('welcome.burn-now')
  await expect(row).toHaveCount(0)
  const again = await app.relaunch()
  await expect(again.getByText(message('welcome.none'))).toBeVisible()
})
