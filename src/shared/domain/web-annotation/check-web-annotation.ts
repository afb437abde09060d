import { MOTIVATIONS } from '../annotation.ts'
import { ANNOTATION_CONTEXT } from './vocabulary.ts'

/** One assertion of the model that a document does not keep: how strong it is, where, and what it says. */
export type Finding = {
  readonly level: 'must' | 'should'
  /** From the root, e.g. `first.items[2].target`. */
  readonly place: string
  /** The section of the Recommendation. */
  readonly section: string
  readonly rule: string
}

type Json = { readonly [key: string]: unknown }
type Test = (holder: Json) => boolean

/** An assertion about every object of one class. */
type Assertion = Omit<Finding, 'place'> & { readonly holds: Test }

const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value])
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u.test(value)
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /^-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/u.test(value)

const must = (section: string, rule: string, holds: Test): Assertion => ({ level: 'must', section, rule, holds })
const should = (section: string, rule: string, holds: Test): Assertion => ({ level: 'should', section, rule, holds })
const text =
  (key: string): Test =>
  (holder) =>
    typeof holder[key] === 'string'
const given =
  (key: string): Test =>
  (holder) =>
    holder[key] !== undefined
const oneId: Test = ({ id }) => isIri(id)
const instants =
  (key: string): Test =>
  (holder) =>
    holder[key] === undefined || isInstant(holder[key])
const several: Test = ({ items }) => Array.isArray(items) && items.length > 0

/**
 * What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) asserts of each class, for the classes and
 * properties that notes on texts use.
 */
const ASSERTIONS: { readonly [type: string]: readonly Assertion[] } = {
  AnnotationCollection: [
    must('5.1', 'A collection has exactly one id, an IRI.', oneId),
    must(
      '5.1',
      'A collection that is not empty has exactly one first page.',
      (c) => c['total'] === 0 || given('first')(c),
    ),
    must('5.1', 'The total is a non-negative integer.', ({ total }) => total === undefined || isCount(total)),
    should('5.1', 'A collection has a label.', given('label')),
    should('5.1', 'A collection says its total.', given('total')),
    should('5.1', 'A collection names its last page.', (c) => c['total'] === 0 || given('last')(c)),
  ],
  AnnotationPage: [
    must('5.2', 'A page has exactly one id, an IRI.', oneId),
    must('5.2', 'A page has an array of one or more annotations.', several),
    must('5.2', 'The start index is a non-negative integer.', ({ startIndex: at }) => at === undefined || isCount(at)),
    should('5.2', 'A page names the collection it is part of.', given('partOf')),
    should('5.2', 'A page says the index of its first item.', given('startIndex')),
  ],
  Annotation: [
    must('3.1', 'An annotation has exactly one id, an IRI.', oneId),
    must('3.1', 'An annotation has at least one target.', ({ target }) => list(target).length > 0),
    must(
      '3.2.5',
      'A bodyValue is a single string and stands without a body.',
      ({ bodyValue, body }) => bodyValue === undefined || (typeof bodyValue === 'string' && body === undefined),
    ),
    must('3.3.1', 'A motivation is of the vocabulary or an IRI.', ({ motivation }) =>
      list(motivation).every(isMotivation),
    ),
    must('3.3.2', 'The time of creation is an xsd:dateTime in UTC, with Z.', instants('created')),
    must('3.3.2', 'The time of modification is an xsd:dateTime in UTC, with Z.', instants('modified')),
    must('3.3.2', 'The time of generation is an xsd:dateTime in UTC, with Z.', instants('generated')),
    should('3.1', 'An annotation has a body.', (a) => given('body')(a) || given('bodyValue')(a)),
    should('3.3.1', 'An annotation has exactly one motivation.', ({ motivation }) => list(motivation).length === 1),
    should('3.3.2', 'An annotation says who made it.', given('creator')),
    should('3.3.2', 'An annotation says when it was made.', given('created')),
  ],
  TextualBody: [
    must('3.2.4', 'A textual body has exactly one value, a string.', text('value')),
    must(
      '3.2.4',
      'The direction of a text is ltr, rtl or auto.',
      ({ textDirection: way }) => way === undefined || ['ltr', 'rtl', 'auto'].includes(way as string),
    ),
    must('3.3.3', 'A purpose is a motivation of the vocabulary or an IRI.', ({ purpose }) =>
      list(purpose).every(isMotivation),
    ),
    should('3.2.4', 'A textual body says its format.', given('format')),
    should('3.2.4', 'A textual body says its language.', given('language')),
  ],
  Choice: [must('3.2.7', 'A choice has one or more items.', several)],
  SpecificResource: [
    must(
      '4',
      'A specific resource has exactly one source.',
      ({ source }) => isIri(source) || (isObject(source) && isIri(source['id'])),
    ),
    must('3.3.3', 'A purpose is a motivation of the vocabulary or an IRI.', ({ purpose }) =>
      list(purpose).every(isMotivation),
    ),
  ],
  FragmentSelector: [
    must('4.2.1', 'A fragment selector has exactly one value.', text('value')),
    should('4.2.1', 'A fragment selector says what it conforms to.', given('conformsTo')),
  ],
  CssSelector: [must('4.2.2', 'A CSS selector has exactly one value.', text('value'))],
  XPathSelector: [must('4.2.3', 'An XPath selector has exactly one value.', text('value'))],
  TextQuoteSelector: [
    must('4.2.4', 'A quote has exactly one exact text.', text('exact')),
    should('4.2.4', 'A quote has the text before it.', text('prefix')),
    should('4.2.4', 'A quote has the text after it.', text('suffix')),
  ],
  TextPositionSelector: positions('4.2.5'),
  DataPositionSelector: positions('4.2.6'),
  RangeSelector: [
    must('4.2.8', 'A range has exactly one selector of its start.', ({ startSelector }) => isObject(startSelector)),
    must('4.2.8', 'A range has exactly one selector of its end.', ({ endSelector }) => isObject(endSelector)),
  ],
}

