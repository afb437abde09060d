import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkWebAnnotation } from '#shared/domain/web-annotation/check-web-annotation.ts'
import { ANNOTATION_CONTEXT, textUrn } from '#shared/domain/web-annotation/vocabulary.ts'
import { message } from '#shared/i18n/message.ts'
import { nodeFiles } from '../../storage/files.ts'
import { NotebookStore } from '../../storage/notebook-store.ts'
import { aFolder } from '../../storage/testing/a-folder.ts'
import { aNotebook } from '../../storage/testing/a-notebook.ts'
import { aPlace } from '../../storage/testing/a-place.ts'
import { FaultyFiles } from '../../storage/testing/faulty-files.ts'
import { notesHandlers, type NotesParts } from './notes.ts'

const NOW = '2025-10-18T05:00:00.000Z'

/** An open notebook, a folder of the user's, and a user who answers every dialog with one name in it. */
async function aDesk(change: Partial<NotesParts> = {}) {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  const store = await NotebookStore.open(place)
  const folder = await aFolder()
  const answer = { name: 'notes.jsonld' as string | null }
  const open = { store: store as NotebookStore | null, sitting: 1 }
  const chosen = (): string => join(folder, answer.name ?? '')
  const dialog = {
    showOpenDialog: async () => ({ canceled: answer.name === null, filePaths: answer.name === null ? [] : [chosen()] }),
    showSaveDialog: async () => ({ canceled: answer.name === null, filePath: answer.name === null ? '' : chosen() }),
  }
  const notes = notesHandlers({
    open: open as unknown as NotesParts['open'],
    files: nodeFiles,
    dialog,
    window: () => null,
    documents: () => folder,
    now: () => NOW,
    ...change,
  })
  return { store, notes, folder, answer, open, file: chosen }
}

const event = aNotebook().events[0]!
const ON_EVENT = textUrn({ collection: 'events', record: event.id, field: 'description' })

/** A file with a question on an event, its answer, and one on a text of which the notebook knows nothing. */
const theirs = (): string =>
  JSON.stringify({
    '@context': ANNOTATION_CONTEXT,
    id: 'https://tool.example/page',
    type: 'AnnotationPage',
    items: [
      {
        ...{ id: 'https://tool.example/2', type: 'Annotation', motivation: 'replying' },
        ...{ bodyValue: 'The wire does.', target: 'https://tool.example/1' },
      },
      {
        ...{ id: 'https://tool.example/1', type: 'Annotation', motivation: 'describing' },
        ...{ bodyValue: 'Says who?', creator: { type: 'Person', name: 'L. Moreau' }, target: ON_EVENT },
      },
      { id: 'https://tool.example/3', type: 'Annotation', bodyValue: 'Lost', target: 'https://example.org/other' },
    ],
  })

test('reads a file, tells what would come in and what stays out, and brings it in as one edit', async () => {
  const { store, notes, file } = await aDesk()
  await writeFile(file(), theirs())
  expect(await notes['notes:read'](null)).toMatchObject({
    ok: true,
    value: {
      file: 'notes.jsonld',
      notes: [
        { body: 'Says who?', author: 'L. Moreau', on: event.title, isReply: false },
        { body: 'The wire does.', isReply: true },
      ],
      leftOut: [{ place: 'items[2]', why: 'no-text' }],
      morePages: false,
    },
  })
  const before = store.notebook
  expect(store.standing.sequence).toBe(0)
  expect(await notes['notes:import'](null)).toEqual({ ok: true, value: { count: 2 } })
  const added = store.notebook.annotations.slice(before.annotations.length)
  expect(added.map(({ motivation }) => motivation)).toEqual(['describing', 'replying'])
  expect(added[1]!.replyTo).toBe(added[0]!.id)
  expect(added[0]!.iri).toBe('https://tool.example/1')
  expect(store.standing).toMatchObject({ sequence: 1, undo: { command: 'annotations:import' } })
  await store.undo()
  expect(store.notebook).toEqual(before)
  await store.close()
})

test('what was read comes in once, and only into the notebook that it was read for', async () => {
  const { store, notes, file, open } = await aDesk()
  await writeFile(file(), theirs())
  await notes['notes:read'](null)
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  const other = await NotebookStore.open(place)
  const nothing = { ok: false, failure: { code: 'refused', message: message('notes.none-read') } }
  open.store = other
  expect(await notes['notes:import'](null)).toMatchObject(nothing)
  expect(other.notebook.annotations).toEqual(aNotebook().annotations)
  open.store = store
  expect(await notes['notes:import'](null)).toMatchObject({ ok: true })
  expect(await notes['notes:import'](null)).toMatchObject(nothing)
  // Read again, all of it is known.
  expect(await notes['notes:read'](null)).toMatchObject({ value: { notes: [] } })
  for (const one of [store, other]) await one.close()
})

