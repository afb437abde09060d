import { describe, expect, it } from 'vitest'
import doha from '../../../resources/samples/doha-talks.json' with { type: 'json' }
import { namesIn } from './names-in-language.ts'
import { notebook } from './notebook.ts'

const sample = notebook.parse(doha)
const party = (language: string, id: string) => namesIn(sample, language).parties.find((held) => held.id === id)!
const delegate = (language: string, id: string) => namesIn(sample, language).delegates.find((held) => held.id === id)!

describe('the names of a notebook in the language of a brief', () => {
  it('are those that it has in that language, its own beside them', () => {
    const own = sample.delegates.find(({ id }) => id === 'd-asif')!
    expect(delegate('ur', 'd-asif')).toMatchObject({
      name: own.nativeName!.text,
      nativeName: { text: own.name, lang: 'en' },
    })
    expect(party('ar', 'qa').name).toBe(sample.parties.find(({ id }) => id === 'qa')!.nativeName!.text)
  })
  it('are its own where it has none in that language', () => {
    expect(delegate('ar', 'd-asif')).toEqual(sample.delegates.find(({ id }) => id === 'd-asif'))
    expect(namesIn(sample, 'fr')).toEqual(sample)
    expect(namesIn(sample, 'en')).toEqual(sample)
  })
  it('are read across regions: a Persian name in a Dari brief', () => {
    const iran = sample.parties.find(({ id }) => id === 'ir')!
    expect(iran.nativeName?.lang).toBe('fa')
    expect(party('fa-AF', 'ir').name).toBe(iran.nativeName?.text)
  })
  it('call a capital as the place of that name is called', () => {
    expect(party('ar', 'qa').city).toBe('الدوحة')
    expect(party('ar', 'pk').city).toBe('Islamabad')
    expect(party('ur', 'pk').city).toBe('اسلام آباد')
  })
  it('leave the notebook as it was', () => {
    const before = structuredClone(sample)
    namesIn(sample, 'ur')
    expect(sample).toEqual(before)
  })
  it('never put an empty name in the place of one', () => {
    const nativeName = { text: ' ', lang: 'ur' }
    const bare = { ...sample, delegates: sample.delegates.map((held) => ({ ...held, nativeName })) }
    expect(namesIn(bare, 'ur').delegates).toEqual(bare.delegates)
  })
})
