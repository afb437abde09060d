import { MOTIVATIONS } from '../annotation.ts'
import { ANNOTATION_CONTEXT } from './vocabulary.ts'

type Json = { readonly [key: string]: unknown }
type Test = (holder: Json) => boolean

/** What the model asserts of every object of one class: how strongly, in which of its sections, and whether it is kept. */
export type Assertion = {
  readonly level: 'must' | 'should'
  /** The section of the Recommendation. */
  readonly section: string
  readonly rule: string
  readonly holds: Test
}

/** A property that may be left out, given once or given as a list, as a list. */
export const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u.test(value)
/** A resource by its IRI, alone or as an object with that `id`. */
const isReference = (value: unknown): boolean => isIri(value) || (isObject(value) && isIri(value['id']))
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0
/** `xsd:dateTime` in UTC, with the zone written as `Z`. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-4]):[0-5]\d:[0-5]\d(\.\d+)?Z$/u.test(value)
const isMotivation = (value: unknown): boolean => MOTIVATIONS.some((name) => name === value) || isIri(value)

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
/** Whether a property is left out, or given once and as it must be. */
const onceIfGiven =
  (key: string, isRight: (value: unknown) => boolean): Test =>
  (holder) =>
    holder[key] === undefined || isRight(holder[key])
const eachIfGiven =
  (key: string, isRight: (value: unknown) => boolean): Test =>
  (holder) =>
    list(holder[key]).every(isRight)
const ofClass =
  (name: string): Test =>
  ({ type }) =>
    list(type).includes(name)
const isText = (value: unknown): boolean => typeof value === 'string'
const several: Test = ({ items }) => Array.isArray(items) && items.length > 0

/** The times and rights that any resource of the model may have. */
const LIFECYCLE: readonly Assertion[] = [
  must('3.3.1', 'The time of creation is one xsd:dateTime in UTC, with Z.', onceIfGiven('created', isInstant)),
  must('3.3.1', 'The time of modification is one xsd:dateTime in UTC, with Z.', onceIfGiven('modified', isInstant)),
  must('3.3.6', 'Rights are IRIs.', eachIfGiven('rights', isReference)),
]
const IDENTITIES: readonly Assertion[] = [
  must('3.3.7', 'The canonical identity is one IRI.', onceIfGiven('canonical', isIri)),
  must('3.3.7', 'Where a resource came from is an IRI.', eachIfGiven('via', isReference)),
]

const ofKinds = ({ value, items, source }: Json): number =>
  [value, items, source].filter((part) => part !== undefined).length

const positions = (section: string): Assertion[] => [
  must(section, 'A position has exactly one start, a non-negative integer.', ({ start }) => isCount(start)),
  must(section, 'A position has exactly one end, a non-negative integer.', ({ end }) => isCount(end)),
]

const contextOf = ({ '@context': context }: Json): readonly unknown[] => list(context)

/**
 * What the Web Annotation Data Model (W3C Recommendation, 23 February 2017, www.w3.org/TR/annotation-model) asserts of
 * each class, in the order of its sections, and what the W3C's own tests of it (`annotation-model` of
 * web-platform-tests) ask besides. `Document` is the outermost object; `Resource` is every body and target; `Elsewhere`
 * is one of them that is no text, choice or part of something; `Selector` and `State` are all of these, of any class.
 */
