/** Every node of a pdfmake definition, outer before inner; a bare string among others counts as one. */
export function* nodesOf(content: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(content)) {
    for (const part of content) yield* typeof part === 'string' ? [{ text: part }] : nodesOf(part)
    return
  }
  if (typeof content !== 'object' || content === null) return
  const node = content as Record<string, unknown>
  yield node
  for (const key of ['section', 'stack', 'columns', 'text', 'content'] as const) yield* nodesOf(node[key])
  const table = node['table'] as { readonly body: unknown } | undefined
  if (table !== undefined) yield* nodesOf(table.body)
}

/** The text of a definition, piece by piece in reading order. */
export const textsOf = (content: unknown): string[] =>
  [...nodesOf(content)].flatMap(({ text }) => (typeof text === 'string' && text !== '' ? [text] : []))

/** The whole text of a definition on one line. */
export const wholeText = (content: unknown): string => textsOf(content).join(' ').replace(/\s+/gu, ' ')
