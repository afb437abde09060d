import { type Annotation, ANNOTATION_TAGS, type AnnotationTag, type Motivation, MOTIVATIONS } from '../annotation.ts'
import { instant, languageTag, LINE_LIMIT, PROSE_LIMIT } from '../text.ts'
import { marking as markingSchema } from '../marked.ts'
import { wordsOfHtml } from './html-words.ts'
import { addressIn, type Found, isObject, type Json, listOf } from './read-json.ts'
import { quotedWords } from './resolve-selector.ts'
import { textOfUrn } from './vocabulary.ts'

/** One thing that an annotation is about: an address, and what selects a part of it (`undefined`: all of it). */
export type ReadTarget = { readonly address: string; readonly selector: unknown; readonly isOrphaned: boolean }

/** Why one annotation cannot become a note. */
export const NOTE_PROBLEMS = ['not-an-annotation', 'half-a-character', 'too-long', 'no-target'] as const
export type NoteProblem = (typeof NOTE_PROBLEMS)[number]

/** What an annotation says, in our words; where it goes is found later. */
export type ReadNote = Pick<
  Annotation,
  'tag' | 'motivation' | 'body' | 'language' | 'author' | 'resolved' | 'marking'
> & {
  readonly place: string
  /** The address that its identity is tracked by: its canonical one, else its own; empty when it has none. */
  readonly address: string
  /** Its own address where that is another; empty otherwise. Answers in the same file may name it. */
  readonly alias: string
  readonly created: string | null
  readonly modified: string | null
  readonly targets: readonly ReadTarget[]
}

export type NoteRead =
  { readonly ok: true; readonly note: ReadNote } | { readonly ok: false; readonly why: NoteProblem }

/** Reads one annotation in any of the shapes that the model allows. */
export function readAnnotation({ place, json }: Found): NoteRead {
  if (!listOf(json['type']).includes('Annotation')) return { ok: false, why: 'not-an-annotation' }
  const bodies = bodiesOf(json)
  const words = bodies.filter(({ isTag }) => !isTag)
  const own = addressIn(json)
  // The model (3.3.7) forbids to change or delete a canonical address: it stays the note's.
  const address = addressIn(json['canonical']) || own
  const targets = listOf(json['target']).flatMap(targetOf)
  const body = words.map(({ value }) => value).join('\n\n')
  const author = authorOf(json['creator'])
  const texts = [...bodies.map(({ value }) => value), author, address, own, ...targets.flatMap(textsOf)]
  if (texts.some((text) => !text.isWellFormed())) return { ok: false, why: 'half-a-character' }
  if (
    texts.some((text) => text.length > PROSE_LIMIT) ||
    body.length > PROSE_LIMIT ||
    author.length > LINE_LIMIT ||
    address.length > LINE_LIMIT
  )
    return { ok: false, why: 'too-long' }
  if (targets.length === 0) return { ok: false, why: 'no-target' }
  const language = words.find((one) => one.language !== null)?.language ?? null
  const tag = tagOf(bodies.filter(({ isTag }) => isTag).map(({ value }) => value))
  const note: ReadNote = {
    place,
    address,
    alias: own === address ? '' : own,
    targets,
    tag: tag.known ?? 'verify',
    motivation: motivationOf(json, words),
    body: withTags(body, tag.others),
    language,
    author,
    created: instantIn(json['created']),
    modified: instantIn(json['modified']),
    resolved: instantIn(json['am:resolved']),
    marking: markingIn(json['am:marking']),
  }
  return note.body.length > PROSE_LIMIT ? { ok: false, why: 'too-long' } : { ok: true, note }
}

type Body = {
  readonly value: string
  readonly language: string | null
  readonly purpose: Motivation | null
  readonly isTag: boolean
}

/** The formats of text with tags. */
const HTML = ['text/html', 'application/xhtml+xml']

/** How deep choices and lists in bodies are followed. */
const DEEPEST = 8

/** A bodyValue is plain text of no language and no purpose (3.2.5). Beside a body it should not stand; both are kept. */
function bodiesOf(json: Json): Body[] {
  const { bodyValue } = json
  const plain = typeof bodyValue === 'string' ? [{ value: bodyValue, language: null, purpose: null, isTag: false }] : []
  return [...plain, ...listOf(json['body']).flatMap((body) => bodyOf(body, 0))]
}

