import { describe, expect, it } from 'vitest'
import doha from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { type Annotation, annotation, NOTE_OF_OURS } from '../annotation.ts'
import { projectFor } from '../audience-projection.ts'
import { commands } from '../commands/catalogue.ts'
import { runCommand } from '../commands/command.ts'
import { type Notebook, notebook as notebookSchema } from '../notebook.ts'
import { makeAnchor } from '../values/text-anchor.ts'
import { checkWebAnnotation } from './check-web-annotation.ts'
import { planImport } from './place-notes.ts'
import { findAnnotations, MOST_ANNOTATIONS } from './read-json.ts'
import { ANNOTATION_CONTEXT, textUrn } from './vocabulary.ts'
import { writeAnnotations } from './write-annotations.ts'

const AT = '2026-03-01T08:00:00.000Z'
const STATED = 'They ask 👍🏽 for a truce. قابلِ تصدیق steps, then a truce in the spring.'
const sample: Notebook = notebookSchema.parse(doha)
const [first, ...others] = sample.positions
const notebook: Notebook = {
  ...sample,
  annotations: [],
  positions: [{ ...first!, stated: STATED }, ...others],
}
const ON = { collection: 'positions', record: first!.id, field: 'stated' } as const
const SOURCE = textUrn(ON)

function note(id: string, words: string | null, rest: Partial<Annotation> = {}): Annotation {
  const start = words === null ? 0 : STATED.indexOf(words)
  const anchor = words === null ? null : makeAnchor(STATED, start, start + words.length)
  return annotation.parse({
    id,
    target: { ...ON, anchor, orphaned: false },
    ...{ tag: 'flexibility', motivation: 'assessing', body: `On ${words}`, language: 'en', author: 'R. Aydin' },
    ...{ created: AT, modified: AT, ...NOTE_OF_OURS, marking: null },
    ...rest,
  })
}

const UUID = '6f1c2a34-9b1d-4c58-8a60-3f1d2a7b9c10'
const THREAD = [
  note(UUID, 'truce', { tag: 'red-line', resolved: '2026-03-02T08:00:00.000Z', marking: 'TLP:GREEN' }),
  note('n-urdu', 'قابلِ تصدیق', { iri: 'https://tool.example/notes/7', language: null, motivation: 'questioning' }),
  note('n-reply', null, { replyTo: UUID as Annotation['id'], motivation: 'questioning', body: 'Since when?' }),
  note('n-empty', 'spring', { body: '', language: null }),
  note('n-lost', 'truce', {
    body: 'On what is gone',
    target: { ...ON, anchor: { exact: 'gone', prefix: '', suffix: '', start: 0, end: 4 }, orphaned: true },
  }),
]

let made = 0
const context = { at: AT, newId: () => `made-${made++}` }

/** What a file of these annotations brings. */
function plan(json: unknown, into: Notebook = notebook) {
  const read = findAnnotations(JSON.parse(JSON.stringify(json)))
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  return planImport(into, read.found, context)
}

const one = (rest: object): object => ({
  '@context': ANNOTATION_CONTEXT,
  id: 'https://tool.example/a',
  type: 'Annotation',
  ...rest,
})
const truce = { type: 'TextQuoteSelector', exact: 'truce', prefix: 'a ', suffix: ' in the' }

