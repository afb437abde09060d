import { getCountry } from 'countries-and-timezones'
import { countries as listed } from 'countries-list'
import nationalities from 'i18n-nationality'
import englishNationalities from 'i18n-nationality/langs/en.json' with { type: 'json' }

/** A state by its ISO 3166-1 alpha-2 code, with the names it goes by in English. */
export type Country = {
  readonly code: string
  readonly name: string
  readonly capital: string
  /** IANA zone of its capital, or the first it has; `null`: none. */
  readonly zone: string | null
}

/** How a word stands for a country: by its name, as an adjective or a people, by its capital, or by another city of it. */
export type CountryWord = { readonly country: Country; readonly as: 'name' | 'demonym' | 'capital' | 'city' }

nationalities.registerLocale(englishNationalities)

/** Names and adjectives in use that the packages' lists do not have, by code. */
const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ['United States', 'United States of America', 'U.S.', 'US', 'USA', 'Washington', 'White House'],
  GB: ['United Kingdom', 'U.K.', 'UK', 'Britain', 'Great Britain'],
  BA: ['Bosnia and Herzegovina', 'Bosnia-Herzegovina', 'Bosnia & Herzegovina', 'Bosnia'],
  BO: ['Bolivia', 'Plurinational State of Bolivia'],
  CF: ['Central African Republic', 'C. African Republic'],
  CN: ['China', "People's Republic of China", 'People’s Republic of China'],
  FM: ['Micronesia', 'Federated States of Micronesia'],
  GM: ['Gambia', 'The Gambia'],
  LA: ['Laos', "Lao People's Democratic Republic", 'Lao People’s Democratic Republic', 'Lao PDR'],
  NL: ['Netherlands', 'The Netherlands'],
  PG: ['Papua New Guinea', 'PNG'],
  SY: ['Syria', 'Syrian Arab Republic'],
  TT: ['Trinidad and Tobago', 'Trinidad'],
  TZ: ['Tanzania', 'United Republic of Tanzania'],
  AE: ['United Arab Emirates', 'UAE', 'U.A.E.', 'Emirates'],
  RU: ['Russia', 'Russian Federation', 'Kremlin'],
  CI: ['Ivory Coast', "Côte d'Ivoire", 'Côte d’Ivoire'],
  CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'],
  CZ: ['Czechia', 'Czech Republic'],
  TR: ['Türkiye', 'Turkey'],
  VN: ['Vietnam', 'Viet Nam'],
  MM: ['Myanmar', 'Burma'],
  TL: ['East Timor', 'Timor-Leste'],
  SZ: ['Eswatini', 'Swaziland'],
  CV: ['Cabo Verde', 'Cape Verde'],
  VA: ['Holy See', 'Vatican'],
  KR: ['South Korea', 'Republic of Korea'],
  KP: ['North Korea', 'DPRK', "Democratic People's Republic of Korea", 'Democratic People’s Republic of Korea'],
  IR: ['Iran', 'Islamic Republic of Iran'],
  UA: ['Ukraine'],
  PS: ['Palestine'],
}
const MORE_DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  US: ['American', 'Americans', 'U.S.', 'US'],
  GB: ['British', 'Britons', 'UK'],
  AE: ['Emirati', 'Emiratis'],
  YE: ['Yemeni', 'Yemenis'],
  KZ: ['Kazakh', 'Kazakhs', 'Kazakhstani'],
  UZ: ['Uzbek', 'Uzbeks'],
  TM: ['Turkmen'],
  KG: ['Kyrgyz'],
  TJ: ['Tajik', 'Tajiks', 'Tajikistani'],
  AR: ['Argentine', 'Argentinian'],
  BA: ['Bosnian', 'Bosnians'],
  CD: ['Congolese'],
  DO: ['Dominican'],
  EC: ['Ecuadorian'],
  XK: ['Kosovar', 'Kosovars'],
  PS: ['Palestinian', 'Palestinians'],
  PH: ['Philippine', 'Filipino', 'Filipinos'],
  SK: ['Slovak'],
  SI: ['Slovene'],
  SA: ['Saudi', 'Saudis', 'Saudi Arabian'],
  DJ: ['Djiboutian'],
  BW: ['Botswanan'],
  LS: ['Basotho'],
  NP: ['Nepali'],
  VE: ['Venezuelan'],
  SS: ['South Sudanese'],
  MM: ['Burmese', 'Myanmar'],
  TR: ['Turkish'],
  LA: ['Lao', 'Laotian'],
  MK: ['Macedonian', 'North Macedonian'],
  TO: ['Tongan'],
  PG: ['Papua New Guinean'],
  SB: ['Solomon Islands'],
  EH: ['Sahrawi', 'Saharawi'],
  CI: ['Ivorian'],
  CY: ['Cypriot', 'Cypriots'],
}
/** Seats of government that are not the capital the lists give, and older spellings of capitals. */
const MORE_CAPITALS: Readonly<Record<string, readonly string[]>> = {
  IL: ['Tel Aviv'],
  UA: ['Kiev'],
  IN: ['Delhi'],
  BO: ['La Paz'],
  CI: ['Abidjan'],
  MM: ['Nay Pyi Taw', 'Naypyitaw'],
  US: ['Washington, D.C.', 'Washington DC'],
  NL: ['The Hague'],
  TZ: ['Dar es Salaam'],
  LK: ['Colombo'],
  YE: ['Sanaa', 'Sana’a', "Sana'a", 'Aden'],
  SO: ['Mogadishu'],
  XK: ['Prishtina'],
  MN: ['Ulaanbaatar'],
  BR: ['Brasilia'],
  CO: ['Bogota'],
  MD: ['Chisinau'],
  CM: ['Yaounde'],
  PY: ['Asuncion'],
}
/** Zones by whose clock a capital lives that no zone is named after, of countries that the tz database names several for. */
const CAPITAL_ZONES: Readonly<Record<string, string>> = {
  AU: 'Australia/Sydney',
  BH: 'Asia/Bahrain',
  BI: 'Africa/Bujumbura',
  BN: 'Asia/Brunei',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CM: 'Africa/Douala',
  CN: 'Asia/Shanghai',
  EC: 'America/Guayaquil',
  FM: 'Pacific/Pohnpei',
  IN: 'Asia/Kolkata',
  KI: 'Pacific/Tarawa',
  KM: 'Indian/Comoro',
  KW: 'Asia/Kuwait',
  KZ: 'Asia/Almaty',
  MM: 'Asia/Yangon',
  MW: 'Africa/Blantyre',
  NZ: 'Pacific/Auckland',
  PS: 'Asia/Hebron',
  SM: 'Europe/San_Marino',
  SZ: 'Africa/Mbabane',
  TR: 'Europe/Istanbul',
  TZ: 'Africa/Dar_es_Salaam',
  US: 'America/New_York',
  VA: 'Europe/Vatican',
  VN: 'Asia/Ho_Chi_Minh',
  YE: 'Asia/Aden',
}
/** Nationalities of the list that are the country's own name or a note, not an adjective. */
const NO_ADJECTIVE = /[,()]|Islands?$|^(?:Saint|Sint) |Territory/u
/** Words that mean something else in running English more often than the place. */
const ORDINARY = new Set([
  'Dominica',
  'Victoria',
  'Stanley',
  'The Valley',
  'Easter',
  'Reunion',
  'Hamilton',
  'Georgetown',
  'George Town',
])
/** Dependencies without a foreign policy of their own: their names crowd out family names and English words. */
const LEFT_OUT = new Set([
  'AQ',
  'BV',
  'HM',
  'UM',
  'CX',
  'CC',
  'NF',
  'JE',
  'GG',
  'IM',
  'AC',
  'TA',
  'GS',
  'IO',
  'SJ',
  'TF',
])

