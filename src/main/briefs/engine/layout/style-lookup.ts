import { internals } from '../pdfmake-internals.ts'

/** What a node or an inline says of its own look. */
type Styled = Readonly<Record<string, unknown>>
type NamedStyle = Styled & { readonly extends?: string | readonly string[] }

type StyleStack = {
  readonly styleDictionary: Readonly<Record<string, NamedStyle>> | null | undefined
  readonly defaultStyle: Styled | null | undefined
  readonly styleOverrides: (string | Styled)[]
  /** Answers given since the stack changed last. */
  _answers?: Map<string, unknown> | undefined
  readonly getProperty: (property: string) => unknown
}

const { StyleContextStack } = internals

/**
 * Looks styles up once for a state of the stack of styles. pdfmake walks the stack for each of some twenty properties of
 * each word, by way of a function made for each; the words of a text all ask the same.
 */
export function installStyleLookup(): void {
  const { prototype } = StyleContextStack
  prototype.push = function (this: StyleStack, style: string | Styled) {
    this._answers = undefined
    this.styleOverrides.push(style)
  }
  prototype.pop = function (this: StyleStack, howMany = 1) {
    this._answers = undefined
    this.styleOverrides.length = Math.max(0, this.styleOverrides.length - howMany)
  }
  prototype.getProperty = function (this: StyleStack, property: string): unknown {
    const answers = (this._answers ??= new Map())
    if (answers.has(property)) return answers.get(property)
    const answer = answerOf(this, property)
    answers.set(property, answer)
    return answer
  }
  const statics = StyleContextStack as unknown as { getStyleProperty: typeof styleProperty }
  statics.getStyleProperty = styleProperty
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null

/** The value of a property for an item on top of a stack: its own, that of its named styles, or that of the stack. */
function styleProperty(item: string | Styled, stack: StyleStack | null, property: string, otherwise: unknown): unknown {
  if (typeof item !== 'string') {
    const own = item[property]
    if (isSet(own)) return own
    if (stack === null || stack === undefined) return otherwise
    const named = item['section'] === undefined ? valueOfNames(stack, item['style'], property) : undefined
    if (isSet(named)) return named
  } else if (stack === null || stack === undefined) return otherwise
  const inherited = stack.getProperty(property)
  return isSet(inherited) ? inherited : otherwise
}

/** What the last of an item's named styles that speaks of a property says. */
function valueOfNames(stack: StyleStack, style: unknown, property: string): unknown {
  if (typeof style === 'string') return valueOfName(stack, style, property)
  if (!Array.isArray(style)) return undefined
  for (let at = style.length - 1; at >= 0; at--) {
    const value = valueOfName(stack, style[at] as string, property)
    if (isSet(value)) return value
  }
  return undefined
}

/** What a named style says, or one that it extends; the last of several goes first, and no style is asked twice. */
function valueOfName(stack: StyleStack, name: string, property: string, asked = new Set<string>()): unknown {
  if (asked.has(name)) return undefined
  asked.add(name)
  const style = stack.styleDictionary?.[name]
  if (style === undefined || style === null) return undefined
  if (isSet(style[property])) return style[property]
  const parents = style.extends === undefined ? [] : [style.extends].flat()
  for (let at = parents.length - 1; at >= 0; at--) {
    const value = valueOfName(stack, parents[at]!, property, asked)
    if (isSet(value)) return value
  }
  return undefined
}

function answerOf(stack: StyleStack, property: string): unknown {
  for (let at = stack.styleOverrides.length - 1; at >= 0; at--) {
    const style = stack.styleOverrides[at]!
    const value = typeof style === 'string' ? valueOfName(stack, style, property) : style[property]
    if (isSet(value)) return value
  }
  return stack.defaultStyle?.[property]
}
