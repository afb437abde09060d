import type { z } from 'zod'
import { change } from './change.ts'
import { COLLECTIONS, collectionSchemas, type Notebook, notebook } from './notebook.ts'

/** A notebook that passes its schema, or everything that is wrong at the first place that does not, and where that is. */
export type CheckedNotebook =
  | { readonly ok: true; readonly notebook: Notebook }
  | { readonly ok: false; readonly path: readonly (string | number)[]; readonly error: z.ZodError }

/** The lists of a notebook with the schemas of what they hold. */
const LISTS = { ...collectionSchemas, changes: change } as const

/** Holds a value against the schema of a notebook, one record a step: for one of so many that others must have their turn. */
export function* checkNotebookInSteps(value: unknown): Generator<undefined, CheckedNotebook> {
  const given = value as Record<string, unknown> | null
  const lists: Record<string, object[]> = {}
  // Whatever is no list stays, for the schema to say so.
  for (const name of [...COLLECTIONS, 'changes'] as const) if (Array.isArray(given?.[name])) lists[name] = []
  const checked = notebook.safeParse(typeof value === 'object' && value !== null ? { ...value, ...lists } : value)
  if (!checked.success) return { ok: false, path: [], error: checked.error }
  for (const [name, held] of Object.entries(lists)) {
    const schema: z.ZodType = LISTS[name as keyof typeof LISTS]
    for (const [at, record] of (given![name] as unknown[]).entries()) {
      const one = schema.safeParse(record)
      if (!one.success) return { ok: false, path: [name, at], error: one.error }
      held.push(one.data as object)
      yield
    }
  }
  return { ok: true, notebook: { ...checked.data, ...lists } }
}
