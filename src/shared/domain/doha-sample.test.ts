import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import doha from '../../../resources/samples/doha-talks.json' with { type: 'json' }
import { gapOf } from './gap.ts'
import { notebook } from './notebook.ts'
import { brokenReferences } from './references.ts'
import { NO_RECORD_KEPT } from './session.ts'

const sample = notebook.parse(doha)

/** Every text in a value, with the way to it. */
function* texts(value: unknown, path: readonly (string | number)[] = []): Generator<[path: string, text: string]> {
  if (typeof value === 'string') yield [path.join('.'), value]
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* texts(inner, [...path, key])
}

const RUN = 8

/**
 * The first four bytes of the SHA-256 of every run of eight words of the source, sorted and joined, as Base64: enough
 * to recognise a run that was copied, and no way back to the words.
 */
const SOURCE_RUNS = `
AEULEwBFF30AYJCDAQcFQAHmf6wCeAm3A/WllwREzJkEaeW+BHKBsQU5J5oFZ4t+BefFIQZn874GhgfQBw8eTQd28REHo9U1CD12JwiHVuQJ
+IO5ChJewAsJbyALFR9hCxu0MgufD7IMUlVBDK0OfAyz+kQM2G65DQCsXw0BV3cNIrxYDgTBgA4X8k8OTIBIDmonTw7VzG8O9l52Dwiutw80
bTQPaF/TD6wUpQ/o+CAQPDmPEPZI7xELVGgR4i5WEfXJQxLHR90TJerSFBiBhBRKoM8UzvCtFNCUWBTa7lAWqQldFs2l3Bbsyw8W/J91GXY+
ThnmyY8aftwwGp49xRvi5Lwb6rzSHIezbxzHzLAfSOBzH49iiyEb8A0hWFQvIfNOVSIbnjsieNB3IpGbBSMR0zcjq7wvI+6McSRhtPokjDaR
JLR8YyUpxyslst43JbyvJyXDUA4l9QjsJn2b1SdJKWUoAUKsKKxYpCji3twrdHYvLI8r2i1W3TQtddRqLYVU4i3uwAwvlVUML5kPKTAxPYoy
FlOPMjqPrjOczYg0iMuoNLG/NDTVGCQ1Q95KNebyUjblYJs3GUraOIf7kTjnmGo6cRSqOoC0NTqNSEk67UXXO1P0cju9r/I74z2bPBbliz29
qx8+AbK7PjL+Zz5Rb9A/5+Q8QDzyz0CRTzBCEM9ZQzZNaEO7zJ5D5QA5RK0XVUTe5nxFJhZmRZKno0WlLNlGMTfbR3HObkesZb5IZ1G0SHfY
S0izyI9JG/HhSVeDFErputRLQqGxTCARBEwz/QpMUaL3TS1RU01DLNdNX/OiTdf1YE6CL/ROqo64TzlV2k9cFSRQBsH9UIo4ulL0AVhTqj2m
VTSmb1VdL8JVkj2jVZQKyleHyD9Xt0DKWVI0/Fn50vhayIqLWtDIhlvE4nRcYuXbXObUul0qaeRdKqnYXa8RJ13bfDpd5ITcXjB+8l6/L35f
JnQoX92Jd2B0Q7lg1/u+YOn/9GFkrZRhaYM7YgiD52JM9CJibodwYpOSKWMprPRjNPW2Y2fpKmPWBfBkUHdoZN2AfmUJIyVlbpi2ZccgpmXh
eMNmF8a+Zopm+2bCMnZnWoGhaLGsxWlKcPFqk9FHarC3YWufoORrpieja/21fmv+ZlRsjaRWbJL/am3eDyRuNYHWbu3uzm9X+6pvX5h6b2VN
oXFGeqdxkDWZcbUcRXHh/NRzs/Bec81AnnQMcZd1Qqt4dn4Gq3anuOF3Xxxud8cWW3jpoaJ6qeZUerbSSHuWuyR80ReYfRnvJX7iC4p/MYo5
f20rW3+km5uAQ6csgMt9ooEz06uBOIW3ggKqh4JjMl+DG8HDhBNz44RAN66EedtVhO8H+IUqeuiFntqeheLhEYXr9v6GsfoGiOm2hYj35AyJ
hh71ij56yIqDEIyKg8C3ix+704w++GmMsckXjMImiIzKUwCOYWpIjr7weJAJIGqQ9FtakXhbWJJLjI2S2VE4ky/RcJPo0eKULbuTlGUzIpS5
z6OVx21Ilk/wt5ZYVtSXsfjEmAapMJhI+c6YVowjmH1pcZiFUzyYuVeZmYDklpo2UHCa41ZYnLBippz/wweeW59vnmudWp8FTj+g0ApeoZgW
jqMODg2jg0WJo8LhnqPFvrKkxUPkpdvgn6aHlgCm+nsop0J9BKeuI3WoBQNQqAtraqlT4z2pwfSdqk0Mbqs4/02rjClLrDHr76xU4cKsoVGn
rMn0xK0K33etRVogrX0JVK3BBjCuHf97rmoM466cwmivkks8r64CLbATMn2w0hyxsW03TLH3+xKyOU/btAkH3bTaHky04UpKtRSdHLVIE4W1
UZeltWUpILWRAW+2Q+mqttwbpbdNFQO36QvauBFcb7hP+NO46OrfuYQsqbnFpqW6GqZRulTaP7uJ66C7pn5ou9qbTr3h/bO+Tf0kvrtdGr7N
iJO/H0S2wDrPFsBA2FHAUnMmwS+RzMGsvxTCSSHpwpdbx8Kh+GTCo47lwrIb4sLYlxnC3XsVw1+bFsNjYELDZKQVw2fy98QFY1HFFquixcTU
6MZNSYvGphn+xsp++sb7n4vHePPfx88tUMhsr2/IuNz3yPh//sokmrHKOpQFynHJQ8qK8J7KnmuFy+8iEcyc9ODNBMiZzQ1/5c0dkezOdhPX
zrpWSc9T7dLPlggd0B8ErtA6iwjQSSYn0UdVmdGbTS3RrLom0g1p7dKJv+LSzj050vDkotMYXJ3TOcKZ01B7mdNebbrUFLyi1KNHydT+UUzV
7B0A1zUw8ddj2SzX3L+31/HRTdgBj1nYEY9V2GyKaNnmB9XaZx8Q2u6Qdtr0HN3a/Btc2yttNdtlMxfbu0fE2+Fundvy/h/caajs3G/0u9zc
CePc70Wf3U0Du92GMzHdzhHT3g3TC95UuFne/KV632SaWt9/wCHfyvjY39b+2OEO0zHhdPME4eqz3uJZEBfihI0i4rlw9+K60yjjHkfw48rv
h+PUlArlSc0i5cub3+XoDAbmOLKf5nZPL+bXaKPngUyg595meOhTN6fovFs96L5ao+k+I7fpWRsb6YSuIOq35Y3r9ewx7dydHe4K/N3uPuH+
7lfhE+6ZdGvu8HsX701ygO94Owzv9JeK8G4L3fC4rSLxu9tV8eZtsfICkA7yHB738lyEl/Khk4/zcscL9CRoY/SS75/06s1s9PtqlfWdjTj2
BCQ09n/cafa/y6n3IiAm9zz4AfdsWNL4kyAj+XQFFvnB9If6dLfH+xdKlfsyMWD7XXmf+3qQ2fuXXgL71wZM/RcN+f0cDQb+Jhko/pKJNf6z
yy/+3OCo/8vKKf/UFBw=
`

