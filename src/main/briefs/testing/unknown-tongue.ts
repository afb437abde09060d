import { IntlMessageFormat } from 'intl-messageformat'
import { type Notebook, notebook as notebookSchema } from '#shared/domain/notebook.ts'
import { printedEn } from '#shared/i18n/en/printed.ts'
import type { PrintedKey, Say } from '#shared/i18n/printed.ts'

/**
 * Two tongues without a Latin letter, so that any Latin word on a page was fixed in the code: what the catalogue says
 * comes in Cyrillic letters, what the notebook holds in Greek ones.
 */
const CYRILLIC = 'абцдефгхийклмнопярстувщхуз'
const GREEK = 'αβγδεφχηιςκλμνοπθρστυωψξζϑ'

const inLetters = (letters: string, text: string): string =>
  text
    .normalize('NFD')
    .replace(/[a-z]/gu, (letter) => letters[letter.charCodeAt(0) - 97]!)
    .replace(/[A-Z]/gu, (letter) => letters[letter.charCodeAt(0) - 65]!.toUpperCase())

type Element = ReturnType<IntlMessageFormat['getAst']>[number]
/** The kind of element that is a message's own words. */
const LITERAL: ReadonlySet<number> = new Set([0])

/** A message with its own words in the other letters and its arguments as they were. */
const pseudo = (elements: readonly Element[]): Element[] =>
  elements.map((element) => {
    if (LITERAL.has(element.type) && 'value' in element)
      return { ...element, value: inLetters(CYRILLIC, element.value) }
    if (!('options' in element)) return element
    const options = Object.fromEntries(
      Object.entries<{ value: Element[] }>(element.options).map(([name, { value }]) => [
        name,
        { value: pseudo(value) },
      ]),
    )
    return { ...element, options }
  })

const parsed = (text: string): Element[] => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()

/** Says every printed message in Cyrillic letters, with Russian dates and figures. */
export const sayUnknown: Say = Object.assign(
  (key: PrintedKey, values?: Readonly<Record<string, string | number>>): string =>
    new IntlMessageFormat(pseudo(parsed(printedEn[key])), 'ru').format(values) as string,
  { language: 'ru' as const },
)

const inGreek = (value: unknown): unknown => {
  if (typeof value === 'string') return inLetters(GREEK, value)
  if (Array.isArray(value)) return value.map(inGreek)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, inGreek(held)]))
}

type Tree = Record<PropertyKey, unknown>

/** Puts back what stands at a path. */
function restore(into: unknown, from: unknown, path: readonly PropertyKey[]): void {
  const last = path.at(-1)
  if (last === undefined) throw new Error('The notebook as a whole was refused.')
  const at = (root: unknown): Tree => path.slice(0, -1).reduce((tree, key) => (tree as Tree)[key], root) as Tree
  at(into)[last] = at(from)[last]
}

/** A notebook whose every text is in Greek letters; what the schema takes for no text (identifiers, codes) stays. */
export function notebookInGreek(notebook: Notebook): Notebook {
  const greek = inGreek(notebook)
  const first = notebookSchema.safeParse(greek)
  for (const { path } of first.error?.issues ?? []) restore(greek, notebook, path)
  return notebookSchema.parse(greek)
}

/** Latin words that a page may hold whatever its language: markings, the zone of no place, and the maker's name. */
const EVERYWHERE = /TLP:(?:RED|AMBER\+STRICT|AMBER|GREEN|CLEAR)|Aide-Mémoire|\bUTC\b/gu

/** The Latin words of two letters and more in texts. */
export const latinWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.replace(EVERYWHERE, '').match(/[\p{Script=Latin}\p{Nd}]*\p{Script=Latin}{2,}/gu) ?? [])
