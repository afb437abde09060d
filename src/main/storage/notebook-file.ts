import { stat, readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { fitAnnotations } from '#shared/domain/fit-annotations.ts'
import { type Notebook, notebook as notebookSchema, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { brokenReferences, secondPositions } from '#shared/domain/references.ts'
import { message, type MessageValues } from '#shared/i18n/message.ts'
import type { MessageKey } from '#shared/i18n/catalogue.ts'
import { placeInFile } from './file-place.ts'
import { diskProblem, isMissing } from './files.ts'
import { parseJson } from './json-place.ts'
import { migrate } from './migrations/registry.ts'

/** Why a file is not a notebook: one whole sentence that names the place, and the place by itself where there is one. */
export type FileProblem = { readonly message: string; readonly place?: string }

export type ReadNotebookFile =
  { readonly ok: true; readonly notebook: Notebook } | { readonly ok: false; readonly problem: FileProblem }

/** Larger files are not read at all. The largest notebook measured (100,000 events) takes 38 MB. */
const FILE_LIMIT = 256_000_000

/**
 * Reads a notebook from a plain JSON file, as *Save a copy elsewhere* writes it. Older versions are brought up to
 * today's in memory; the file stays as it is. Whatever a file holds, this returns a problem rather than throw.
 */
export async function readNotebookFile(path: string): Promise<ReadNotebookFile> {
  const text = await readText(path)
  return typeof text === 'string' ? readNotebookText(text) : { ok: false, problem: text }
}

async function readText(path: string): Promise<string | FileProblem> {
  try {
    const about = await stat(path)
    if (about.isDirectory()) return problem('file.is-folder', { path })
    if (about.size > FILE_LIMIT) {
      const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)
      return problem('file.too-large', { size: megabytes(about.size), limit: megabytes(FILE_LIMIT) })
    }
    const bytes = await readFile(path)
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return problem('file.not-text')
    if (isMissing(error)) return problem('file.missing', { path })
    return problem('file.unreadable', { why: diskProblem(error) })
  }
}

/** The same for a text that is already in memory. */
export function readNotebookText(text: string): ReadNotebookFile {
  if (text.trim() === '') return refuse(problem('file.empty'))
  const parsed = parseJson(text)
  if (!parsed.ok) {
    const { line, column, atEnd } = parsed.fault
    const key = atEnd ? 'file.ends-early' : 'file.not-json'
    return refuse({ ...problem(key, { line, column }), place: `${line}:${column}` })
  }
  const version = versionOf(parsed.value)
  if (typeof version !== 'number') return refuse(version)
  let current: unknown
  try {
    current = migrate(parsed.value, version)
  } catch {
    return refuse({ ...problem('file.migration-failed', { from: version }), place: 'schemaVersion' })
  }
  return checkNotebook(current)
}

function versionOf(value: unknown): number | FileProblem {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('schemaVersion' in value)) {
    return problem('file.not-notebook')
  }
  const found = value.schemaVersion
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) {
    return { ...problem('file.bad-version', { found: inShort(found) }), place: 'schemaVersion' }
  }
  if (found > SCHEMA_VERSION) {
    return { ...problem('file.newer', { found, known: SCHEMA_VERSION }), place: 'schemaVersion' }
  }
  return found
}

/** The start of a value as JSON. What is inside an object stays unsaid: it may be deeper than JSON can be written. */
function inShort(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  return JSON.stringify(value).slice(0, 40)
}

function checkNotebook(value: unknown): ReadNotebookFile {
  const checked = notebookSchema.safeParse(value)
  if (!checked.success) return refuse(schemaProblem(value, checked.error))
  const { dangling, doubled } = brokenReferences(checked.data)
  const [double] = doubled
  if (double !== undefined) {
    return refuse(at(value, double.path, message('file.doubled', { id: double.id, collection: double.to })))
  }
  const [wrong] = dangling
  if (wrong !== undefined) {
    return refuse(at(value, wrong.path, message('file.dangling', { id: wrong.id, collection: wrong.to })))
  }
  const [second] = secondPositions(checked.data)
  if (second !== undefined) return refuse(at(value, ['positions', second], message('file.second-position')))
  return { ok: true, notebook: fitAnnotations(checked.data) }
}

/** The first issue, with zod's own wording replaced where it would speak to a programmer. */
function schemaProblem(value: unknown, error: z.ZodError): FileProblem {
  const issue = error.issues[0]!
  if (issue.code === 'unrecognized_keys') {
    return at(value, [...issue.path, issue.keys[0] ?? ''], message('file.unknown-field'))
  }
  const isMissingField = issue.code === 'invalid_type' && valueAt(value, issue.path) === undefined
  return at(value, issue.path, isMissingField ? message('file.missing-field') : issue.message)
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[step], value)

function at(value: unknown, path: readonly PropertyKey[], words: string): FileProblem {
  const place = placeInFile(value, path)
  return { message: message('file.at', { place, problem: words }), place }
}

const problem = (key: MessageKey, values?: MessageValues): FileProblem => ({ message: message(key, values) })

const refuse = (found: FileProblem): ReadNotebookFile => ({ ok: false, problem: found })