const fingerprint = (words: readonly string[]): string =>
  createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 8)

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The runs of eight words in a text whose fingerprints are known. */
function copiedRuns(text: string, known: ReadonlySet<string>): string[] {
  const words = wordsOf(text)
  const runs = Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN))
  return runs.filter((run) => known.has(fingerprint(run))).map((run) => run.join(' '))
}

describe('the Doha sample', () => {
  it('is a notebook as it is written, with nothing that parsing would change', () => {
    expect(sample).toEqual(doha)
  })

  it('has no broken reference and no identifier twice', () => {
    expect(brokenReferences(sample)).toEqual({ dangling: [], doubled: [] })
  })

  it('is marked for what it rests on: one public report that nobody can grade', () => {
    expect(sample.marking).toBe('TLP:CLEAR')
    expect(sample.sources.map(({ id, reliability, credibility }) => [id, reliability, credibility])).toEqual([
      ['s1', 'F', 6],
    ])
    expect(sample.sources[0]).toMatchObject({ author: [], publisher: '', issued: '' })
    expect(sample.sources[0]!.gradeNote).not.toBe('')
  })

  it('cites a paragraph of it for every record that states a fact', () => {
    const { parties, delegates, events, agendaItems, positions, challenges, scenarios } = sample
    const stating = [parties, delegates, events, agendaItems, positions, challenges, scenarios].flat()
    expect(stating.filter(({ citations }) => citations.length === 0).map(({ id }) => id)).toEqual([])
    const accounts = events.flatMap((event) => event.accounts)
    const cited = [...stating, ...accounts].flatMap(({ citations }) => citations.map(({ locator }) => locator))
    expect(cited.filter((locator) => !/^¶([1-9]|1[0-5])$/.test(locator))).toEqual([])
    expect(new Set(cited).size).toBe(15)
  })

  it('says of every dated event why its date is in doubt, and that the calendar is ours', () => {
    for (const { id, date, dateNote } of sample.events.filter((event) => event.date !== '')) {
      expect(`${id}: ${date}`).toMatch(/[?~[]/)
      expect(`${id}: ${dateNote}`).toMatch(/calendar date/)
    }
  })

  it('keeps every agenda item of the talks, in order', () => {
    expect(
      sample.agendaItems.toSorted((a, b) => a.order - b.order).map(({ number, title }) => `${number} ${title}`),
    ).toEqual([
      '1 Halting the fighting: a new ceasefire',
      '2 Action against the TTP',
      '3 Air strikes across the border',
      '4 Verification and intelligence-sharing',
      '5 A mutual security mechanism',
      '6 The border line (Durand Line)',
      '7 Civilian harm in Paktika',
    ])
  })

  it('places the sides only where the source sets them against each other, and says that the reading is the desk’s', () => {
    const gaps = sample.agendaItems.map((item) => [item.id, gapOf(sample, item).gap] as const)
    expect(Object.fromEntries(gaps)).toEqual({
      a1: 'not-placed',
      a2: 'one-side',
      a3: 'opposed',
      a4: 'far',
      a5: 'one-side',
      a6: 'one-side',
      a7: 'opposed',
    })
    for (const item of sample.agendaItems) {
      expect(item.gapNote).not.toBe('')
      const read = sample.positions.filter(({ agendaItem, place }) => agendaItem === item.id && place !== null)
      expect(item.gapNote.includes('The desk’s reading')).toBe(read.length > 0)
    }
  })

  it('assesses a red line only where the source shows a refusal, and says that none was declared', () => {
    const drawn = sample.positions.filter(({ redLine }) => redLine !== 'none')
    expect(drawn.map(({ id, redLine }) => [id, redLine])).toEqual([
      ['p-at-a3', 'assessed'],
      ['p-at-a4', 'assessed'],
    ])
    for (const { redLineText } of drawn) expect(redLineText).toMatch(/Our assessment.*no red line declared/)
  })
})

/** The sample without what we ourselves would want and say, which is composed and no fact. */
const withoutOurWords = {
  ...sample,
  talkingPoints: [],
  agendaItems: sample.agendaItems.map((item) => ({ ...item, objective: '' })),
}

describe('what we want and say in the Doha sample', () => {
  it('is said to be ours, wherever the notebook is marked and where its agenda is read', () => {
    expect(sample.handling).toContain('lines to take are ours')
    expect(sample.sessions[0]!.notes).toContain('all objectives and lines to take, composed for this sample')
  })
  it('says something on every item, and one thing at least that must be said', () => {
    for (const { id, objective } of sample.agendaItems) {
      expect(objective).not.toBe('')
      const lines = sample.talkingPoints.filter(({ agendaItem }) => agendaItem === id)
      expect(lines.some(({ use, weight }) => use === 'raise' && weight === 'must')).toBe(true)
    }
  })
})

describe('the Doha sample adds nothing to its source', () => {
  it('no judgement, no plan and no record beyond the facts', () => {
    expect([sample.annotations, sample.briefs, sample.changes]).toEqual([[], [], []])
    const [session] = sample.sessions
    expect(session).toMatchObject(NO_RECORD_KEPT)
    expect(sample.challenges.filter((c) => c.likelihood !== null || c.impact !== null || c.mitigation !== '')).toEqual(
      [],
    )
    expect(sample.scenarios.filter((s) => s.likelihood !== null || s.response !== '')).toEqual([])
    expect(sample.sessions.map(({ start, minutes }) => [start, minutes])).toEqual([['', null]])
    expect(sample.agendaItems.filter((i) => i.minutes !== 0 || i.startsAt !== null)).toEqual([])
    expect(sample.parties.filter(({ batna }) => batna !== '')).toEqual([])
    expect(sample.delegates.filter((d) => d.biography + d.notes + d.pronunciation + d.formOfAddress !== '')).toEqual([])
    expect(sample.positions.filter((p) => p.flexibility !== 'unknown' || p.reservationPoint + p.target !== '')).toEqual(
      [],
    )
  })

  it('places on the map only what is the name of a town, district or province, never an exact spot or a line', () => {
    const placed = sample.events.filter(({ place }) => place?.coordinates)
    expect(new Set(placed.map(({ place }) => place?.name))).toEqual(
      new Set(['North Waziristan, Pakistan', 'Paktika province, Afghanistan', 'Islamabad', 'Doha, Qatar']),
    )
    expect(new Set(placed.map(({ place }) => place?.precision))).toEqual(new Set(['district', 'province', 'locality']))
  })

  it('no toll but the seven soldiers', () => {
    const figures = sample.events.flatMap(({ id, casualties }) =>
      [casualties?.killed, casualties?.injured].flatMap((toll) =>
        [toll?.low, toll?.best, toll?.high].filter((figure) => figure != null).map((figure) => [id, figure]),
      ),
    )
    expect(figures).toEqual([['e-waziristan-attack', 7]])
  })

  it('no figure in its texts but those of the source: 48 hours and 2,600 kilometres', () => {
    const prose = [...texts(withoutOurWords)].filter(([path]) =>
      /\.(title|description|text|mandate|constituency|stakes|notes|stated|summary|reasoning|interests|unknowns|redLineText|background|outcome|triggers|words)$/.test(
        `.${path}`,
      ),
    )
    expect(prose.length).toBeGreaterThan(100)
    const figures = prose.flatMap(([, text]) => text.replaceAll(/item \d|¶\d+/g, '').match(/\d[\d,]*/g) ?? [])
    expect([...new Set(figures)].sort()).toEqual(['2,600', '48'])
  })

  it('no quotation but the two that the source itself makes', () => {
    const quoted = [...texts(withoutOurWords)]
      .flatMap(([, text]) => text.match(/“[^”]*”/g) ?? [])
      .map((words) => words.toLowerCase())
    expect([...new Set(quoted)].sort()).toEqual(['“immediate and verifiable action”', '“mutual security mechanism”'])
  })
})

describe('the Doha sample is in our own words', () => {
  const bytes = Buffer.from(SOURCE_RUNS.replaceAll('\n', ''), 'base64')
  const known = new Set(Array.from({ length: bytes.length / 4 }, (_, at) => bytes.toString('hex', at * 4, at * 4 + 4)))

  it('by a check that finds a copied run, and only that', () => {
    const original = 'One two three, four “five six” seven; eight and nine.'
    const runs = new Set([fingerprint(wordsOf(original).slice(1, 9))])
    expect(copiedRuns(`He said: TWO three four five six seven eight – and then.`, runs)).toEqual([
      'two three four five six seven eight and',
    ])
    expect(copiedRuns('Two three four five six seven nine and then.', runs)).toEqual([])
    expect(known.size).toBe(530)
  })

  it('sharing no eight words in a row with its source', () => {
    const copied = [...texts(sample)].flatMap(([path, text]) => copiedRuns(text, known).map((run) => `${path}: ${run}`))
    expect(copied).toEqual([])
  })
})

describe('the scripts of the Doha sample', () => {
  const native = [
    sample.placeNative,
    ...sample.parties.map(({ nativeName }) => nativeName),
    ...sample.delegates.map(({ nativeName }) => nativeName),
    ...sample.events.map(({ place }) => place?.nativeName ?? null),
  ].filter((name) => name !== null)

  it('are those of the table: Arabic, Urdu and Pashto names, each in a language that the notebook lists or its owner’s', () => {
    for (const language of ['ar', 'ur', 'ps']) {
      expect(native.some(({ lang }) => lang === language)).toBe(true)
      expect(sample.languages).toContain(language)
    }
    expect(native.filter(({ text }) => /[A-Za-z]/u.test(text))).toEqual([])
  })
  it('are given to people only whom the source names', () => {
    for (const { name, nativeName } of sample.delegates) expect(nativeName === null).toBe(name === '')
  })
  it('stand in lines to take of our own, one to each who reads them', () => {
    const lines = sample.talkingPoints.filter(({ text }) => /\p{Script=Arabic}/u.test(text))
    expect(lines.map(({ party }) => party)).toEqual(['qa', 'pk', 'at', 'at'])
    expect(lines.every(({ weight }) => weight === 'could')).toBe(true)
  })
})
