import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { type AnyRecord } from '../domain/history/difference.ts'
import { collectionSchemas, COLLECTIONS, type Notebook, notebook, notebookDetails } from '../domain/notebook.ts'
import { mentions } from '../domain/references.ts'
import { en } from './catalogue.ts'
import { fieldWords } from './field-words.ts'

const sample: Notebook = notebook.parse(
  JSON.parse(readFileSync(new URL('../../../resources/samples/doha-talks.json', import.meta.url), 'utf8')),
)

test('every field of every record, and of the notebook itself, has a name', () => {
  const shapes = [notebookDetails, ...COLLECTIONS.map((name) => collectionSchemas[name] as unknown as z.ZodObject)]
  const fields = new Set(shapes.flatMap(({ shape }) => Object.keys(shape)))
  fields.delete('id')
  expect(fields.size).toBeGreaterThan(60)
  expect([...fields].filter((field) => !(`history.field.${field}` in en))).toEqual([])
})

test('no identifier and no fixed value is shown where there is a name or a word for it', () => {
  let told = 0
  for (const collection of COLLECTIONS) {
    for (const record of sample[collection] as unknown as AnyRecord[]) {
      for (const { path, id } of mentions(collection, record as never)) {
        const words = fieldWords(sample, collection, record, String(path[0]))
        expect(words).not.toBe('')
        expect(words.split(/[\n,:] ?/)).not.toContain(id)
        told += 1
      }
    }
  }
  expect(told).toBeGreaterThan(50)
  const event = sample.events.find(({ type }) => type === 'air-strike')!
  expect(fieldWords(sample, 'events', event as never, 'type')).toBe('Air strike')
})

test('what holds nothing says nothing, and parts of a value are named', () => {
  const event = {
    ...sample.events[0]!,
    place: { name: 'Kabul', nativeName: null, coordinates: null, precision: 'locality' },
    casualties: {
      killed: { low: 2, best: null, high: 4, words: '' },
      injured: { low: null, best: null, high: null, words: '' },
    },
    doubt: '',
  } as unknown as AnyRecord
  expect(fieldWords(sample, 'events', event, 'doubt')).toBe('')
  expect(fieldWords(sample, 'events', event, 'place')).toBe('Kabul, known to: town or village')
  expect(fieldWords(sample, 'events', event, 'casualties')).toBe('killed: low: 2, high: 4')
})
