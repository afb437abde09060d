import { describe, expect, it } from 'vitest'
import type { BriefAudience } from '#shared/domain/brief-options.ts'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Account, Event, Toll } from '#shared/domain/event.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Source } from '#shared/domain/source.ts'
import type { BriefLanguage } from '#shared/domain/values/brief-language.ts'
import { briefDefinition } from '../documents/brief-definition.ts'
import { wholeText } from '../testing/definition.ts'
import { AS_OF, dohaNotebook } from '../testing/notebooks.ts'

const killed = (best: number): Toll => ({ low: null, best, high: null, words: '' })

/** The sample, open to all, with tolls, grades and three sources in the accounts of the air strikes. */
function contested(change: (strikes: Event) => Partial<Event> = () => ({})): Notebook {
  const sample = dohaNotebook()
  const [first] = sample.sources
  const source = (id: string, from: string[]): Source => ({
    ...first!,
    id: id as Source['id'],
    label: id.toUpperCase(),
    derivedFrom: from as Source['derivedFrom'],
  })
  const account = (one: Account, at: number): Account => ({
    ...one,
    killed: killed([15, 3][at]!),
    reliability: 'C',
    credibility: 3,
    citations: [{ source: ['s2', 's3'][at]! as Source['id'], locator: 'p. 1' }],
  })
  return {
    ...sample,
    marking: 'TLP:CLEAR',
    sources: [source('s1', []), source('s2', ['s1']), source('s3', ['s1'])],
    events: sample.events.map((event) => {
      const open = { ...event, marking: null }
      if (event.id !== 'e-paktika-strikes') return open
      const strikes = { ...open, casualties: null, accounts: event.accounts.map(account) }
      return { ...strikes, ...change(strikes) }
    }),
  }
}
const printed = (
  notebook: Notebook,
  { audience = 'delegation', language = 'en' }: { audience?: BriefAudience; language?: BriefLanguage } = {},
): string =>
  wholeText(
    briefDefinition(notebook, {
      ...defaultBriefOptions(notebook, AS_OF),
      type: 'position',
      sections: ['chronology', 'sources'],
      audience,
      language,
    }).content,
  )

const TWO_OF_ONE = (strikes: Event): Partial<Event> => ({
  citations: ['s2', 's3'].map((source) => ({ source: source as Source['id'], locator: '' })),
  accounts: strikes.accounts,
})

describe('a contested event on paper', () => {
  it('says who says what, and how far they lie apart, without settling it', () => {
    const whole = printed(contested())
    expect(whole).toContain('Kabul says: The strikes killed civilians')
    expect(whole).toContain('Islamabad says: The operations were directed at TTP militants')
    expect(whole).toContain('killed 3 to 15: Kabul says 15; Islamabad says 3')
    expect(whole).not.toMatch(/killed: (9|3 to 15)/u)
  })
  it('keeps the recorded figure beside what is said, as recorded', () => {
    const casualties = { killed: killed(7), injured: { ...killed(0), best: null } }
    expect(printed(contested(() => ({ casualties })))).toContain('Islamabad says 3; recorded here as 7')
  })
  it('disputes where an account disputes', () => {
    const whole = printed(
      contested(({ accounts }) => ({ accounts: accounts.map((one) => ({ ...one, stance: 'disputes' })) })),
    )
    expect(whole).toContain('Kabul disputes this: The strikes killed civilians')
  })
  it('says so where no side is named', () => {
    const whole = printed(contested(({ accounts }) => ({ accounts: accounts.map((one) => ({ ...one, party: null })) })))
    expect(whole).toContain('a side not named says: The strikes killed civilians')
  })
})

describe('what we judge of it', () => {
  it('stands in a brief for ourselves: grades, contradiction, sources that are one', () => {
    const whole = printed(contested(TWO_OF_ONE))
    expect(whole).toContain('C3, fairly reliable source, possibly true')
    expect(whole).toContain('Kabul and Islamabad contradict each other')
    expect(whole).toContain('One witness, not several: S1 is behind S2 and S3')
    expect(whole).toContain('leads back to S1')
  })
  it.each(['host', 'other-side', 'public'] as const)(
    'stands in none for %s, and what the sides say does',
    (audience) => {
      const whole = printed(contested(TWO_OF_ONE), { audience })
      expect(whole).toContain('killed 3 to 15: Kabul says 15; Islamabad says 3')
      for (const ours of ['C3', 'possibly true', 'contradict', 'One witness', 'leads back'])
        expect(whole).not.toContain(ours)
    },
  )
  it('is not said of sources that stand for two sides’ own claims', () => {
    expect(printed(contested())).not.toContain('One witness')
  })
})

it.each([
  ['fr', 'tués de 3 à 15 : Kabul dit 15 ; Islamabad dit 3'],
  ['ru', 'от 3 до 15'],
] as const)('speaks %s', (language, words) => {
  expect(printed(contested(), { language })).toContain(words)
})
