import { message } from '#shared/i18n/message.ts'
import { ImportProblem } from '../import-problem.ts'

/** One component of a calendar file (RFC 5545, 3.6) as unfolded lines, those that begin and end it among them. */
export type ComponentLines = {
  /** In capitals, e.g. `VEVENT`. */
  readonly name: string
  /** The line of the file on which it begins, from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** The longest line that is read, in UTF-16 units once it is unfolded. */
export const LONGEST_LINE = 100_000

type ContentLine = { readonly text: string; readonly line: number }

/** A content line: a name, parameters whose values may be quoted, a colon, and the value (RFC 5545, 3.1). */
const CONTENT = /^[A-Za-z0-9-]+(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*:/

/**
 * The components that stand right inside each VCALENDAR, in the order of the file. Throws an `ImportProblem` that names
 * the line of what is cut off, out of place or no line of a calendar.
 */
export function componentsOf(file: string, text: string): ComponentLines[] {
  const open: { name: string; line: number }[] = []
  const components: ComponentLines[] = []
  let current: string[] = []
  for (const { text: content, line } of contentLines(file, text)) {
    const [, edge = '', name = ''] = /^(BEGIN|END):\s*([A-Za-z0-9-]+)\s*$/i.exec(content) ?? []
    if (open.length === 0 && edge.toUpperCase() + name.toUpperCase() !== 'BEGINVCALENDAR')
      throw new ImportProblem(file, line, message('exchange.ics.no-calendar'))
    if (edge === '' && !CONTENT.test(content))
      throw new ImportProblem(file, line, message('exchange.ics.no-content-line'))
    if (edge.toUpperCase() === 'BEGIN') open.push({ name: name.toUpperCase(), line })
    if (open.length > 1) current.push(content)
    if (edge.toUpperCase() !== 'END') continue
    const began = open.pop()!
    if (began.name !== name.toUpperCase())
      throw new ImportProblem(file, line, message('exchange.ics.crossed', { name: began.name, line: began.line }))
    if (open.length !== 1) continue
    components.push({ name: began.name, line: began.line, lines: current })
    current = []
  }
  const unclosed = open.at(-1)
  if (unclosed !== undefined)
    throw new ImportProblem(file, unclosed.line, message('exchange.ics.cut', { name: unclosed.name }))
  if (components.length === 0 && text.trim() === '') throw new ImportProblem(file, null, message('exchange.empty'))
  return components
}

/** The lines of a file, unfolded, blank ones left out, each with the number of the line on which it begins. */
function* contentLines(file: string, text: string): Generator<ContentLine> {
  let parts: string[] = []
  let [length, began, line] = [0, 0, 0]
  for (const physical of text.split(/\r\n|\n|\r/u)) {
    line++
    const isFolded = parts.length > 0 && (physical.startsWith(' ') || physical.startsWith('\t'))
    if (!isFolded && parts.length > 0) {
      yield { text: parts.join(''), line: began }
      parts = []
    }
    if (!isFolded && physical.trim() === '') continue
    if (!isFolded) [length, began] = [0, line]
    const part = isFolded ? physical.slice(1) : physical
    length += part.length
    if (length > LONGEST_LINE)
      throw new ImportProblem(file, began, message('exchange.long-line', { most: LONGEST_LINE }))
    parts.push(part)
  }
  if (parts.length > 0) yield { text: parts.join(''), line: began }
}

/** The name of the property on a content line, in capitals. */
export const propertyName = (content: string): string => /^[A-Za-z0-9-]*/.exec(content)![0].toUpperCase()

/** Lines of a component parted into its own and those of components inside it, such as alarms. */
export function byDepth(lines: readonly string[]): [own: string[], inner: string[]] {
  const [own, inner]: [string[], string[]] = [[], []]
  let depth = 0
  for (const line of lines) {
    const name = propertyName(line)
    if (name === 'BEGIN') depth++
    ;(depth > 0 ? inner : own).push(line)
    if (name === 'END') depth--
  }
  return [own, inner]
}
