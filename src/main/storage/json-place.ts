/** Where a text stops being JSON: line and column from 1, and whether it simply ends too early. */
export type JsonFault = { readonly line: number; readonly column: number; readonly atEnd: boolean }

/** Parses JSON; on a fault says where it stands in the text. */
export function parseJson(text: string): { ok: true; value: unknown } | { ok: false; fault: JsonFault } {
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch (error) {
    return { ok: false, fault: faultAt(text, faultOffset(text, error)) }
  }
}

/** V8 names the offset in its message, unless the text ends too early. */
function faultOffset(text: string, error: unknown): number {
  const named = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined
  if (named !== undefined) return Number(named)
  // Older wording: `Unexpected token 'x', "abc" is not valid JSON` for a short text that goes wrong at its start.
  const quoted = error instanceof Error ? /^Unexpected token '(.+?)'/.exec(error.message)?.[1] : undefined
  return quoted === undefined ? text.length : Math.max(0, text.indexOf(quoted))
}

function faultAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    atEnd: text.slice(offset).trim() === '',
  }
}
