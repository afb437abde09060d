import type { Account } from '../event.ts'
import type { Party } from '../party.ts'

/**
 * The name under which an account is told: the capital that speaks ("Kabul says"), where no other party speaks from there,
 * else the party's name. `null` where nobody is named.
 */
export function speakerOf(
  { party: id }: Pick<Account, 'party'>,
  parties: readonly Pick<Party, 'id' | 'name' | 'city'>[],
): string | null {
  const party = parties.find((one) => one.id === id)
  if (party === undefined) return null
  const city = party.city.trim()
  const isAlone = parties.every((one) => one.id === party.id || one.city.trim() !== city)
  return city !== '' && isAlone ? city : party.name
}