const byWord = new Map<string, CountryWord>()
const byCode = new Map<string, Country>()

function learn(word: string, country: Country, as: CountryWord['as']): void {
  if (word === '' || ORDINARY.has(word) || byWord.has(word)) return
  byWord.set(word, { country, as })
}

function learnCountries(): void {
  const adjectives = nationalities.getNames('en')
  for (const [code, { name, capital }] of Object.entries(listed)) {
    if (LEFT_OUT.has(code)) continue
    // Among them the older names of zones that keep one clock by now: Phnom Penh’s is its own, not Bangkok’s.
    const zones = getCountry(code, { deprecated: true })?.timezones ?? []
    const city = capital.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll(/[ '’]/gu, '_')
    const ofCapital = zones.find((one) => one.endsWith(`/${city}`)) ?? CAPITAL_ZONES[code]
    const zone = ofCapital ?? getCountry(code)?.timezones[0] ?? null
    byCode.set(code, { code, name: MORE_NAMES[code]?.[0] ?? name, capital, zone })
  }
  for (const country of byCode.values()) {
    learn(country.name, country, 'name')
    for (const word of MORE_NAMES[country.code] ?? []) learn(word, country, 'name')
    learn(listed[country.code as keyof typeof listed].name, country, 'name')
  }
  for (const country of byCode.values()) {
    const adjective = adjectives[country.code] ?? ''
    for (const word of [...(NO_ADJECTIVE.test(adjective) ? [] : [adjective]), ...(MORE_DEMONYMS[country.code] ?? [])]) {
      learn(word, country, 'demonym')
      if (/(?:an|i|n)$/u.test(word)) learn(`${word}s`, country, 'demonym')
    }
  }
  for (const country of byCode.values())
    for (const word of [country.capital, ...(MORE_CAPITALS[country.code] ?? [])]) learn(word, country, 'capital')
  // Cities that a time zone is named after are known by their country too.
  for (const country of byCode.values())
    for (const zone of getCountry(country.code)?.timezones ?? [])
      learn(zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '), country, 'city')
}

learnCountries()

/** What a word or phrase stands for among countries, written with its capitals; undefined: nothing. */
export const countryWord = (word: string): CountryWord | undefined => byWord.get(word)

/** The state whose capital has an everyday name (`Georgetown`), which stands for it only where the state is named too. */
export const ambiguousCapital = (word: string): Country | undefined =>
  ORDINARY.has(word) ? [...byCode.values()].find(({ capital, name }) => capital === word && name !== word) : undefined
