import type { Party } from '#shared/domain/party.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'

/** Years that ACLED sets behind a government: `Military Forces of Pakistan (2024-)`. */
const YEARS = /\s*\(\d{4}\s*[-–]\s*(\d{4})?\)/gu
/** How both data sets name what acts for a state. */
const FORCES = /^(government|military forces|police forces) of\s+/iu

/**
 * Finds the parties of a notebook by the names that data sets use. A name that is no party's is nobody: no party is made of
 * it, and it stands in the event's text.
 */
export function actorMatcher(
  parties: readonly Pick<Party, 'id' | 'name' | 'nativeName'>[],
): (names: readonly string[]) => Party['id'][] {
  const byName = new Map<string, Party['id']>()
  for (const { id, name, nativeName } of parties) {
    byName.set(foldText(name), id)
    if (nativeName !== null) byName.set(foldText(nativeName.text), id)
  }
  const one = (name: string): Party['id'] | undefined => {
    const bare = name.replace(YEARS, '').trim()
    return byName.get(foldText(bare)) ?? byName.get(foldText(bare.replace(FORCES, '')))
  }
  return (names) => [...new Set(names.map(one).filter((id) => id !== undefined))].slice(0, 50)
}
