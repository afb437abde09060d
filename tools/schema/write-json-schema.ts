import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notebookJsonSchema } from './notebook-json-schema.ts'

const USAGE = `Writes resources/notebook.schema.json, the JSON Schema of a notebook file, from the schemas in the code.

  node tools/schema/write-json-schema.ts           write it
  node tools/schema/write-json-schema.ts --check   write nothing; exit 1 when the file is stale`

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What running the tool comes to: the exit code, and the one line to print. */
export type Outcome = { readonly code: 0 | 1 | 2; readonly message: string }

/**
 * Writes the JSON Schema of a notebook, or with `--check` compares it with the file there is.
 * Exit codes: 0 written or up to date · 1 stale or missing · 2 wrong words.
 */
export async function writeJsonSchema(words: readonly string[], project = PROJECT): Promise<Outcome> {
  if (words.includes('--help')) return { code: 0, message: USAGE }
  const unknown = words.find((word) => word !== '--check')
  if (unknown !== undefined) return { code: 2, message: `There is no option ${unknown}.\n\n${USAGE}` }
  const target = join(project, 'resources', 'notebook.schema.json')
  const text = `${JSON.stringify(await notebookJsonSchema(join(PROJECT, 'src', 'shared', 'domain')), null, 2)}\n`
  const name = relative(project, target)
  if (!words.includes('--check')) {
    writeFileSync(target, text)
    return { code: 0, message: `${name} written.` }
  }
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return { code: 0, message: `${name} is up to date.` }
  return { code: 1, message: `${name} is stale. Write it anew: node tools/schema/write-json-schema.ts` }
}

if (import.meta.main) {
  const { code, message } = await writeJsonSchema(process.argv.slice(2))
  console[code === 0 ? 'log' : 'error'](message)
  process.exitCode = code
}
