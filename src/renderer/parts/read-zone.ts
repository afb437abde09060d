import { isZone } from '#shared/domain/values/zone.ts'

type KnownCity = { readonly city: string; readonly zone: string }

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
export function readZone(text: string, cities: readonly KnownCity[]): string {
  const typed = text.trim()
  if (typed === '' || isZone(typed)) return typed
  return zoneOfCity(typed, cities) ?? typed
}

/**
 * The zone of a place by its name (`Yerevan`, `Yerevan, Armenia`): that of its first part that is a city as above.
 * `city` is that part. Undefined where none is: Intl names zones after one city each and knows no others.
 */
export function zoneOfPlace(
  place: string,
  cities: readonly KnownCity[],
): { readonly city: string; readonly zone: string } | undefined {
  for (const part of place.split(/[,،;(/]/u)) {
    const city = part.trim()
    const zone = city === '' ? undefined : zoneOfCity(city, cities)
    if (zone !== undefined) return { city, zone }
  }
  return undefined
}

function zoneOfCity(name: string, cities: readonly KnownCity[]): string | undefined {
  const city = name.toLowerCase()
  return cities.find((known) => known.city.toLowerCase() === city)?.zone ?? zonesByCity().get(city) ?? zoneByAlias(name)
}

/** Intl lists one name a zone and knows others of it (`Asia/Kolkata` where it lists `Asia/Calcutta`). */
function zoneByAlias(name: string): string | undefined {
  const last = name.replace(/\s+/gu, '_')
  return REGIONS.map((region) => `${region}/${last}`).find(isZone)
}

/** The regions of the tz database under which zones are named after cities. */
const REGIONS = ['Africa', 'America', 'Asia', 'Atlantic', 'Australia', 'Europe', 'Indian', 'Pacific'] as const
