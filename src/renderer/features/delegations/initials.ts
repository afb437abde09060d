import type { Party } from '#shared/domain/party.ts'

/** Words that name nothing by themselves. */
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'du'])

type Named = Pick<Party, 'id' | 'initials'>

/**
 * Initials for a party of this name that no other has: of several words the first letters, of one word its first three
 * letters; where those are taken, another letter of the name at the end, else a number.
 * @param others the parties whose initials are taken
 */
export function initialsFor(name: string, others: readonly Pick<Party, 'initials'>[]): string {
  const taken = new Set(others.map(({ initials }) => initials.toUpperCase()))
  const all = candidates(name)
  return all.find((initials) => !taken.has(initials)) ?? all[0]!
}

/** Whether initials come from a name by this rule, rather than from somebody who chose them. */
export const areInitialsOf = (initials: string, name: string): boolean => candidates(name).includes(initials)

/** The party that already has these initials, in small or capital letters. */
export const holderOf = <P extends Named>(initials: string, party: Party['id'], parties: readonly P[]): P | undefined =>
  parties.find((other) => other.id !== party && other.initials.toUpperCase() === initials.trim().toUpperCase())

/** All initials that a name can be given, the best first. Never more than four letters, as the notebook wants them. */
function candidates(name: string): readonly string[] {
  const words = name.toUpperCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const naming = words.filter((word) => !SMALL.has(word.toLowerCase()))
  const chosen = naming.length > 0 ? naming : words
  const letters = Array.from(chosen.join(''))
  const best = chosen.length > 1 ? chosen.map((word) => Array.from(word)[0]!) : letters.slice(0, 3)
  const stem = best.length === 0 ? ['P'] : best.slice(0, 4)
  const pair = stem.slice(0, 2)
  const numbered = Array.from({ length: 98 }, (_, at) => [...pair, String(at + 2)])
  const all = [stem, ...letters.slice(pair.length).map((letter) => [...pair, letter]), ...numbered]
  return [...new Set(all.map((each) => each.join('')))]
}
