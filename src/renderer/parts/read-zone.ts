import { isZone } from '#shared/domain/values/zone.ts'

/** Names of the cities that zones go by, in small letters, as `Intl` lists them. */
let byCity: ReadonlyMap<string, string> | undefined

function zonesByCity(): ReadonlyMap<string, string> {
  byCity ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replaceAll('_', ' ')
        .toLowerCase(),
      zone,
    ]),
  )
  return byCity
}

/**
 * A time zone as people type it: its IANA name, the city in that name (`Kabul`), or a city of the notebook, whose zone
 * may go by another city (`Islamabad`). Anything else comes back as it is, for the notebook to refuse in its own words.
 */
export function readZone(text: string, cities: readonly { readonly city: string; readonly zone: string }[]): string {
  const typed = text.trim()
  if (typed === '' || isZone(typed)) return typed
  const city = typed.toLowerCase()
  return cities.find((known) => known.city.toLowerCase() === city)?.zone ?? zonesByCity().get(city) ?? typed
}