test('a file read later takes the place of the one before it', async () => {
  const { store, notes, file } = await aDesk()
  await writeFile(file(), theirs())
  await notes['notes:read'](null)
  await writeFile(file(), theirs().replace('Says who?', 'Who says so?'))
  await notes['notes:read'](null)
  await notes['notes:import'](null)
  const bodies = store.notebook.annotations.map(({ body }) => body)
  expect(bodies).toContain('Who says so?')
  expect(bodies).not.toContain('Says who?')
  await store.close()
})

test('a text that changed while the file was looked at keeps the notes out, all of them', async () => {
  const { store, notes, file } = await aDesk()
  await store.run('events:edit', { id: event.id, change: { description: 'The border is closed.' } })
  const onWords = { source: ON_EVENT, selector: { type: 'TextQuoteSelector', exact: 'border' } }
  await writeFile(file(), theirs().replace(JSON.stringify(ON_EVENT), JSON.stringify(onWords)))
  expect(await notes['notes:read'](null)).toMatchObject({ value: { notes: [{ quote: 'border' }, {}] } })
  await store.run('events:edit', { id: event.id, change: { description: 'Nothing is closed.' } })
  const before = store.notebook
  expect(await notes['notes:import'](null)).toMatchObject({ ok: false, failure: { code: 'refused' } })
  expect(store.notebook).toEqual(before)
  await store.close()
})

test('refuses a file in a sentence that names it and the place, and keeps nothing of it', async () => {
  const { store, notes, file } = await aDesk()
  const refused = async (text: string): Promise<string> => {
    await writeFile(file(), text)
    const answer = await notes['notes:read'](null)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unreadable' } })
    expect(await notes['notes:import'](null)).toMatchObject({ ok: false, failure: { code: 'refused' } })
    return answer.ok ? '' : answer.failure.message
  }
  expect(await refused('{\n  "a": ]')).toContain(message('notes.not-json', { line: 2, column: 8 }))
  expect(await refused(theirs().replace(ANNOTATION_CONTEXT, 'http://schema.org'))).toContain('@context')
  expect(await refused('{}')).toMatch(/notes\.jsonld/)
  const many = Array.from({ length: 2_001 }, () => ({ '@context': ANNOTATION_CONTEXT, type: 'Annotation' }))
  expect(await refused(JSON.stringify(many))).toContain(message('notes.too-many', { count: 2_001, most: 2_000 }))
  expect(await refused(`"${'x'.repeat(16_000_001)}"`)).toMatch(/notes\.jsonld.*16/)
  await store.close()
})

test('a byte order mark before the first bracket is no fault', async () => {
  const { store, notes, file } = await aDesk()
  await writeFile(file(), `\uFEFF${theirs()}`)
  expect(await notes['notes:read'](null)).toMatchObject({ ok: true, value: { notes: [{}, {}] } })
  await store.close()
})

test('writes every note as valid annotations, whose own copy is known when it comes back', async () => {
  const { store, notes, file } = await aDesk()
  await writeFile(file(), theirs())
  await notes['notes:read'](null)
  await notes['notes:import'](null)
  const { length } = store.notebook.annotations
  expect(await notes['notes:export'](null)).toEqual({ ok: true, value: { path: file(), count: length } })
  const written: unknown = JSON.parse(await readFile(file(), 'utf8'))
  expect(checkWebAnnotation(written).filter(({ level }) => level === 'must')).toEqual([])
  expect(JSON.stringify(written)).toContain('"motivation":"describing"')
  expect(await notes['notes:read'](null)).toMatchObject({ value: { notes: [] } })
  await store.close()
})

test('a disk that refuses is told with the folder, and nothing half-written stays', async () => {
  const disk = new FaultyFiles()
  const { store, notes, folder } = await aDesk({ files: disk.files })
  disk.faults.add('append')
  const answer = await notes['notes:export'](null)
  expect(answer).toMatchObject({ ok: false, failure: { code: 'disk' } })
  expect(answer.ok ? '' : answer.failure.message).toContain(folder)
  expect(await readdir(folder)).toEqual([])
  await store.close()
})

test('nothing happens where the user decides against it or no notebook is open', async () => {
  const { store, notes, answer, open, folder } = await aDesk()
  answer.name = null
  expect(await notes['notes:read'](null)).toEqual({ ok: true, value: null })
  expect(await notes['notes:export'](null)).toEqual({ ok: true, value: null })
  expect(await readdir(folder)).toEqual([])
  open.store = null
  for (const call of ['notes:export', 'notes:read', 'notes:import'] as const)
    expect(await notes[call](null)).toMatchObject({ ok: false, failure: { code: 'not-open' } })
  await store.close()
})
