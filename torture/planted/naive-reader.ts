import type { ReadNotebookFile } from '#main/storage/notebook-file.ts'
import { aNotebook } from '#main/storage/testing/a-notebook.ts'

/**
 * The planted fault: a reader that lays what a file holds over an empty notebook, key by key and level by level, as many
 * “deep merge” functions do. A key `__proto__` leads it to the prototype of every object, and depth to the end of the stack.
 */
export function naiveReader(text: string): ReadNotebookFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ok: false, problem: { message: String(error).slice(0, 200) } }
  }
  const notebook = aNotebook({ events: 0 })
  merge(notebook, value as Record<string, unknown>)
  return { ok: true, notebook }
}

function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const key of Object.keys(from)) {
    const [before, value] = [into[key], from[key]]
    if (typeof value === 'object' && value !== null) {
      if (typeof before !== 'object' || before === null) into[key] = Array.isArray(value) ? [] : {}
      merge(into[key] as Record<string, unknown>, value as Record<string, unknown>)
    } else into[key] = value
  }
}
