import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NOTE_OF_OURS } from '#shared/domain/annotation.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { expectAccessible } from '../fixtures/axe.ts'
import { expect, test } from '../fixtures/app.ts'
import { EventsPage } from '../pages/events-page.ts'

const sampleFile = join(import.meta.dirname, '../../resources/samples/doha-talks.json')

test('a note on an event whose words are gone waits in a tray, and is put on other words by keyboard', async ({
  app,
  window,
  folder,
}) => {
  const notebook = JSON.parse(await readFile(sampleFile, 'utf8')) as Notebook
  const event = notebook.events.find(({ description }) => description.length > 40)!
  const at = '2025-10-18T04:40:00.000Z'
  const anchor = { exact: 'words that another hand took out', prefix: '', suffix: '', start: 0, end: 32 }
  const note = {
    id: 'n-lost',
    target: { collection: 'events', record: event.id, field: 'description', anchor, orphaned: false },
    ...{ tag: 'verify', motivation: 'questioning', body: 'Who said so?', language: null, author: '' },
    ...{ created: at, modified: at, marking: null, ...NOTE_OF_OURS },
  }
  const file = join(folder, 'talks.json')
  await writeFile(file, JSON.stringify({ ...notebook, annotations: [...notebook.annotations, note] }))
  await app.choose(file)
  await window.getByRole('button', { name: message('welcome.open-file') }).click()
  const events = new EventsPage(window)
  await events.open()
  await events.row(event.title).first().click()
  const tray = events.shell.inspector.getByRole('region', { name: message('annotations.tray') })
  await expect(tray).toContainText('words that another hand took out')
  await expectAccessible(window)

  const field = tray.getByRole('textbox', { name: message('parts.other-words') })
  await events.shell.write(field, 'no such words')
  await expect(tray.getByText(/“no such words” does not stand/)).toBeVisible()
  await events.shell.write(field, event.description.slice(0, 20))
  await expect(tray).toHaveCount(0)
  await expect(events.shell.inspector).toContainText(`“${event.description.slice(0, 20).trim()}”`)
  await expect(events.shell.inspector).toContainText('Who said so?')
  await window.keyboard.press('Control+z')
  await expect(tray).toHaveCount(1)
  await tray.getByRole('button', { name: message('parts.keep-on-record') }).click()
  await expect(tray).toHaveCount(0)
  await expect(events.shell.inspector).toContainText('Who said so?')
})
