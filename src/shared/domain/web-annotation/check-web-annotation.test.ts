import { describe, expect, it } from 'vitest'
import doha from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { notebook as notebookSchema } from '../notebook.ts'
import { checkWebAnnotation } from './check-web-annotation.ts'
import { ASSERTIONS } from './model-assertions.ts'
import { planImport } from './place-notes.ts'
import type { Json } from './read-json.ts'
import { ANNOTATION_CONTEXT } from './vocabulary.ts'

const PAGE = 'https://example.org/page'
const AT = '2026-03-01T08:00:00Z'
const QUOTE = { type: 'TextQuoteSelector', exact: 'truce', prefix: 'a ', suffix: ' in the' }
const BODY = { type: 'TextualBody', value: 'Soft', format: 'text/plain', language: 'en' }
const GOOD = {
  '@context': ANNOTATION_CONTEXT,
  id: 'https://tool.example/a',
  type: 'Annotation',
  motivation: 'commenting',
  creator: { type: 'Person', name: 'A' },
  created: AT,
  body: BODY,
  target: { type: 'SpecificResource', source: PAGE, selector: QUOTE },
}
const { '@context': CONTEXT, ...ITEM } = GOOD
const FIRST = { id: 'urn:x:1', type: 'AnnotationPage', partOf: 'urn:x:0', startIndex: 0, items: [ITEM] }
const COLLECTION = {
  '@context': CONTEXT,
  id: 'urn:x:0',
  type: 'AnnotationCollection',
  label: 'Notes',
  total: 1,
  first: FIRST,
  last: 'urn:x:1',
}

const body = (change: object): object => ({ body: { ...BODY, ...change } })
const target = (change: object): object => ({ target: { ...GOOD.target, ...change } })
const selector = (one: unknown): object => target({ selector: one })
const state = (one: object): object => target({ state: one })
const first = (change: object): object => ({ first: { ...FIRST, ...change } })

type Row = readonly [section: string, level: 'must' | 'should', place: string, change: object]