describe('writeAnnotations', () => {
  const written = writeAnnotations({ ...notebook, annotations: THREAD })

  it('keeps every assertion of the model but for a language that is not known', () => {
    const findings = checkWebAnnotation(JSON.parse(JSON.stringify(written)))
    expect(findings.map(({ rule }) => rule)).toEqual(['A textual body says its language.'])
    expect(checkWebAnnotation(JSON.parse(JSON.stringify(writeAnnotations(notebook))))).toEqual([])
  })

  it('comes back as it was', () => {
    const { notes, leftOut } = plan(written)
    expect(leftOut).toEqual([])
    const marked = THREAD.map((each) => ({ ...each, marking: each.marking ?? notebook.marking }))
    const told = (list: readonly Annotation[]): unknown[] =>
      // A note of another tool goes by its own address, not by our identifier.
      list
        .map((each) => ({ ...each, id: each.iri === '' ? each.id : '' }))
        .toSorted((a, b) => a.body.localeCompare(b.body))
    expect(told(notes)).toEqual(told(marked))
  })

  it('counts positions in characters, not in UTF-16 units', () => {
    const page = written['first'] as { items: { target: { selector: { start: number; end: number }[] } }[] }
    const { start, end } = page.items[1]!.target.selector[1]!
    expect(Array.from(STATED).slice(start, end).join('')).toBe('قابلِ تصدیق')
    expect(start).toBe(STATED.indexOf('قابلِ') - 2)
  })

  it('gives another audience only what its marking lets out, and no answer without its note', () => {
    const whole = {
      ...notebook,
      annotations: [...THREAD, note('n-open', null, { replyTo: 'n-urdu' as Annotation['id'], marking: 'TLP:CLEAR' })],
    }
    const text = JSON.stringify(writeAnnotations(projectFor(whole, 'host', 'Talks')))
    for (const each of whole.annotations)
      expect(text.includes(`"${each.body}"`)).toBe(each.body === 'On truce' && each.id === UUID)
    expect(text).not.toContain('R. Aydin')
  })
})

