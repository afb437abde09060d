/** Where a text stops being JSON: line and column from 1, and whether it simply ends too early. */
export type JsonFault = { readonly line: number; readonly column: number; readonly atEnd: boolean }

/** Parses JSON; on a fault says where it stands in the text. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; fault: JsonFault } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    // The engine's own message names a place for some faults only.
    return { ok: false, fault: placeOf(text, faultOffset(text)) }
  }
}

function placeOf(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset)
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
    atEnd: text.slice(offset).trim() === '',
  }
}

const SPACE = /[ \t\n\r]*/y
const STRING_BODY = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y

/** Length of what matches at the offset; -1 when nothing does. */
function matchAt(shape: RegExp, text: string, offset: number): number {
  shape.lastIndex = offset
  return shape.exec(text)?.[0].length ?? -1
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'more' | 'nothing'

/** Walks through a text by the grammar of RFC 8259; returns the offset of the first character that does not fit. */
function faultOffset(text: string): number {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at += matchAt(SPACE, text, at)
    if (at >= text.length) return text.length
    const step = stepAt(text, at, expected, open)
    if ('fault' in step) return step.fault
    at = step.next
    expected = step.expected
  }
}

type Step = { next: number; expected: Expected } | { fault: number }

function stepAt(text: string, at: number, expected: Expected, open: ('[' | '{')[]): Step {
  const character = text[at]!
  const isValue = expected === 'value' || expected === 'value or ]'
  const closes = character === ']' || character === '}'
  if (closes) {
    const fits = expected === 'more' || expected === (character === ']' ? 'value or ]' : 'key or }')
    if (!fits || open.pop() !== (character === ']' ? '[' : '{')) return { fault: at }
    return { next: at + 1, expected: afterValue(open) }
  }
  if (isValue && (character === '[' || character === '{')) {
    open.push(character)
    return { next: at + 1, expected: character === '[' ? 'value or ]' : 'key or }' }
  }
  if (character === '"' && (isValue || expected === 'key' || expected === 'key or }')) {
    const end = at + matchAt(STRING_BODY, text, at)
    return text[end] === '"' ? { next: end + 1, expected: isValue ? afterValue(open) : ':' } : { fault: end }
  }
  if (character === ':' && expected === ':') return { next: at + 1, expected: 'value' }
  if (character === ',' && expected === 'more') {
    return { next: at + 1, expected: open.at(-1) === '{' ? 'key' : 'value' }
  }
  const length = isValue ? matchAt(SCALAR, text, at) : -1
  return length === -1 ? { fault: at } : { next: at + length, expected: afterValue(open) }
}

const afterValue = (open: readonly unknown[]): Expected => (open.length === 0 ? 'nothing' : 'more')