/** What breaks one assertion each in a good annotation, by section of the model. */
const ANNOTATIONS: readonly Row[] = [
  ['3.1', 'must', '@context', { '@context': 'http://schema.org' }],
  ['3.1', 'must', '@context', { '@context': [ANNOTATION_CONTEXT] }],
  ['3.1', 'must', 'type', { type: 'Note' }],
  ['3.1', 'must', '', { id: undefined }],
  ['3.1', 'must', '', { id: 'a b' }],
  ['3.1', 'must', '', { id: ['urn:x:1', 'urn:x:2'] }],
  ['3.1', 'must', '', { target: undefined }],
  ['3.1', 'must', '', { target: [] }],
  ['3.1', 'should', '', { body: undefined }],
  ['3.2.1', 'must', '', { body: 'Words and no address' }],
  ['3.2.1', 'must', '', { target: ['the second paragraph'] }],
  ['3.2.1', 'must', 'target', { target: { type: 'Text', format: 'text/html' } }],
  ['3.2.1', 'must', 'body', { body: { type: 'Video' } }],
  ['3.2.1', 'must', 'body', body({ textDirection: 'up' })],
  ['3.2.1', 'must', 'target', { target: { id: PAGE, textDirection: ['ltr', 'rtl'] } }],
  ['3.2.1', 'must', 'body', body({ processingLanguage: ['en', 'fr'] })],
  ['3.2.1', 'should', 'body', body({ format: undefined })],
  ['3.2.1', 'should', 'body', body({ language: undefined })],
  ['3.2.4', 'must', 'body', body({ value: undefined })],
  ['3.2.4', 'must', 'body', body({ value: ['Soft', 'Doux'] })],
  ['3.2.4', 'must', '', { target: BODY }],
  ['3.2.4', 'should', 'body', body({ type: undefined })],
  ['3.2.5', 'must', '', { bodyValue: 'Both' }],
  ['3.2.5', 'must', '', { body: undefined, bodyValue: { '@value': 'Soft', '@language': 'en' } }],
  ['3.2.7', 'must', 'body', { body: { type: ['Choice', 'Video'], items: [BODY] } }],
  ['3.2.7', 'must', 'body', { body: { items: [BODY] } }],
  ['3.2.7', 'must', 'body', { body: { type: 'Choice', items: [] } }],
  ['3.2.1', 'must', 'body.items[1]', { body: { type: 'Choice', items: [BODY, { language: 'fr' }] } }],
  ['3.3.1', 'must', '', { created: '2026-03-01' }],
  ['3.3.1', 'must', '', { created: [AT, AT] }],
  ['3.3.1', 'must', '', { modified: '2026-03-01T08:00:00+03:00' }],
  ['3.3.1', 'must', '', { modified: '2026-13-01T08:00:00Z' }],
  ['3.3.1', 'must', '', { generated: 7 }],
  ['3.3.1', 'must', 'body', body({ created: 'yesterday' })],
  ['3.3.1', 'must', 'target', target({ modified: '2026' })],
  ['3.3.1', 'should', '', { creator: undefined }],
  ['3.3.1', 'should', '', { created: undefined }],
  ['3.3.2', 'must', 'creator', { creator: { id: ['urn:x:1', 'urn:x:2'], name: 'A' } }],
  ['3.3.2', 'must', 'generator[1]', { generator: ['urn:x:1', { id: 'our client' }] }],
  ['3.3.3', 'must', 'audience', { audience: { type: 'EducationalAudience' } }],
  ['3.3.3', 'must', 'audience', { audience: { id: 'urn:x:1', educationalRole: 'teacher' } }],
  ['3.3.5', 'should', '', { motivation: undefined }],
  ['3.3.5', 'should', '', { motivation: ['commenting', 'linking'] }],
  ['3.3.5', 'should', '', { motivation: 'musing' }],
  ['3.3.5', 'should', 'body', body({ purpose: 'musing' })],
  ['3.3.5', 'must', 'body', { body: { type: 'Choice', items: [BODY], purpose: 'describing' } }],
  ['3.3.6', 'must', '', { rights: 'all rights reserved' }],
  ['3.3.6', 'must', 'body', body({ rights: ['https://example.org/licence', 'mine'] })],
  ['3.3.7', 'must', '', { canonical: ['urn:x:1', 'urn:x:2'] }],
  ['3.3.7', 'must', 'target', target({ canonical: 'a b' })],
  ['3.3.7', 'must', '', { via: 'from a friend' }],
  ['4', 'must', 'target', { target: { type: 'SpecificResource', selector: QUOTE } }],
  ['4', 'must', 'target', target({ source: [PAGE, 'https://example.org/other'] })],
  ['4', 'must', 'body', body({ source: PAGE })],
  ['4', 'should', 'target', target({ type: undefined })],
  ['4.1', 'must', 'body', { body: { id: 'https://example.org/city', purpose: 'tagging' } }],
  ['4.2', 'must', 'target.selector', selector({ ...QUOTE, type: undefined })],
  ['4.2', 'must', 'target.selector', selector({ ...QUOTE, type: ['TextQuoteSelector', 'Quote'] })],
  ['4.2.1', 'must', 'target.selector', selector({ type: 'FragmentSelector', conformsTo: 'urn:x:rfc' })],
  [
    '4.2.1',
    'must',
    'target.selector',
    selector({ type: 'FragmentSelector', value: 'a', conformsTo: ['urn:x:1', 'urn:x:2'] }),
  ],
  ['4.2.1', 'should', 'target.selector', selector({ type: 'FragmentSelector', value: 'char=1,2' })],
  ['4.2.2', 'must', 'target.selector', selector({ type: 'CssSelector' })],
  ['4.2.3', 'must', 'target.selector', selector({ type: 'XPathSelector' })],
  ['4.2.4', 'must', 'target.selector', selector({ ...QUOTE, exact: undefined })],
  ['4.2.4', 'must', 'target.selector', selector({ ...QUOTE, prefix: ['a ', 'the '] })],
  ['4.2.4', 'must', 'target.selector', selector({ ...QUOTE, suffix: 7 })],
  ['4.2.4', 'should', 'target.selector', selector({ ...QUOTE, prefix: undefined })],
  ['4.2.4', 'should', 'target.selector', selector({ ...QUOTE, suffix: undefined })],
  ['4.2.5', 'must', 'target.selector', selector({ type: 'TextPositionSelector', start: -1, end: 4 })],
  ['4.2.5', 'must', 'target.selector', selector({ type: 'TextPositionSelector', start: 1, end: '4' })],
  ['4.2.6', 'must', 'target.selector', selector({ type: 'DataPositionSelector', end: 4 })],
  ['4.2.6', 'must', 'target.selector', selector({ type: 'DataPositionSelector', start: 4 })],
  ['4.2.7', 'must', 'target.selector', selector({ type: 'SvgSelector', value: 'a circle' })],
  ['4.2.8', 'must', 'target.selector', selector({ type: 'RangeSelector', startSelector: QUOTE })],
  ['4.2.8', 'must', 'target.selector', selector({ type: 'RangeSelector', endSelector: QUOTE })],
  [
    '4.2.8',
    'should',
    'target.selector',
    selector({ type: 'RangeSelector', startSelector: QUOTE, endSelector: { type: 'CssSelector', value: 'p' } }),
  ],
  ['4.2.3', 'must', 'target.selector[0].refinedBy', selector([{ ...QUOTE, refinedBy: { type: 'XPathSelector' } }])],
  ['4.3', 'must', 'target.state', state({ sourceDate: AT })],
  ['4.3.1', 'must', 'target.state', state({ type: 'TimeState', sourceDate: '2015-07-20' })],
  ['4.3.1', 'must', 'target.state', state({ type: 'TimeState', sourceDateStart: AT })],
  [
    '4.3.1',
    'must',
    'target.state',
    state({ type: 'TimeState', sourceDate: AT, sourceDateStart: AT, sourceDateEnd: AT }),
  ],
  ['4.3.2', 'must', 'target.state', state({ type: 'HttpRequestState' })],
  [
    '4.3.2',
    'must',
    'target.state.refinedBy',
    state({ type: 'TimeState', sourceDate: AT, refinedBy: { type: 'HttpRequestState' } }),
  ],
  ['4.4', 'must', 'stylesheet', { stylesheet: { type: 'Stylesheet', value: '.red { color: red }' } }],
]