describe('planImport', () => {
  it.each([
    ['a bodyValue', { bodyValue: 'Soft' }, 'Soft'],
    ['a body that is text', { body: { type: 'TextualBody', value: 'Soft' } }, 'Soft'],
    [
      'a body of HTML',
      { body: { type: 'TextualBody', value: '<p>Soft</p><p>line</p>', format: 'text/html' } },
      'Soft\nline',
    ],
    ['a body of elsewhere', { body: 'https://example.org/cable' }, 'https://example.org/cable'],
    ['several bodies', { body: ['https://example.org/1', { value: 'Soft' }] }, 'https://example.org/1\n\nSoft'],
    [
      'a choice, whose first item is the default',
      { body: { type: 'Choice', items: [{ value: 'Soft' }, { value: 'Doux' }] } },
      'Soft',
    ],
    [
      'a body within a specific resource',
      { body: { type: 'SpecificResource', source: { type: 'TextualBody', value: 'Soft' }, purpose: 'describing' } },
      'Soft',
    ],
    [
      'tags that are none of ours',
      { body: [{ value: 'Soft' }, { value: 'spring', purpose: 'tagging' }] },
      'Soft\n\n#spring',
    ],
    ['no body', {}, ''],
    ['a bodyValue that stands beside a body', { bodyValue: 'Soft', body: { value: 'Doux' } }, 'Soft\n\nDoux'],
  ])('reads %s', (_what, shape, body) => {
    const { notes, leftOut } = plan(one({ ...shape, target: SOURCE }))
    expect(leftOut).toEqual([])
    expect(notes).toEqual([expect.objectContaining({ body, iri: 'https://tool.example/a', tag: 'verify' })])
    expect(notes[0]!.target).toEqual({ ...ON, anchor: null, orphaned: false })
  })

  const second = STATED.lastIndexOf('truce')
  const points = Array.from(STATED.slice(0, second)).length
  it.each([
    ['a quote', truce],
    ['several selectors', [{ type: 'TextPositionSelector', start: 0, end: 4 }, truce]],
    ['a position', { type: 'TextPositionSelector', start: points, end: points + 5 }],
    [
      'a fragment',
      {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc5147',
        value: `char=${points},${points + 5}`,
      },
    ],
    [
      'a fragment with a check of the length behind it',
      { type: 'FragmentSelector', value: `char=${points},${points + 5};length=${Array.from(STATED).length},UTF-8` },
    ],
    [
      'a quote refined by a quote',
      {
        type: 'TextQuoteSelector',
        exact: 'truce in the spring',
        refinedBy: { type: 'TextQuoteSelector', exact: 'truce' },
      },
    ],
    [
      'a range',
      {
        type: 'RangeSelector',
        startSelector: truce,
        endSelector: { type: 'TextQuoteSelector', exact: ' in the spring' },
      },
    ],
    ['one that it does not know beside one that it does', [{ type: 'CssSelector', value: 'p' }, truce]],
  ])('finds the words of %s', (_what, selector) => {
    const { notes } = plan(one({ target: { source: SOURCE, selector } }))
    expect(notes[0]!.target).toEqual({ ...ON, anchor: makeAnchor(STATED, second, second + 5), orphaned: false })
  })

  it.each([
    ['to its end', `char=${points},`, STATED.length],
    ['from its start', 'char=,4', 0],
  ])('finds a fragment of a text %s', (_what, value, edge) => {
    const { notes } = plan(one({ target: { source: SOURCE, selector: { type: 'FragmentSelector', value } } }))
    const expected = edge === 0 ? makeAnchor(STATED, 0, 4) : makeAnchor(STATED, second, edge)
    expect(notes[0]!.target).toEqual({ ...ON, anchor: expected, orphaned: false })
  })

  it('reads a fragment in the address of a text as a selector', () => {
    const target = `${SOURCE}#char=${points},${points + 5}`
    for (const form of [target, { id: target, type: 'Text' }, { source: target }])
      expect(plan(one({ target: form })).notes[0]!.target).toEqual({
        ...ON,
        anchor: makeAnchor(STATED, second, second + 5),
        orphaned: false,
      })
  })

  it('infers nothing about a bodyValue from the annotation around it', () => {
    const { notes } = plan(one({ bodyValue: 'Soft', language: 'fr', format: 'text/html', target: SOURCE }))
    expect(notes[0]).toMatchObject({ body: 'Soft', language: null, motivation: 'commenting' })
  })

  it('picks one of several selectors that select different words', () => {
    const other = { type: 'TextPositionSelector', start: 0, end: 4 }
    const last = { type: 'TextQuoteSelector', exact: 'spring' }
    const { notes } = plan(one({ target: { source: SOURCE, selector: [other, truce, last] } }))
    expect(notes.map(({ target }) => target.anchor?.exact)).toEqual(['truce'])
  })

  it('tracks a note by its canonical address, and writes it so', () => {
    const canonical = 'urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df'
    const parent = one({ id: 'https://copy.example/1', canonical, bodyValue: 'Soft', target: SOURCE })
    const answer = one({ id: 'https://t.example/2', bodyValue: 'No', target: 'https://copy.example/1' })
    const { notes } = plan([answer, parent])
    expect(notes[1]).toMatchObject({ body: 'No', replyTo: notes[0]!.id })
    const taken = { ...notebook, annotations: [...notes] }
    const page = writeAnnotations(taken)['first'] as { items: { id: string; target: unknown }[] }
    expect(page.items.map(({ id }) => id)).toEqual([canonical, 'https://t.example/2'])
    expect(page.items[1]!.target).toBe(canonical)
    const elsewhere = one({ id: 'https://other.example/9', canonical, bodyValue: 'Soft', target: SOURCE })
    expect(plan(elsewhere, taken).leftOut).toMatchObject([{ why: 'known' }])
  })

  it('finds quoted words of a page it does not know, and does not guess', () => {
    const on = (selector: object) => one({ target: { source: 'https://example.org/page', selector } })
    expect(plan(on(truce)).notes[0]!.target.anchor!.start).toBe(second)
    expect(plan(on({ type: 'TextQuoteSelector', exact: 'no such words' })).leftOut).toEqual([
      { place: '', why: 'no-text', body: '', quote: 'no such words' },
    ])
    const twice = { ...notebook, positions: notebook.positions.map((each) => ({ ...each, stated: STATED })) }
    expect(plan(on(truce), twice).leftOut[0]).toMatchObject({ why: 'several-texts', quote: 'truce' })
  })

  it('keeps a note whose words are gone, for the tray', () => {
    const { notes } = plan(
      one({ target: { source: { id: SOURCE }, selector: { type: 'TextQuoteSelector', exact: 'utterly elsewhere' } } }),
    )
    expect(notes[0]!.target).toMatchObject({ ...ON, orphaned: true, anchor: { exact: 'utterly elsewhere' } })
  })

  it('makes a note of each target, and answers whatever their order', () => {
    const parent = one({ id: 'https://t.example/1', target: [SOURCE, { source: SOURCE, selector: truce }] })
    const answer = one({
      id: 'https://t.example/2',
      motivation: 'replying',
      bodyValue: 'No',
      target: 'https://t.example/1',
    })
    const { notes } = plan([answer, parent])
    expect(notes).toHaveLength(3)
    expect(notes[2]).toMatchObject({ body: 'No', replyTo: notes[0]!.id, target: { anchor: null } })
  })

  it('tells of each that does not come in, and brings the others', () => {
    const circle = (id: string, target: string): object => one({ id, target })
    const page = {
      '@context': [ANNOTATION_CONTEXT, { x: 'urn:x:' }],
      type: 'AnnotationPage',
      items: [
        'text',
        { type: 'Note' },
        one({ id: 'urn:x:1' }),
        one({ id: 'urn:x:2', bodyValue: 'half \ud83d', target: SOURCE }),
        one({ id: 'urn:x:3', bodyValue: 'x'.repeat(1_000_000), target: SOURCE }),
        circle('urn:x:4', 'urn:x:5'),
        circle('urn:x:5', 'urn:x:4'),
        one({ id: 'urn:x:6', target: SOURCE }),
        one({ id: 'urn:x:6', target: SOURCE }),
      ],
    }
    const { notes, leftOut } = plan(page)
    expect(notes.map(({ iri }) => iri)).toEqual(['urn:x:6'])
    expect(leftOut.map(({ place, why }) => `${place} ${why}`)).toEqual([
      'items[0] not-an-annotation',
      'items[1] not-an-annotation',
      'items[2] no-target',
      'items[3] half-a-character',
      'items[4] too-long',
      'items[8] known',
      'items[5] no-parent',
      'items[6] no-parent',
    ])
  })

  it('comes in as one edit, and not a second time', () => {
    const written = writeAnnotations({ ...notebook, annotations: THREAD })
    const outcome = runCommand(
      notebook,
      commands.get('annotations:import')!,
      { records: plan(written).notes },
      { at: AT },
    )
    if (!outcome.ok) throw new Error(outcome.problem.message)
    expect(outcome.notebook.annotations).toHaveLength(THREAD.length)
    expect(plan(written, outcome.notebook).notes).toEqual([])
    const dangling = { records: [note('n-x', null, { replyTo: 'nobody' as Annotation['id'] })] }
    expect(runCommand(notebook, commands.get('annotations:import')!, dangling, { at: AT })).toMatchObject({
      ok: false,
      problem: { path: ['records', 0, 'replyTo'] },
    })
  })
})

