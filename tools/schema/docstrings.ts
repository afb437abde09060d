import { type Comment, parseSync } from 'oxc-parser'

/** What the doc comments of one module say of the constants it declares. */
export type ModuleDocs = ReadonlyMap<string, ConstantDocs>

export type ConstantDocs = {
  /** The comment above the constant, in one line; empty where there is none. */
  readonly text: string
  /** The name its value is built on: `identifier` for `identifier.brand<'PartyId'>()`. */
  readonly root: string | null
  /** The comments above the properties of the objects in its value, by their path: `target.anchor`. */
  readonly fields: ReadonlyMap<string, string>
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>

/**
 * Reads the doc comments of a TypeScript module's top-level constants and of the object properties inside them, so
 * that what a schema says of itself is written once, in the code. Throws when the source cannot be parsed.
 */
export function readDocstrings(fileName: string, source: string): ModuleDocs {
  const { program, comments, errors } = parseSync(fileName, source)
  if (errors.length > 0) throw new SyntaxError(`${fileName}: ${errors[0]!.message}`)
  const above = commentAbove(source, comments)
  const docs = new Map<string, ConstantDocs>()
  for (const statement of program.body as unknown as Node[]) {
    const declaration = (
      statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement
    ) as Node | null
    if (declaration?.type !== 'VariableDeclaration') continue
    for (const { id, init } of declaration['declarations'] as { id: Node; init: Node | null }[]) {
      if (id.type !== 'Identifier' || init === null) continue
      const fields = new Map<string, string>()
      collectFields(init, [], above, fields)
      docs.set(String(id['name']), { text: above(statement.start), root: rootName(init), fields })
    }
  }
  return docs
}

/** A look-up of the doc comment that ends right before an offset, with nothing but white space between. */
function commentAbove(source: string, comments: readonly Comment[]): (offset: number) => string {
  const docComments = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
  return (offset) => {
    const comment = docComments.findLast(({ end }) => end <= offset)
    if (comment === undefined || source.slice(comment.end, offset).trim() !== '') return ''
    return oneLine(comment.value)
  }
}

/** A doc comment's text without its stars, its line breaks and its links. */
function oneLine(comment: string): string {
  return comment
    .slice(1)
    .replaceAll(/^\s*\*\s?/gm, '')
    .replaceAll(/\{@link (\w+)\}/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Walks the value of a constant through calls and objects, but into no function. */
function collectFields(
  node: Node,
  path: readonly string[],
  above: (offset: number) => string,
  into: Map<string, string>,
): void {
  if (node.type === 'ObjectExpression') {
    for (const property of node['properties'] as Node[]) {
      const key = property['key'] as Node | undefined
      if (property.type !== 'Property' || key === undefined) continue
      const inner = [...path, String(key['name'] ?? key['value'])]
      const text = above(property.start)
      if (text !== '') into.set(inner.join('.'), text)
      collectFields(property['value'] as Node, inner, above, into)
    }
  } else if (node.type === 'CallExpression') {
    collectFields(node['callee'] as Node, path, above, into)
    for (const argument of node['arguments'] as Node[]) collectFields(argument, path, above, into)
  } else if (node.type === 'MemberExpression') collectFields(node['object'] as Node, path, above, into)
}

/** The identifier at the start of a chain of calls and members. */
function rootName(node: Node): string | null {
  if (node.type === 'Identifier') return String(node['name'])
  if (node.type === 'CallExpression') return rootName(node['callee'] as Node)
  if (node.type === 'MemberExpression') return rootName(node['object'] as Node)
  return null
}
