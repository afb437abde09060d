import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Notebook } from '#shared/domain/notebook.ts'
import { checkWebAnnotation } from '#shared/domain/web-annotation/check-web-annotation.ts'
import { ANNOTATION_CONTEXT } from '#shared/domain/web-annotation/vocabulary.ts'
import type { MessageKey } from '#shared/i18n/catalogue.ts'
import { message } from '#shared/i18n/message.ts'
import { expectAccessibleInBothThemes } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { EventsPage } from '../pages/events-page.ts'

const sampleFile = join(import.meta.dirname, '../../resources/samples/doha-talks.json')

/** Does an act by the palette, as a person without a mouse does. */
async function act(window: Page, id: 'export-notes' | 'import-notes'): Promise<void> {
  const words = message(`act.${id}` as MessageKey)
  await window.keyboard.press('Control+k')
  await window.keyboard.type(`> ${words}`)
  await window.getByRole('option', { name: words, exact: true }).click()
}

/** A file as another tool writes it, about the description of an event. */
async function anotherTools(
  folder: string,
): Promise<{ file: string; event: Notebook['events'][number]; words: string }> {
  const { events } = JSON.parse(await readFile(sampleFile, 'utf8')) as Notebook
  const event = events.find(({ description }) => description.length > 60)!
  const words = event.description.slice(0, 50)
  const items = [
    {
      ...{ id: 'https://tool.example/1', type: 'Annotation', motivation: 'questioning' },
      ...{ creator: { type: 'Person', name: 'L. Moreau' }, bodyValue: 'Says who?' },
      target: { source: 'https://example.org/article', selector: { type: 'TextQuoteSelector', exact: words } },
    },
    {
      ...{ id: 'https://tool.example/2', type: 'Annotation', motivation: 'replying' },
      ...{ body: { type: 'TextualBody', value: 'The wire does.' }, target: 'https://tool.example/1' },
    },
    { id: 'https://tool.example/3', type: 'Annotation', bodyValue: 'Lost', target: 'https://example.org/other' },
  ]
  const file = join(folder, 'theirs.jsonld')
  const page = { '@context': ANNOTATION_CONTEXT, id: 'https://tool.example/p', type: 'AnnotationPage', items }
  await writeFile(file, JSON.stringify(page))
  return { file, event, words }
}

test('notes of another tool come in as one edit, are answered and settled, and leave again', async ({
  app,
  window,
  folder,
}) => {
  const { file, event, words } = await anotherTools(folder)
  await app.openSample()
  const events = new EventsPage(window)
  await events.open()
  await events.row(event.title).first().click()
  const { inspector } = events.shell

  await app.choose(file)
  await act(window, 'import-notes')
  const dialog = window.getByRole('dialog', { name: message('notes.import-title', { file: 'theirs.jsonld' }) })
  await expect(dialog).toContainText(message('notes.coming', { count: 2 }))
  await expect(dialog).toContainText(words)
  await expect(dialog).toContainText(message('notes.left.no-text'))
  await expect(dialog).toContainText('items[2]')
  await expectAccessibleInBothThemes(app)
  await expect(inspector.getByText('Says who?')).toHaveCount(0)
  await dialog.getByRole('button', { name: message('notes.import') }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(inspector.getByText('Says who?')).toBeVisible()
  const answers = inspector.getByRole('group', { name: message('parts.answers') })
  await expect(answers).toContainText('The wire does.')
  await expectAccessibleInBothThemes(app)

  await window.keyboard.press('Control+z')
  await expect(inspector.getByText('Says who?')).toHaveCount(0)
  await expect(inspector.getByText('The wire does.')).toHaveCount(0)
  await window.keyboard.press('Control+Shift+z')
  await expect(answers).toContainText('The wire does.')

  await inspector.getByRole('button', { name: message('parts.settle') }).press('Enter')
  await expect(inspector.getByText('Says who?')).toHaveCount(0)
  await inspector.getByRole('button', { name: message('parts.settled-notes', { count: 1 }) }).press('Enter')
  await expect(inspector.getByText('Says who?')).toBeVisible()

  const out = join(folder, 'ours.jsonld')
  await app.saveTo(out)
  await act(window, 'export-notes')
  await expect(window.getByText(message('notes.exported', { count: 2 }))).toBeVisible()
  const written: unknown = JSON.parse(await readFile(out, 'utf8'))
  expect(checkWebAnnotation(written).filter(({ level }) => level === 'must')).toEqual([])
  expect(JSON.stringify(written)).toContain('"am:resolved"')
  expect(JSON.stringify(written)).toContain('"target":"https://tool.example/1"')

  await app.choose(out)
  await act(window, 'import-notes')
  await expect(window.getByRole('dialog')).toContainText(message('notes.left.known'))
  await expect(window.getByRole('dialog').getByRole('button', { name: message('notes.import') })).toHaveCount(0)
})

test('a file that cannot be read is refused by its name and place, and nothing comes in', async ({
  app,
  window,
  folder,
}) => {
  await app.openSample()
  const { file } = await anotherTools(folder)
  const whole = await readFile(file, 'utf8')
  const bad = [
    ['cut.jsonld', whole.slice(0, -5), message('notes.not-json', { line: 1, column: whole.length - 4 })],
    [
      'context.jsonld',
      whole.replace(ANNOTATION_CONTEXT, 'http://schema.org'),
      message('notes.no-context', { place: '@context' }),
    ],
    ['line.jsonld', 'x'.repeat(1_000_000), message('notes.not-json', { line: 1, column: 1 })],
    [
      'huge.jsonld',
      `[${Array.from({ length: 2_001 }, () => `{"@context":"${ANNOTATION_CONTEXT}","type":"Annotation"}`).join(',')}]`,
      message('notes.too-many', { count: 2_001, most: 2_000 }),
    ],
  ] as const
  for (const [name, text, why] of bad) {
    await writeFile(join(folder, name), text)
    await app.choose(join(folder, name))
    await act(window, 'import-notes')
    await expect(window.getByText(message('file.refused', { file: name, why }))).toBeVisible()
    await expect(window.getByRole('dialog')).toHaveCount(0)
  }
  await expect(window.getByRole('button', { name: message('act.undo') }).first()).toBeDisabled()
})