describe('findAnnotations', () => {
  const whole = JSON.stringify(one({ target: SOURCE }))
  it.each([
    [
      'another context',
      JSON.stringify({ '@context': 'http://schema.org', type: 'Annotation' }),
      { reason: 'no-context', place: '@context' },
    ],
    [
      'one without context in an array',
      `[${whole},{"type":"Annotation"}]`,
      { reason: 'no-context', place: '[1].@context' },
    ],
    [
      'another type',
      JSON.stringify({ '@context': ANNOTATION_CONTEXT, type: 'Note' }),
      { reason: 'no-annotations', place: '' },
    ],
    ['no object', '"text"', { reason: 'no-annotations', place: '' }],
    ['an empty array', '[]', { reason: 'no-annotations', place: '' }],
    [
      'too many',
      `[${Array.from({ length: MOST_ANNOTATIONS + 1 }, () => whole).join(',')}]`,
      { reason: 'too-many', count: MOST_ANNOTATIONS + 1 },
    ],
  ])('refuses %s and says where', (_what, text, problem) => {
    expect(findAnnotations(JSON.parse(text))).toMatchObject({ ok: false, problem })
  })

  it('says that a collection goes on elsewhere', () => {
    expect(findAnnotations(JSON.parse(whole))).toMatchObject({ ok: true, morePages: false })
    const page = { type: 'AnnotationPage', next: 'https://t.example/2', items: [{}] }
    expect(
      findAnnotations({ '@context': ANNOTATION_CONTEXT, type: 'AnnotationCollection', first: page }),
    ).toMatchObject({
      ok: true,
      morePages: true,
      found: [{ place: 'first.items[0]' }],
    })
  })
})
