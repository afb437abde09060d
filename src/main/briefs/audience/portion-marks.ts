import { COLLECTIONS, type Notebook } from '#shared/domain/notebook.ts'
import { paragraphTextsOf } from '#shared/domain/withheld-texts.ts'
import { highestMarking, type Marking } from '#shared/domain/values/marking.ts'
import type { Spoken } from '../structure/tag.ts'
import type { Inline } from '../text/runs.ts'
import { type Letters, lettersOf } from './letters.ts'

type Paragraph = Spoken & { text: unknown; fontSize?: number; dir?: Spoken['dir'] }

/**
 * Sets its own marking before each paragraph, cell and heading of a node that holds words of a record: `(AMBER)` for TLP:AMBER, as
 * portion marking has it. Done here and not where texts are laid out, so that no kind of brief and no part of one can
 * forget it: a paragraph is marked by the records whose words stand in it, as they are written or cut short at the end,
 * and by the highest of them where they are several. The fixed words of a brief have no marking of their own.
 */
export function portionMarker(notebook: Notebook): (node: unknown) => void {
  const markings = portionsOf(notebook)
  const seen = new WeakSet<object>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    if (Array.isArray(node)) return node.forEach(walk)
    if ('text' in node) return mark(node, markings)
    for (const key of ['section', 'stack', 'columns', 'ul', 'ol', 'content'] as const)
      walk((node as Record<string, unknown>)[key])
    walk((node as { table?: { body?: unknown } }).table?.body)
  }
  return walk
}

/** The texts of a notebook paragraph by paragraph: long ones by their first letters, short ones as a whole. */
type Portions = Readonly<{
  byStart: ReadonlyMap<string, readonly Portion[]>
  /** By their letters: short texts, and names, which stand in many a line that is not about them. */
  alone: ReadonlyMap<string, Marking>
}>
type Portion = Readonly<{ letters: string; marking: Marking }>

/** Letters by which a paragraph is looked up. A shorter one, or a name, is a portion only at its beginning. */
const START = 10
/** Longest name that is looked for, in words. */
const NAME_WORDS = 8

function portionsOf(notebook: Notebook): Portions {
  const byStart = new Map<string, Portion[]>()
  const alone = new Map<string, Marking>()
  const add = (text: string, marking: Marking, isName = false): void => {
    for (const line of text.split(/[\n\r\u2028\u2029]+/u)) {
      const { text: letters } = lettersOf(line)
      if (letters.length < 2) continue
      if (isName || letters.length < START) {
        alone.set(letters, highestMarking([marking, alone.get(letters) ?? null]) ?? marking)
        continue
      }
      const start = letters.slice(0, START)
      const beside = byStart.get(start)
      if (beside === undefined) byStart.set(start, [{ letters, marking }])
      else beside.push({ letters, marking })
    }
  }
  for (const text of [notebook.title, notebook.summary]) add(text, notebook.marking)
  for (const collection of COLLECTIONS)
    for (const record of notebook[collection])
      for (const { text, isName } of paragraphTextsOf(collection, record))
        add(text, ('marking' in record ? record.marking : null) ?? notebook.marking, isName)
  return { byStart, alone }
}

function mark(node: Paragraph, portions: Portions): void {
  const words = wordsOf(node.text)
  const marking = markingOf(lettersOf(words), words.trimEnd().endsWith('…'), portions)
  if (marking === null) return
  const size = node.fontSize === undefined ? {} : { fontSize: Math.min(node.fontSize * 0.8, LARGEST_SIGN) }
  const sign: Inline = { text: `(${marking.replace(/^TLP:/u, '')})\u2002`, font: 'Sans', italics: false, ...size }
  // The sign stands in Latin letters: what follows it must not be turned round by them.
  const [first = ''] = /\p{L}/u.exec(words) ?? []
  if (node.dir === undefined && FROM_RIGHT.test(first)) node.dir = 'rtl'
  node.text = [sign, ...(Array.isArray(node.text) ? (node.text as unknown[]) : [node.text])]
}

/** A sign stands before a heading as small as before its text. */
const LARGEST_SIGN = 9

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** The words of a paragraph without the numbers of notes in it. */
function wordsOf(text: unknown): string {
  if (typeof text === 'string') return text
  if (Array.isArray(text)) return text.map(wordsOf).join('')
  if (typeof text !== 'object' || text === null || (text as { sup?: unknown }).sup === true) return ''
  return wordsOf((text as { text?: unknown }).text ?? '')
}

function markingOf({ text, isEdge }: Letters, isCut: boolean, { byStart, alone }: Portions): Marking | null {
  const found: (Marking | null)[] = []
  for (let at = 1, words = 0; at <= text.length && words < NAME_WORDS; at++) {
    if (isEdge[at] === 0) continue
    words++
    found.push(alone.get(text.slice(0, at)) ?? null)
  }
  for (let at = 0; at < text.length; at++) {
    if (isEdge[at] === 0) continue
    const candidates = byStart.get(text.slice(at, at + START)) ?? []
    for (const { letters, marking } of candidates)
      if (text.startsWith(letters, at) || (isCut && letters.startsWith(text.slice(at)))) found.push(marking)
  }
  return highestMarking(found)
}
