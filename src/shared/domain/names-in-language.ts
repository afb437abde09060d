import type { Notebook } from './notebook.ts'
import type { NativeName } from './text.ts'

type Named = Readonly<{ name: string; nativeName: NativeName | null }>

/** The language itself, without its region or script: Dari (`fa-AF`) is read by whoever reads Persian (`fa`). */
const languageOf = (tag: string): string => tag.split('-', 1)[0] ?? tag

/**
 * A notebook as a brief in a language prints its names: parties, people and places by the name that the notebook has in
 * that language, and the notebook's own name for them where the native one stood, so that both can still be shown side
 * by side. Capitals, which have one name only, are called as a place of that name is. A name that the notebook does not
 * have in the language stays: transcribing names is not a programme's to do.
 */
export function namesIn(notebook: Notebook, language: string): Notebook {
  const own = notebook.languages[0] ?? 'en'
  const isOf = (name: NativeName | null): name is NativeName =>
    name !== null && name.text.trim() !== '' && languageOf(name.lang) === languageOf(language)
  const renamed = <Held extends Named>(held: Held): Held =>
    isOf(held.nativeName) && held.name.trim() !== ''
      ? { ...held, name: held.nativeName.text, nativeName: { text: held.name, lang: own } }
      : held
  const placeNative = notebook.placeNative
  const cities = citiesOf(notebook, isOf)
  return {
    ...notebook,
    ...(isOf(placeNative) && notebook.place.trim() !== ''
      ? { place: placeNative.text, placeNative: { text: notebook.place, lang: own } }
      : {}),
    parties: notebook.parties.map((party) => ({ ...renamed(party), city: cities.get(party.city) ?? party.city })),
    delegates: notebook.delegates.map(renamed),
    events: notebook.events.map((event) => (event.place === null ? event : { ...event, place: renamed(event.place) })),
    sessions: notebook.sessions.map((session) =>
      isOf(placeNative) && session.place === notebook.place ? { ...session, place: placeNative.text } : session,
    ),
  }
}

/** Places by their name in the notebook; “Doha, Qatar” is also known as “Doha” where its native name is one word. */
function citiesOf({ place, placeNative, events }: Notebook, isOf: (name: NativeName | null) => name is NativeName) {
  const places = [{ name: place, nativeName: placeNative }, ...events.flatMap((event) => event.place ?? [])]
  const cities = new Map<string, string>()
  for (const { name, nativeName } of places) {
    if (!isOf(nativeName)) continue
    const [city = '', ...beyond] = name.split(/\s*,\s*/u)
    const native = nativeName.text.split(/\s*[,،]\s*/u)
    const same = native.length === 1 + beyond.length || native.length === 1
    if (same && city !== '' && !cities.has(city)) cities.set(city, native[0] ?? '')
  }
  return cities
}