/** The same for a collection with its only page within. */
const COLLECTIONS: readonly Row[] = [
  ['5.1', 'must', '', { id: undefined }],
  ['5.1', 'must', '', { label: { en: 'Notes' } }],
  ['5.1', 'must', '', { total: -1 }],
  ['5.1', 'must', '', { first: undefined }],
  ['5.1', 'must', '', { last: 'the last one' }],
  ['5.1', 'should', '', { label: undefined }],
  ['5.1', 'should', '', { total: undefined }],
  ['5.1', 'should', '', { last: undefined }],
  ['3.3.1', 'must', '', { created: 'today' }],
  ['3.3.6', 'must', '', { rights: 'none' }],
  ['5.2', 'must', '', { total: 3 }],
  ['5.2', 'must', 'first', first({ id: undefined })],
  ['5.2', 'must', 'first', first({ type: 'Page' })],
  ['5.2', 'must', 'first', first({ items: [] })],
  ['5.2', 'must', 'first', first({ startIndex: 1.5 })],
  ['5.2', 'must', 'first', first({ next: 'further on' })],
  ['5.2', 'should', 'first', first({ partOf: undefined })],
  ['5.2', 'should', 'first', first({ startIndex: undefined })],
  ['5.2', 'should', 'first', first({ '@context': ANNOTATION_CONTEXT })],
  ['3.1', 'must', 'first.items[0]', first({ items: [{ ...ITEM, type: 'Note' }] })],
]

