import { type Assertion, ASSERTIONS, isObject, list } from './model-assertions.ts'

/** One assertion of the model that a document does not keep: how strong it is, where, and what it says. */
export type Finding = Omit<Assertion, 'holds'> & {
  /** From the root, e.g. `first.items[2].target`. */
  readonly place: string
}

type Json = { readonly [key: string]: unknown }

/** What an object is to the one that it hangs on. */
type Role = 'page' | 'annotation' | 'resource' | 'selector' | 'state' | 'agent' | 'audience' | 'stylesheet'

/** Where other objects of the model hang, and as what. The items of a page are annotations, those of a choice resources. */
const INNER = {
  first: 'page',
  items: 'resource',
  body: 'resource',
  target: 'resource',
  selector: 'selector',
  refinedBy: 'selector',
  startSelector: 'selector',
  endSelector: 'selector',
  state: 'state',
  creator: 'agent',
  generator: 'agent',
  audience: 'audience',
  stylesheet: 'stylesheet',
} as const satisfies Readonly<Record<string, Role>>

const ROOTS = ['Annotation', 'AnnotationPage', 'AnnotationCollection']
const STATES = ['TimeState', 'HttpRequestState']
const KINDS = ['TextualBody', 'Choice', 'SpecificResource']

/** Deeper than this no document of the model goes. */
const DEEPEST = 32

/**
 * Checks a document (a collection, a page or an annotation, as parsed JSON) against the assertions of the model; an empty
 * answer means that it keeps all of them. `docs/annotations.md` lists them by section.
 */
export function checkWebAnnotation(json: unknown): Finding[] {
  if (!isObject(json)) return [{ level: 'must', place: '', section: '3.1', rule: 'A document is a JSON object.' }]
  const found: Finding[] = []
  ask('Document', json, '@context', found)
  if (!list(json['type']).some((type) => ROOTS.includes(type as string)))
    found.push({ level: 'must', place: 'type', section: '3.1', rule: `The type is one of ${ROOTS.join(', ')}.` })
  walk(json, null, '', 0, found)
  return found
}

function walk(holder: Json, role: Role | null, place: string, depth: number, found: Finding[]): void {
  if (depth > DEEPEST) {
    found.push({ level: 'must', place, section: '4.2.9', rule: `Objects are nested at most ${DEEPEST} deep.` })
    return
  }
  const names = classesOf(holder, role)
  for (const name of names) ask(name, holder, place, found)
  for (const [key, inside] of Object.entries(INNER)) {
    const inner = holder[key]
    const at = place === '' ? key : `${place}.${key}`
    const as = key === 'items' && names.has('AnnotationPage') ? 'annotation' : inside
    for (const [index, one] of list(inner).entries())
      if (isObject(one)) walk(one, as, Array.isArray(inner) ? `${at}[${index}]` : at, depth + 1, found)
  }
}

function ask(name: string, holder: Json, place: string, found: Finding[]): void {
  for (const { holds, ...assertion } of ASSERTIONS[name]!) if (!holds(holder)) found.push({ ...assertion, place })
}

/** The classes whose assertions an object has to keep: those it says it has, and what it is by where it hangs. */
function classesOf(holder: Json, role: Role | null): ReadonlySet<string> {
  const said = list(holder['type']).filter((type) => typeof type === 'string' && Object.hasOwn(ASSERTIONS, type))
  return new Set([...(said as string[]), ...byRole(holder, role, said as string[])])
}

function byRole(holder: Json, role: Role | null, said: readonly string[]): readonly string[] {
  switch (role) {
    case 'page':
      return ['AnnotationPage', 'EmbeddedPage']
    case 'annotation':
      return ['Annotation']
    case 'resource':
      return ['Resource', ...(said.some((name) => KINDS.includes(name)) ? [] : [kindOf(holder)])]
    case 'selector':
      // A state can be refined by a state as well as by a selector (4.3.3).
      return said.some((name) => STATES.includes(name)) ? ['State'] : ['Selector']
    case 'state':
      return ['State']
    case 'agent':
      return ['Agent']
    case 'audience':
      return ['Audience']
    case 'stylesheet':
      return ['Stylesheet']
    case null:
      return []
  }
}

/** What a resource that does not say it is by what it has. */
function kindOf({ value, items, source }: Json): string {
  if (source !== undefined) return 'SpecificResource'
  if (items !== undefined) return 'Choice'
  return value === undefined ? 'Elsewhere' : 'TextualBody'
}
