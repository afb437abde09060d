/** How large one call's input may be: JSON's own parts, counted before any schema looks at them. */
export type InputLimit = {
  /** UTF-16 code units of all strings and keys together. */
  readonly characters: number
  /** Values of any kind, the containers among them. */
  readonly values: number
  /** Containers inside containers. */
  readonly depth: number
}

/** Why an input is no plain data of a bearable size, and where; `null` when it is. */
export type InputFault = { readonly kind: 'too-large' | 'not-plain'; readonly path: readonly (string | number)[] }

/**
 * Names through which an assignment can reach an object's prototype. No field of ours is called so, and a schema that
 * lets unknown names pass would hand them on.
 */
const DANGEROUS_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

type Visit = { readonly value: unknown; readonly path: readonly (string | number)[] }

/**
 * Holds an input against a limit and against what JSON can say: null, booleans, finite numbers, strings, arrays without
 * gaps and objects without a class. Whatever else a structured clone carries (maps, dates, buffers, cycles) has no
 * place in a call. Goes through with a list of its own, so that no depth can overflow the stack, and ends at the limit,
 * so that a large input costs no more than the limit.
 */
export function inputFault(input: unknown, limit: InputLimit): InputFault | null {
  const waiting: Visit[] = [{ value: input, path: [] }]
  const seen = new Set<object>()
  let [characters, values] = [0, 0]
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value, path } = visit
    values += 1
    if (typeof value === 'string') characters += value.length
    else if (isContainer(value)) {
      // The same object twice is a cycle, or a few bytes that count as many.
      if (seen.has(value) || !isPlain(value)) return { kind: 'not-plain', path }
      seen.add(value)
      const names = Object.keys(value)
      if (values + waiting.length + names.length > limit.values) return { kind: 'too-large', path }
      for (const name of names) {
        if (DANGEROUS_NAMES.has(name)) return { kind: 'not-plain', path: [...path, name] }
        if (!Array.isArray(value)) characters += name.length
        waiting.push({ value: (value as Record<string, unknown>)[name], path: [...path, stepOf(value, name)] })
      }
    } else if (!isLeaf(value)) return { kind: 'not-plain', path }
    if (characters > limit.characters || values > limit.values || path.length > limit.depth)
      return { kind: 'too-large', path: path.slice(0, limit.depth) }
  }
  return null
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null

const isLeaf = (value: unknown): boolean =>
  value === null || value === undefined || typeof value === 'boolean' || Number.isFinite(value)

const stepOf = (holder: object, name: string): string | number => (Array.isArray(holder) ? Number(name) : name)

/** An array whose every own name is an index, all of them there; or an object of no class, with values and not getters. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return Object.keys(value).length === value.length
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false
  return Object.prototype.toString.call(value) === '[object Object]' && Object.getOwnPropertySymbols(value).length === 0
}
