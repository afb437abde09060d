import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeJsonSchema } from './write-json-schema.ts'

const PROJECT = join(import.meta.dirname, '..', '..')
const read = (...parts: string[]): unknown => JSON.parse(readFileSync(join(PROJECT, ...parts), 'utf8'))

let project: string
let target: string

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'json-schema-'))
  mkdirSync(join(project, 'resources'))
  target = join(project, 'resources', 'notebook.schema.json')
})

afterEach(() => {
  rmSync(project, { recursive: true, force: true })
})

describe('writeJsonSchema', () => {
  it('finds the committed file up to date', async () => {
    expect(await writeJsonSchema(['--check'])).toEqual({
      code: 0,
      message: 'resources/notebook.schema.json is up to date.',
    })
  })

  it('writes a file that its own check accepts', async () => {
    expect((await writeJsonSchema([], project)).code).toBe(0)
    expect((await writeJsonSchema(['--check'], project)).code).toBe(0)
  })

  it('says that a missing file is stale, and how to write it', async () => {
    const { code, message } = await writeJsonSchema(['--check'], project)
    expect(code).toBe(1)
    expect(message).toMatch(/stale.*node tools\/schema\/write-json-schema\.ts/)
  })

  it('says that a changed file is stale, and leaves it as it is', async () => {
    await writeJsonSchema([], project)
    const changed = readFileSync(target, 'utf8').replace('Aide-Mémoire notebook', 'Another notebook')
    writeFileSync(target, changed)
    expect((await writeJsonSchema(['--check'], project)).code).toBe(1)
    expect(readFileSync(target, 'utf8')).toBe(changed)
  })

  it('refuses words that it does not know', async () => {
    const { code, message } = await writeJsonSchema(['--chekc'], project)
    expect([code, message]).toEqual([2, expect.stringContaining('--chekc')])
  })
})

describe('resources/notebook.schema.json', () => {
  const schema = read('resources', 'notebook.schema.json') as Record<string, unknown>
  const definitions = schema['$defs'] as Record<string, Record<string, unknown>>

  it('has every definition that it refers to, each with a title', () => {
    const wanted = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/(\w+)"/g)].map(([, name]) => name)
    expect(new Set(wanted)).toEqual(new Set(Object.keys(definitions)))
    expect(Object.entries(definitions).filter(([, { title }]) => typeof title !== 'string')).toEqual([])
  })

  it('names the one schema of all identifiers after none of them', () => {
    expect(definitions['Identifier']).toMatchObject({ pattern: '^[A-Za-z0-9_-]{1,64}$' })
    expect(Object.keys(definitions).filter((name) => name.endsWith('Id'))).toEqual([])
  })

  it('describes records and fields in the words of the code', () => {
    expect(definitions['Event']!['description']).toMatch(/said to have happened/)
    expect(definitions['Event']!['properties']).toMatchObject({ dateNote: { description: expect.any(String) } })
    expect(definitions['Annotation']!['properties']).toMatchObject({
      target: { properties: { orphaned: { description: expect.any(String) } } },
    })
  })

  it('accepts the Doha sample and refuses it with a key too many or too few', () => {
    const check = z.fromJSONSchema(schema)
    const sample = read('resources', 'samples', 'doha-talks.json') as { delegates: Record<string, unknown>[] }
    expect(check.safeParse(sample).error).toBeUndefined()
    const [first, ...others] = sample.delegates
    const { biography: _, ...shorter } = first!
    expect(check.safeParse({ ...sample, delegates: [shorter, ...others] }).success).toBe(false)
    expect(check.safeParse({ ...sample, delegates: [{ ...first, age: 60 }, ...others] }).success).toBe(false)
  })
})