describe('checkWebAnnotation', () => {
  it('finds nothing in what keeps the model', () => {
    expect(checkWebAnnotation(GOOD)).toEqual([])
    expect(checkWebAnnotation(COLLECTION)).toEqual([])
    expect(checkWebAnnotation({ ...COLLECTION, total: 0, first: undefined, last: undefined })).toEqual([])
    expect(checkWebAnnotation({ ...COLLECTION, total: 3, ...first({ next: 'urn:x:2' }) })).toEqual([])
  })

  it.each([
    { target: PAGE },
    { target: [PAGE, { id: `${PAGE}#xywh=1,1,1,1`, type: 'Image', format: 'image/jpeg' }] },
    { body: 'https://example.org/description' },
    { body: { type: 'SpecificResource', purpose: 'tagging', source: 'https://example.org/city' } },
    { body: { type: 'Choice', items: [BODY, { id: 'https://example.org/note', language: 'fr' }] } },
    { motivation: 'https://example.org/motivations/recording' },
    { creator: ['https://example.org/user', { type: 'Organization', name: 'Mission' }], generator: 'urn:x:client' },
    { audience: { id: 'urn:x:1', type: 'schema:EducationalAudience', 'schema:educationalRole': 'teacher' } },
    { canonical: 'urn:uuid:dbfb1861-0ecf-41ad-be94-a584e5c4f1df', via: ['urn:x:1'], rights: 'urn:x:licence' },
    selector('https://example.org/paraselector1'),
    selector({ type: 'SvgSelector', value: '<svg:svg> … </svg:svg>' }),
    selector({ id: 'https://example.org/svg1', type: 'SvgSelector' }),
    state({ type: 'TimeState', sourceDateStart: AT, sourceDateEnd: AT, refinedBy: QUOTE }),
    { stylesheet: 'https://example.org/style1' },
    { stylesheet: { type: 'CssStylesheet', value: '.red { color: red }' } },
  ])('finds nothing in %o', (change) => {
    expect(checkWebAnnotation({ ...GOOD, ...change })).toEqual([])
  })

  it.each(ANNOTATIONS)('%s, a %s at “%s”, is found broken in %o', (section, level, place, change) => {
    expect(checkWebAnnotation({ ...GOOD, ...change })).toEqual([expect.objectContaining({ section, level, place })])
  })

  it.each(COLLECTIONS)('%s, a %s of a collection at “%s”, is found broken in %o', (section, level, place, change) => {
    expect(checkWebAnnotation({ ...COLLECTION, ...change })).toEqual([
      expect.objectContaining({ section, level, place }),
    ])
  })

  it('has every assertion tried above on something that breaks it', () => {
    const broken = new Set(
      [
        ...ANNOTATIONS.map(([, , , change]) => ({ ...GOOD, ...change })),
        ...COLLECTIONS.map(([, , , change]) => ({ ...COLLECTION, ...change })),
      ].flatMap((document) => checkWebAnnotation(document).map(({ section, rule }) => `${section} ${rule}`)),
    )
    const all = Object.values(ASSERTIONS).flatMap((each) => each.map(({ section, rule }) => `${section} ${rule}`))
    expect([...new Set(all)].filter((each) => !broken.has(each))).toEqual([])
  })

  it('ends on what is nested without end', () => {
    const depth = 5_000
    const deep = `{"type":"TextQuoteSelector","exact":"truce","prefix":"a ","suffix":"","refinedBy":`
    const nested: unknown = JSON.parse(`${deep.repeat(depth)}null${'}'.repeat(depth)}`)
    expect(checkWebAnnotation({ ...GOOD, ...selector(nested) })).toHaveLength(1)
    const sample = notebookSchema.parse(doha)
    const source = `urn:aide-memoire:positions:${sample.positions[0]!.id}:stated`
    const asked: Json = { ...GOOD, target: { source, selector: nested } }
    const context = { at: '2026-03-01T08:00:00.000Z', newId: () => 'n-1' }
    expect(planImport(sample, [{ place: '', json: asked }], context).notes).toHaveLength(1)
  })
})