export const ASSERTIONS: { readonly [name: string]: readonly Assertion[] } = {
  Document: [
    must('3.1', `The context holds ${ANNOTATION_CONTEXT}.`, (d) => contextOf(d).includes(ANNOTATION_CONTEXT)),
    must('3.1', 'A context of one value is a string.', ({ '@context': context }) =>
      Array.isArray(context) ? context.length > 1 : true,
    ),
  ],
  Annotation: [
    must('3.1', 'An annotation has exactly one id, an IRI.', ({ id }) => isIri(id)),
    must('3.1', 'An annotation has the class Annotation.', ofClass('Annotation')),
    must('3.1', 'An annotation has at least one target.', ({ target }) => list(target).length > 0),
    must('3.2.1', 'A body that is a string is an IRI.', ({ body }) => list(body).filter(isText).every(isIri)),
    must('3.2.1', 'A target that is a string is an IRI.', ({ target }) => list(target).filter(isText).every(isIri)),
    must('3.2.4', 'A target is no embedded text.', ({ target }) =>
      list(target)
        .filter(isObject)
        .every((one) => !ofClass('TextualBody')(one)),
    ),
    must(
      '3.2.5',
      'A bodyValue is a single string and stands without a body.',
      ({ bodyValue, body }) => bodyValue === undefined || (isText(bodyValue) && body === undefined),
    ),
    ...LIFECYCLE,
    must('3.3.1', 'The time of generation is one xsd:dateTime in UTC, with Z.', onceIfGiven('generated', isInstant)),
    ...IDENTITIES,
    should('3.1', 'An annotation has a body.', (a) => given('body')(a) || given('bodyValue')(a)),
    should('3.3.1', 'An annotation says who made it.', given('creator')),
    should('3.3.1', 'An annotation says when it was made.', given('created')),
    should('3.3.5', 'An annotation has exactly one motivation.', ({ motivation }) => list(motivation).length === 1),
    should('3.3.5', 'A motivation is of the vocabulary or an IRI.', eachIfGiven('motivation', isMotivation)),
  ],
  Resource: [
    must(
      '3.2.1',
      'The direction of a text is ltr, rtl or auto.',
      onceIfGiven('textDirection', (way) => ['ltr', 'rtl', 'auto'].includes(way as string)),
    ),
    must('3.2.1', 'A text has at most one language to be processed by.', onceIfGiven('processingLanguage', isText)),
    must('4', 'A resource is text, a choice, or part of another, one of these alone.', (one) => ofKinds(one) < 2),
    ...LIFECYCLE,
    ...IDENTITIES,
    should('3.3.5', 'A purpose is a motivation of the vocabulary or an IRI.', eachIfGiven('purpose', isMotivation)),
  ],
  Elsewhere: [
    must('3.2.1', 'A resource kept elsewhere has exactly one id, an IRI.', ({ id }) => isIri(id)),
    must(
      '4.1',
      'A resource kept elsewhere has its purpose as a SpecificResource.',
      ({ purpose }) => purpose === undefined,
    ),
  ],
  TextualBody: [
    must('3.2.4', 'A textual body has exactly one value, a string.', text('value')),
    should('3.2.1', 'A textual body says its format.', given('format')),
    should('3.2.1', 'A textual body says its language.', given('language')),
    should('3.2.4', 'A textual body has the class TextualBody.', ofClass('TextualBody')),
  ],
  Choice: [
    must(
      '3.2.7',
      'A choice has exactly one class, Choice.',
      ({ type }) => list(type).length === 1 && ofClass('Choice')({ type }),
    ),
    must('3.2.7', 'A choice has one or more items.', several),
    must('3.3.5', 'A choice has no purpose of its own.', ({ purpose }) => purpose === undefined),
  ],
  Agent: [must('3.3.2', 'An agent has at most one id, an IRI.', onceIfGiven('id', isIri))],
  Audience: [
    must('3.3.3', 'Classes and properties of an audience begin with schema:.', (audience) =>
      [...list(audience['type']), ...Object.keys(audience).filter((key) => key !== 'id' && key !== 'type')].every(
        (name) => typeof name === 'string' && name.startsWith('schema:'),
      ),
    ),
  ],
  SpecificResource: [
    must('4', 'A specific resource has exactly one source.', ({ source }) => isReference(source)),
    should('4', 'A specific resource has the class SpecificResource.', ofClass('SpecificResource')),
  ],
  Selector: [must('4.2', 'A selector has exactly one class.', ({ type }) => list(type).length === 1)],
  FragmentSelector: [
    must('4.2.1', 'A fragment selector has exactly one value.', text('value')),
    must('4.2.1', 'A fragment selector conforms to one specification at most.', onceIfGiven('conformsTo', isReference)),
    should('4.2.1', 'A fragment selector says what it conforms to.', given('conformsTo')),
  ],
  CssSelector: [must('4.2.2', 'A CSS selector has exactly one value.', text('value'))],
  XPathSelector: [must('4.2.3', 'An XPath selector has exactly one value.', text('value'))],
  TextQuoteSelector: [
    must('4.2.4', 'A quote has exactly one exact text.', text('exact')),
    must('4.2.4', 'A quote has at most one text before it.', onceIfGiven('prefix', isText)),
    must('4.2.4', 'A quote has at most one text after it.', onceIfGiven('suffix', isText)),
    should('4.2.4', 'A quote has the text before it.', given('prefix')),
    should('4.2.4', 'A quote has the text after it.', given('suffix')),
  ],
  TextPositionSelector: positions('4.2.5'),
  DataPositionSelector: positions('4.2.6'),
  SvgSelector: [
    must(
      '4.2.7',
      'The value of an SVG selector is one SVG element.',
      onceIfGiven('value', (svg) => isText(svg) && /^\s*(<\?xml[^>]*>\s*)?<([\w-]+:)?svg[\s/>]/u.test(svg as string)),
    ),
  ],
  RangeSelector: [
    must('4.2.8', 'A range has exactly one selector of its start.', ({ startSelector }) => isObject(startSelector)),
    must('4.2.8', 'A range has exactly one selector of its end.', ({ endSelector }) => isObject(endSelector)),
    should('4.2.8', 'Both ends of a range are selected by the same class.', ({ startSelector, endSelector }) =>
      [startSelector, endSelector].every(isObject) ? classIn(startSelector) === classIn(endSelector) : true,
    ),
  ],
  State: [must('4.3', 'A state has exactly one class.', ({ type }) => list(type).length === 1)],
  TimeState: [
    must('4.3.1', 'The times of a source are xsd:dateTime in UTC, with Z.', (state) =>
      ['sourceDate', 'sourceDateStart', 'sourceDateEnd'].every((key) => list(state[key]).every(isInstant)),
    ),
    must(
      '4.3.1',
      'A time of the source is an instant, or has both a start and an end.',
      ({ sourceDate, sourceDateStart: start, sourceDateEnd: end }) =>
        (start === undefined) === (end === undefined) && (sourceDate === undefined || start === undefined),
    ),
  ],
  HttpRequestState: [must('4.3.2', 'A request has exactly one value.', text('value'))],
  Stylesheet: [
    must('4.4', 'A style sheet has no class but CssStylesheet.', ({ type }) =>
      list(type).every((name) => name === 'CssStylesheet'),
    ),
  ],
  AnnotationCollection: [
    must('5.1', 'A collection has exactly one id, an IRI.', ({ id }) => isIri(id)),
    must('5.1', 'The label of a collection is a string.', eachIfGiven('label', isText)),
    must('5.1', 'The total is a non-negative integer.', onceIfGiven('total', isCount)),
    must('5.1', 'A collection that is not empty has exactly one first page.', ({ total, first }) =>
      (typeof total === 'number' && total > 0) || first !== undefined ? isIri(first) || isObject(first) : true,
    ),
    must('5.1', 'The last page is an IRI.', onceIfGiven('last', isReference)),
    must('5.2', 'A first page that does not hold all annotations names the next.', hasNext),
    ...LIFECYCLE,
    should('5.1', 'A collection has a label.', given('label')),
    should('5.1', 'A collection says its total.', given('total')),
    should('5.1', 'A collection names its last page.', (c) => c['total'] === 0 || given('last')(c)),
  ],
  AnnotationPage: [
    must('5.2', 'A page has exactly one id, an IRI.', ({ id }) => isIri(id)),
    must('5.2', 'A page has the class AnnotationPage.', ofClass('AnnotationPage')),
    must('5.2', 'A page has an array of one or more annotations.', several),
    must('5.2', 'The start index is one non-negative integer.', onceIfGiven('startIndex', isCount)),
    must('5.2', 'The next page is an IRI.', onceIfGiven('next', isReference)),
    ...LIFECYCLE,
    should('5.2', 'A page names the collection it is part of.', ({ partOf }) => isReference(partOf)),
    should('5.2', 'A page says the index of its first item.', given('startIndex')),
  ],
  EmbeddedPage: [
    should('5.2', 'A page within a collection has no context of its own.', (page) => !given('@context')(page)),
  ],
}

const classIn = (value: unknown): unknown => (isObject(value) ? list(value['type'])[0] : undefined)

/** A collection's first page, where it is within, and the total tell whether there must be a page after it. */
function hasNext({ total, first }: Json): boolean {
  if (!isObject(first) || typeof total !== 'number') return true
  const held = list(first['items']).length
  return held === 0 || held >= total || first['next'] !== undefined
}