function positions(section: string): Assertion[] {
  return [
    must(section, 'A position has exactly one start, a non-negative integer.', ({ start }) => isCount(start)),
    must(section, 'A position has exactly one end, a non-negative integer.', ({ end }) => isCount(end)),
  ]
}

const isMotivation = (value: unknown): boolean => MOTIVATIONS.some((name) => name === value) || isIri(value)

/** Where other objects of the model hang. */
const INNER = ['first', 'items', 'body', 'target', 'selector', 'refinedBy', 'startSelector', 'endSelector'] as const

/** Deeper than this no document of the model goes. */
const DEEPEST = 32

/**
 * Checks a document (a collection, a page or an annotation, as parsed JSON) against the assertions above; an empty
 * answer means that it keeps all of them.
 */
export function checkWebAnnotation(json: unknown): Finding[] {
  const found: Finding[] = []
  if (!isObject(json)) return [{ level: 'must', place: '', section: '3.1', rule: 'A document is a JSON object.' }]
  if (!list(json['@context']).includes(ANNOTATION_CONTEXT))
    found.push({ level: 'must', place: '@context', section: '3.1', rule: `The context holds ${ANNOTATION_CONTEXT}.` })
  const roots = ['Annotation', 'AnnotationPage', 'AnnotationCollection']
  if (!list(json['type']).some((type) => roots.includes(type as string)))
    found.push({ level: 'must', place: 'type', section: '3.1', rule: `The type is one of ${roots.join(', ')}.` })
  walk(json, '', 0, found)
  return found
}

function walk(holder: Json, place: string, depth: number, found: Finding[]): void {
  if (depth > DEEPEST) {
    found.push({ level: 'must', place, section: '4.2.9', rule: `Objects are nested at most ${DEEPEST} deep.` })
    return
  }
  for (const type of list(holder['type']))
    for (const { holds, ...assertion } of (typeof type === 'string' &&
      Object.hasOwn(ASSERTIONS, type) &&
      ASSERTIONS[type]) ||
      [])
      if (!holds(holder)) found.push({ ...assertion, place })
  for (const key of INNER) {
    const inner = holder[key]
    const at = place === '' ? key : `${place}.${key}`
    for (const [index, one] of list(inner).entries())
      if (isObject(one)) walk(one, Array.isArray(inner) ? `${at}[${index}]` : at, depth + 1, found)
  }
}
