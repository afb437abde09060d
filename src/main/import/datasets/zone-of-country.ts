import { countryWord } from '../countries.ts'

/**
 * The IANA zone by whose clock a data set's day is meant, for the country as ACLED or UCDP name it (`DR Congo (Zaire)`):
 * that of its capital, an approximation where a country has several. `null`: the name is not known.
 */
export function zoneOfCountry(name: string): string | null {
  const known = countryWord(name) ?? countryWord(name.replace(/\s*\(.*$/u, ''))
  return known?.as === 'name' ? known.country.zone : null
}
