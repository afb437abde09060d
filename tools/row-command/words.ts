/** Why the words of a command line are not understood. */
export class WrongWords extends Error {}

/** What `parse` gives. @throws WrongWords with one line instead of what it throws */
export function understood<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new WrongWords(error instanceof Error ? error.message : String(error))
  }
}

/** The rows asked for by name. @throws WrongWords that lists what there is, for a name that is none */
export function rowsAsked(names: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new WrongWords(`There is no row “${unknown}”. There are: ${known.join(', ')}.`)
  return names
}
