import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { type ConstantDocs, readDocstrings } from './docstrings.ts'

type JsonSchema = { [keyword: string]: unknown }
type Described = { readonly schema: z.ZodType; readonly id: string; readonly docs: ConstantDocs | undefined }

/**
 * The JSON Schema (draft 2020-12) of a notebook file, made from the zod schemas in `domainFolder`: every exported schema
 * becomes a definition under its own name, described by the doc comments in the code. What only code can check (dates,
 * time zones, references between records) stands in those descriptions, not in keywords. Throws when the folder holds
 * no `notebook` schema, or when two modules export different schemas by one name.
 */
export async function notebookJsonSchema(domainFolder: string): Promise<JsonSchema> {
  const described = await describedSchemas(domainFolder)
  const root = described.find(({ id }) => id === 'Notebook')
  if (root === undefined) throw new Error(`There is no notebook schema in ${domainFolder}.`)
  const metadata = z.registry<{ id: string; title: string; description?: string }>()
  for (const { schema, id, docs } of described) {
    if (schema === root.schema) continue
    metadata.add(schema, { id, title: titleOf(id), ...(docs?.text ? { description: docs.text } : {}) })
  }
  const { $schema, ...body } = z.toJSONSchema(root.schema, { io: 'input', metadata }) as JsonSchema
  const definitions = (body['$defs'] ?? {}) as Record<string, JsonSchema>
  for (const { id, docs } of described) describeFields(id === 'Notebook' ? body : definitions[id], docs)
  return { $schema, title: 'Aide-Mémoire notebook', description: root.docs?.text ?? '', ...body }
}

/** Every schema that the modules of a folder export, once, with its name and its doc comments. */
async function describedSchemas(folder: string): Promise<Described[]> {
  const found = new Map<z.ZodType, { names: string[]; docs: ReadonlyMap<string, ConstantDocs> }>()
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
    const path = join(folder, file)
    const docs = readDocstrings(basename(path), readFileSync(path, 'utf8'))
    const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(module)) {
      if (!(value instanceof z.ZodType)) continue
      const known = found.get(value)
      if (known === undefined) found.set(value, { names: [name], docs })
      else known.names.push(name)
    }
  }
  const described = [...found].map(([schema, { names, docs }]) => {
    const name = commonName(names, docs)
    return { schema, id: name.charAt(0).toUpperCase() + name.slice(1), docs: docs.get(name) }
  })
  const doubled = described.find(({ id }, at) => described.findIndex((other) => other.id === id) !== at)
  if (doubled !== undefined) throw new Error(`Two schemas would be called ${doubled.id}.`)
  return described
}

/**
 * The name of a schema that is exported by one or several names. Brands exist for the compiler only, so every branded
 * identifier is the same schema at run time: it goes by the name of what they are all made from.
 */
function commonName(names: readonly string[], docs: ReadonlyMap<string, ConstantDocs>): string {
  const roots = new Set(names.map((name) => docs.get(name)?.root))
  const [root] = roots
  return names.length > 1 && roots.size === 1 && root ? root : names[0]!
}

/** `AgendaItem` is “Agenda item”. */
function titleOf(id: string): string {
  const words = id.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words === 'Edtf text' ? 'EDTF date' : words
}

/** Puts the doc comments of fields on the properties they stand above. */
function describeFields(schema: JsonSchema | undefined, docs: ConstantDocs | undefined): void {
  if (schema === undefined || docs === undefined) return
  for (const [path, description] of docs.fields) {
    const property = propertyAt(schema, path.split('.'))
    if (property !== null) property['description'] = description
  }
}

/** The schema of a property by its path, through lists and choices. */
function propertyAt(schema: JsonSchema, [key, ...rest]: readonly string[]): JsonSchema | null {
  if (key === undefined) return schema
  const properties = schema['properties'] as Record<string, JsonSchema> | undefined
  const inner = properties?.[key]
  if (inner !== undefined) return propertyAt(inner, rest)
  const choices = [schema['items'], ...((schema['anyOf'] as unknown[] | undefined) ?? [])]
  for (const choice of choices) {
    const deeper = typeof choice === 'object' && choice !== null && propertyAt(choice as JsonSchema, [key, ...rest])
    if (deeper) return deeper
  }
  return null
}
