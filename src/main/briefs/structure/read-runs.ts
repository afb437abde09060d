import { tagOf, type Tagged } from './tag.ts'
import type { Direction, Run } from './blocks.ts'

/** What a text node may say of its manner. */
type TextNode = Tagged &
  Readonly<{
    text?: unknown
    bold?: boolean
    italics?: boolean
    font?: string
    sup?: boolean
    decoration?: 'underline' | 'lineThrough'
    linkToDestination?: string
  }>

/** Families whose regular cut is the strong one beside the text around it. */
const STRONG: ReadonlySet<string> = new Set(['SansMedium', 'SerifMedium'])

type Manner = Omit<Run, 'text'>

/** The runs of a text node, those of one manner joined; without runs that say nothing to who does not see the page. */
export function runsOf(node: unknown): Run[] {
  const runs: Run[] = []
  collect(node, {}, runs)
  return joined(withoutCommas(runs))
}

function collect(node: unknown, above: Manner, runs: Run[]): void {
  if (typeof node === 'string' || typeof node === 'number') {
    // Spaces that do not break belong to lines of a page.
    const text = String(node).replaceAll('\u00A0', ' ')
    if (text !== '') runs.push({ ...above, text })
    return
  }
  if (Array.isArray(node)) return node.forEach((part) => collect(part, above, runs))
  if (typeof node !== 'object' || node === null) return
  const tag = tagOf(node)
  if (tag?.as === 'artifact') return
  const said: TextNode = node
  const { text, linkToDestination } = said
  const manner = mannerOf(said, above)
  if (tag?.as === 'reference' && linkToDestination !== undefined)
    collect(text, { ...manner, note: linkToDestination }, runs)
  else collect(text, manner, runs)
}

function mannerOf(node: TextNode, above: Manner): Manner {
  const isBold = node.bold === true || (node.font !== undefined && STRONG.has(node.font))
  return {
    ...above,
    ...(node.lang === undefined ? {} : { lang: node.lang }),
    ...(isBold ? { isBold } : node.bold === false ? { isBold: false } : {}),
    ...(node.italics === undefined ? {} : { isItalic: node.italics }),
    ...(node.sup === undefined ? {} : { isRaised: node.sup }),
    ...(node.decoration === 'underline' ? { isUnderlined: true } : {}),
    ...(node.decoration === 'lineThrough' ? { isStruck: true } : {}),
    ...(node.covers === undefined ? {} : { covers: node.covers }),
  }
}

/** Without the raised commas between the signs of notes: each sign stands by itself where notes are real ones. */
const withoutCommas = (runs: readonly Run[]): Run[] =>
  runs.filter((run, at) => !(run.isRaised === true && run.text.trim() === ',' && runs[at - 1]?.note !== undefined))

const MANNERS = ['lang', 'isBold', 'isItalic', 'isUnderlined', 'isStruck', 'isRaised', 'note'] as const

function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (
      last !== undefined &&
      run.note === undefined &&
      MANNERS.every((key) => (last[key] ?? false) === (run[key] ?? false)) &&
      (last.covers ?? []).join() === (run.covers ?? []).join()
    )
      result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}

/** The words of runs. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Runs without blanks at their ends. Empty when there is nothing but blanks. */
export function trimmedRuns(runs: readonly Run[]): Run[] {
  const kept = [...runs]
  while (kept.length > 0 && kept[0]!.note === undefined && kept[0]!.text.trim() === '') kept.shift()
  while (kept.length > 0 && kept.at(-1)!.note === undefined && kept.at(-1)!.text.trim() === '') kept.pop()
  const [first] = kept
  if (first !== undefined) kept[0] = { ...first, text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last !== undefined) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  return kept
}

const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The direction of a paragraph by its first letter (rule P2 of UAX #9); `otherwise` where it has none. */
export function directionOfText(text: string, otherwise: Direction): Direction {
  const [letter] = /\p{L}/u.exec(text) ?? []
  return letter === undefined ? otherwise : FROM_RIGHT.test(letter) ? 'rtl' : 'ltr'
}
