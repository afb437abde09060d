import { expect, test } from 'vitest'
import { zoneOfCountry } from './zone-of-country.ts'

// Zones that keep one clock are one to the list of zones, by the name of the largest city.
test.each([
  ['Afghanistan', 'Asia/Kabul'],
  ['DR Congo (Zaire)', 'Africa/Lagos'],
  ['Democratic Republic of Congo', 'Africa/Lagos'],
  ['Russia (Soviet Union)', 'Europe/Moscow'],
  ['Yemen (North Yemen)', 'Asia/Riyadh'],
  ['Myanmar (Burma)', 'Asia/Yangon'],
  ['Ivory Coast', 'Africa/Abidjan'],
  ['Palestine', 'Asia/Gaza'],
])('the day of a row in %s is one of %s', (country, zone) => {
  expect(zoneOfCountry(country)).toBe(zone)
})

test.each(['', 'Atlantis', 'Kabul', 'Pakistani'])('“%s” is no country whose zone is known', (name) => {
  expect(zoneOfCountry(name)).toBeNull()
})
