import { COLLECTIONS, SCHEMA_VERSION } from '#shared/domain/notebook.ts'

/**
 * Whether a state of a version has the build of a notebook: in today's, every collection with nothing but records in it. A
 * plain checksum can be made by anyone, so what passes it is looked at before it is used; to check each field, as is done
 * where a notebook comes in from outside, would take too long at each opening.
 */
export function isNotebook(value: unknown, schemaVersion: number): boolean {
  if (!isObject(value)) return false
  if (schemaVersion !== SCHEMA_VERSION) return true
  return COLLECTIONS.every((name) => {
    const records = value[name]
    return Array.isArray(records) && records.every((one) => isObject(one) && typeof one['id'] === 'string')
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
