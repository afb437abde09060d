import type { TDocumentDefinitions } from 'pdfmake/interfaces'

/**
 * A definition's own copy, for setting it twice: pdfmake writes into what it is given. Functions are shared, and a node
 * that stands in several places is one in the copy, too.
 */
export function copiedDefinition(definition: TDocumentDefinitions): TDocumentDefinitions {
  const copies = new Map<object, object>()
  const copied = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Date) return value
    const known = copies.get(value)
    if (known !== undefined) return known
    if (Array.isArray(value)) {
      const list: unknown[] = []
      copies.set(value, list)
      for (const inside of value as unknown[]) list.push(copied(inside))
      return list
    }
    const node: Record<string, unknown> = {}
    copies.set(value, node)
    for (const name in value) node[name] = copied((value as Record<string, unknown>)[name])
    return node
  }
  return copied(definition) as TDocumentDefinitions
}