/** A body of text is its text, one of elsewhere its address. Of a choice the first is taken, which the model makes the default. */
function bodyOf(body: unknown, depth: number): Body[] {
  if (typeof body === 'string') return [{ value: body, language: null, purpose: null, isTag: false }]
  if (!isObject(body) || depth > DEEPEST) return []
  const types = listOf(body['type'])
  const items = listOf(body['items'])
  if (types.includes('Choice')) return items.slice(0, 1).flatMap((item) => bodyOf(item, depth + 1))
  if (items.length > 0) return items.flatMap((item) => bodyOf(item, depth + 1))
  const purposes = listOf(body['purpose'])
  const purpose = MOTIVATIONS.find((name) => purposes.includes(name)) ?? null
  const inSource = body['source'] === undefined ? [] : bodyOf(body['source'], depth + 1)
  const { value } = body
  const isHtml = listOf(body['format']).some((format) => HTML.some((one) => one === format))
  const words = typeof value === 'string' && isHtml ? wordsOfHtml(value) : value
  const said = typeof words === 'string' ? words : (inSource[0]?.value ?? addressIn(body))
  if (said === '') return []
  const language = languageTag.safeParse(listOf(body['language'])[0])
  return [{ value: said, language: language.data ?? null, purpose, isTag: purpose === 'tagging' }]
}

/** The first tag that is one of ours, and all others. */
function tagOf(tags: readonly string[]): { known: AnnotationTag | undefined; others: readonly string[] } {
  const ours = (text: string): AnnotationTag | undefined => {
    const plain = text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-')
    return ANNOTATION_TAGS.find((tag) => tag === plain)
  }
  const at = tags.findIndex((tag) => ours(tag) !== undefined)
  return { known: at < 0 ? undefined : ours(tags[at]!), others: tags.filter((_, index) => index !== at) }
}

/** Tags that are none of ours stay as words at the end of the note. */
const withTags = (body: string, tags: readonly string[]): string =>
  tags.length === 0 ? body : [body, tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join('\n\n')

/** A reply says in its body's purpose what it is for besides; a motivation outside the vocabulary is a comment. */
function motivationOf(json: Json, words: readonly Body[]): Motivation {
  const given = listOf(json['motivation'])
  const named = MOTIVATIONS.find((name) => given.includes(name)) ?? null
  const purpose = words.find((body) => body.purpose !== null)?.purpose ?? null
  return (named === 'replying' ? (purpose ?? named) : (named ?? purpose)) ?? 'commenting'
}

function targetOf(target: unknown): ReadTarget[] {
  if (!isObject(target)) {
    const address = addressIn(target)
    return address === '' ? [] : [partOf(address, undefined, false)]
  }
  const items = listOf(target['items'])
  if (items.length > 0) return items.filter((item) => !isObject(item) || item['items'] === undefined).flatMap(targetOf)
  const address = addressIn(target['source']) || addressIn(target)
  const { selector } = target
  if (address === '' && selector === undefined) return []
  return [partOf(address, selector, target['am:orphaned'] === true)]
}

/** A part of one of our texts may be named by a fragment of its address (3.2.3) in place of a selector. */
function partOf(address: string, selector: unknown, isOrphaned: boolean): ReadTarget {
  const [whole = '', value] = address.split('#', 2)
  return value === undefined || selector !== undefined || textOfUrn(whole) === null
    ? { address, selector, isOrphaned }
    : { address: whole, selector: { type: 'FragmentSelector', value }, isOrphaned }
}

const textsOf = ({ address, selector }: ReadTarget): string[] => [address, quotedWords(selector)]

function authorOf(creator: unknown): string {
  const [first] = listOf(creator)
  if (typeof first === 'string') return first
  if (!isObject(first)) return ''
  const name = [...listOf(first['name']), first['nickname']].find((one) => typeof one === 'string' && one !== '')
  return typeof name === 'string' ? name : addressIn(first)
}

/** A time as we keep it: ISO 8601 in UTC with milliseconds; `null` when there is none or none can be read. */
function instantIn(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return null
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : (instant.safeParse(new Date(time).toISOString()).data ?? null)
}

function markingIn(value: unknown): string | null {
  return markingSchema.safeParse(value).data ?? null
}
