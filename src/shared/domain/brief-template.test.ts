import { describe, expect, it } from 'vitest'
import { defaultBriefOptions } from './brief-options.ts'
import { readTemplate, templateOf, withTemplate, writeTemplate } from './brief-template.ts'
import { emptyNotebook, type Notebook } from './notebook.ts'

const AS_OF = '2025-10-18T05:15:00.000Z'
const options = defaultBriefOptions(emptyNotebook('n' as Notebook['id'], AS_OF, 'Talks'), AS_OF)
const ours = { ...options, type: 'lines' as const, preparedBy: 'The desk', leftOut: ['t1'], draft: true }
const template = templateOf('Lines for the room', ours)

describe('a template', () => {
  it('comes back from its file as it was', () => {
    expect(readTemplate(writeTemplate(template))).toEqual({ ok: true, template })
    expect(readTemplate(`\uFEFF${writeTemplate(template)}`).ok).toBe(true)
  })
  it('holds nothing that belongs to one notebook', () => {
    expect(template.options).toMatchObject({ type: 'lines', preparedBy: 'The desk', draft: true })
    for (const own of ['agendaItems', 'events', 'asOf', 'asOfZone', 'copy', 'leftOut', 'session', 'since'])
      expect(template.options).not.toHaveProperty(own)
  })
  it('leaves what belongs to the notebook as it is', () => {
    const later = { ...options, asOf: '2025-10-19T05:15:00.000Z', leftOut: ['t9'] }
    expect(withTemplate(later, template)).toEqual({ ...ours, asOf: later.asOf, leftOut: ['t9'] })
  })
})

describe('a bad file', () => {
  const problem = (text: string): unknown => {
    const read = readTemplate(text)
    return read.ok ? null : read.problem
  }
  const changed = (change: object): string => JSON.stringify({ ...JSON.parse(writeTemplate(template)), ...change })
  it.each(['', '{', 'PK\u0003\u0004'])('that is no JSON is told as such: %j', (text) => {
    expect(problem(text)).toEqual({ reason: 'not-json' })
  })
  it.each(['null', '[]', '"text"', '{"title": "Doha talks"}'])('that is something else is told as such: %s', (text) => {
    expect(problem(text)).toEqual({ reason: 'not-a-template' })
  })
  it('of a newer app names both versions', () => {
    expect(problem(changed({ version: 2 }))).toEqual({ reason: 'newer', found: 2, known: 1 })
  })
  it('with a wrong value names its place', () => {
    expect(problem(changed({ options: { ...template.options, paper: 'A2' } }))).toMatchObject({
      reason: 'invalid',
      place: 'options.paper',
    })
    expect(problem(changed({ options: { ...template.options, letterhead: 'http://x' } }))).toMatchObject({
      reason: 'invalid',
      place: 'options.letterhead',
    })
    expect(problem(changed({ options: { ...template.options, agendaItems: ['a1'] } }))).toMatchObject({
      reason: 'invalid',
      place: 'options',
    })
  })
})
