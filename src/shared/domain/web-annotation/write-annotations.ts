import type { Annotation } from '../annotation.ts'
import { annotatedText } from '../commands/annotation-commands.ts'
import type { Notebook } from '../notebook.ts'
import { codePointsBefore } from './code-points.ts'
import { ANNOTATION_CONTEXT, noteAddress, OUR_TERMS, textUrn } from './vocabulary.ts'

type Json = { readonly [key: string]: unknown }

/**
 * The notes of a notebook as one AnnotationCollection of the Web Annotation Data Model (W3C Recommendation, 23 February
 * 2017, section 5) with all of them on its first page. Cut the notebook to the audience first (`projectFor`): what is
 * given here leaves. An answer to a note that is not given stays behind with it.
 */
export function writeAnnotations(notebook: Notebook): Json & { readonly total: number } {
  const { annotations } = notebook
  const given = new Map(annotations.map((note) => [note.id, note]))
  const items = annotations.filter((note) => isWhole(note, given)).map((note) => writeOne(notebook, note, given))
  const id = `urn:aide-memoire:notebooks:${notebook.id}:annotations`
  const page = { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items }
  return {
    '@context': [ANNOTATION_CONTEXT, OUR_TERMS],
    id,
    type: 'AnnotationCollection',
    label: notebook.title,
    total: items.length,
    ...(items.length > 0 && { first: page, last: page.id }),
  }
}

type Given = ReadonlyMap<Annotation['id'], Annotation>

/** Whether every note up to the head of its thread is given. */
function isWhole(note: Annotation, given: Given): boolean {
  const seen = new Set<Annotation['id']>()
  for (let at: Annotation | undefined = note; at !== undefined; at = parentOf(at, given)) {
    if (at.replyTo === null) return true
    if (seen.has(at.id)) return false
    seen.add(at.id)
  }
  return false
}

function writeOne(notebook: Notebook, note: Annotation, given: Given): Json {
  const parent = note.replyTo === null ? undefined : given.get(note.replyTo)
  return {
    id: noteAddress(note),
    type: 'Annotation',
    motivation: parent === undefined ? note.motivation : 'replying',
    ...(note.author !== '' && { creator: { type: 'Person', name: note.author } }),
    created: note.created,
    modified: note.modified,
    body: bodies(note),
    target: parent === undefined ? target(notebook, note) : noteAddress(parent),
    ...(note.resolved !== null && { 'am:resolved': note.resolved }),
    'am:marking': note.marking ?? notebook.marking,
  }
}

/** The words of the note, if it has any, and its tag. The purpose keeps what a reply is for besides replying. */
function bodies({ body, language, motivation, tag }: Annotation): Json[] {
  const words = {
    type: 'TextualBody',
    value: body,
    format: 'text/plain',
    ...(language !== null && { language }),
    purpose: motivation,
  }
  const tagged = { type: 'TextualBody', value: tag, format: 'text/plain', language: 'en', purpose: 'tagging' }
  return body === '' ? [tagged] : [words, tagged]
}

function target(notebook: Notebook, { target: on }: Annotation): Json {
  const { anchor, orphaned } = on
  const whole = { type: 'SpecificResource', source: textUrn(on) }
  if (anchor === null) return whole
  const { exact, prefix, suffix, start, end } = anchor
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix }
  if (orphaned) return { ...whole, selector: quote, 'am:orphaned': true }
  const text = annotatedText(notebook, on) ?? ''
  const first = codePointsBefore(text, start)
  const last = first + codePointsBefore(text.slice(start, end), end - start)
  return { ...whole, selector: [quote, { type: 'TextPositionSelector', start: first, end: last }] }
}

const parentOf = ({ replyTo }: Annotation, given: Given): Annotation | undefined =>
  replyTo === null ? undefined : given.get(replyTo)
