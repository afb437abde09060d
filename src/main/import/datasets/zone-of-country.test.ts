import { expect, test } from 'vitest'
import { zoneOfCountry } from './zone-of-country.ts'

test.each([
  ['Afghanistan', 'Asia/Kabul'],
  ['DR Congo (Zaire)', 'Africa/Kinshasa'],
  ['Democratic Republic of Congo', 'Africa/Kinshasa'],
  ['Russia (Soviet Union)', 'Europe/Moscow'],
  ['Yemen (North Yemen)', 'Asia/Aden'],
  ['Myanmar (Burma)', 'Asia/Yangon'],
  ['Ivory Coast', 'Africa/Abidjan'],
  ['United States', 'America/New_York'],
  ['Cambodia (Kampuchea)', 'Asia/Phnom_Penh'],
  ['Palestine', 'Asia/Hebron'],
])('the day of a row in %s is one of %s', (country, zone) => {
  expect(zoneOfCountry(country)).toBe(zone)
})

test.each(['', 'Atlantis', 'Kabul', 'Pakistani'])('“%s” is no country whose zone is known', (name) => {
  expect(zoneOfCountry(name)).toBeNull()
})
