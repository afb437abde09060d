import { describe, expect, it } from 'vitest'
import doha from '../../../resources/samples/doha-talks.json' with { type: 'json' }
import { linkBetween } from './claims/account-links.ts'
import { type CollectionName, notebook, type RecordOf } from './notebook.ts'

const sample = notebook.parse(doha)

/** One fact of the press report: the paragraph it stands in, the record that must hold it, and how to tell. */
type Fact = {
  readonly at: string
  readonly what: string
  readonly collection: CollectionName
  readonly id: string
  readonly holds: (record: never) => boolean
}

function fact<C extends CollectionName>(
  at: `¶${number}`,
  what: string,
  [collection, id]: readonly [C, string],
  holds: (record: RecordOf<C>) => boolean,
): Fact {
  return { at, what, collection, id, holds }
}

/** Whether all the patterns are found in the text. */
const says = (text: string, ...patterns: RegExp[]): boolean => patterns.every((pattern) => pattern.test(text))

const FACTS: readonly Fact[] = [
  fact('¶1', 'the talks are in Doha, Qatar, and urgent', ['events', 'e-talks'], (e) =>
    says(e.description + (e.place?.name ?? ''), /urgent/, /Doha, Qatar/),
  ),
  fact('¶1', 'their aim is to halt the violence on the border', ['events', 'e-talks'], (e) =>
    says(e.description, /violence on the border to a halt/),
  ),
  fact('¶1', 'Pakistan sent a delegation of high level', ['events', 'e-pk-arrives'], (e) =>
    says(e.description + e.title, /high level/, /arrives in Doha/),
  ),
  fact('¶1', 'the Afghan Taliban sent senior officials', ['events', 'e-at-arrives'], (e) =>
    says(e.description + e.title, /[Ss]enior officials/, /arrives in Doha/),
  ),
  fact(
    '¶1',
    'the violence escalates, has killed dozens in days, and alarms the region',
    ['events', 'e-border-clashes'],
    (e) =>
      says(e.title + e.description, /escalates/, /within days/, /alarmed/) && e.casualties?.killed.words === 'dozens',
  ),
  fact(
    '¶2',
    'a ceasefire of 48 hours between the two neighbours',
    ['events', 'e-truce'],
    (e) => e.type === 'truce' && says(e.title + e.description, /48-hour/, /neighbours/) && e.actors.length === 2,
  ),
  fact(
    '¶2',
    'it ran out late on Friday, before the talks',
    ['events', 'e-truce-lapses'],
    (e) =>
      says(e.title + e.dateNote + e.description, /late/, /Friday/, /talks in Doha come after/) &&
      e.date === '2025-10-17?',
  ),
  fact('¶2', 'hostilities resumed', ['events', 'e-fighting-resumes'], (e) => says(e.title, /Hostilities resume/)),
  fact(
    '¶2',
    'Pakistan reportedly struck chosen targets in Paktika from the air',
    ['events', 'e-paktika-strikes'],
    (e) =>
      e.type === 'air-strike' &&
      e.doubt === 'reportedly' &&
      e.actors.includes('pk' as never) &&
      says(e.description + e.place?.name, /chosen targets/, /Paktika/),
  ),
  fact(
    '¶2',
    'Kabul claims that civilians died, children and local athletes too',
    ['events', 'e-paktika-strikes'],
    (e) =>
      e.standing === 'contested' &&
      e.accounts.some(
        (a) => a.party === 'at' && a.doubt === 'claims' && says(a.text, /civilians/, /children/, /local athletes/),
      ),
  ),
  fact('¶2', 'Islamabad insists that TTP militants on Afghan soil were the aim', ['events', 'e-paktika-strikes'], (e) =>
    e.accounts.some((a) => a.party === 'pk' && a.doubt === 'insists' && says(a.text, /TTP militants/, /Afghan soil/)),
  ),
  fact(
    '¶2',
    'the two accounts are set against each other, neither judged true',
    ['events', 'e-paktika-strikes'],
    ({ accounts }) =>
      accounts.length === 2 &&
      linkBetween(accounts, accounts[0]!.id, accounts[1]!.id) === 'contradicts' &&
      accounts.every(({ reliability, credibility }) => reliability === 'F' && credibility === 6),
  ),
  fact(
    '¶2',
    'the claim stands as a statement of Kabul, contested',
    ['events', 'e-kabul-on-paktika'],
    (e) => e.type === 'statement' && e.standing === 'contested' && e.doubt === 'claims',
  ),
  fact(
    '¶2',
    'the other account stands as a statement of Islamabad, contested',
    ['events', 'e-islamabad-on-paktika'],
    (e) => e.type === 'statement' && e.standing === 'contested' && e.doubt === 'insists',
  ),
  fact('¶2', 'Kabul’s claim is its position on civilian harm', ['positions', 'p-at-a7'], (p) =>
    says(p.stated, /claims/, /civilians/, /children/, /local athletes/),
  ),
  fact('¶2', 'Islamabad’s account is its position on the strikes', ['positions', 'p-pk-a3'], (p) =>
    says(p.stated, /insists/, /TTP/, /Afghan soil/),
  ),
  fact(
    '¶3',
    'seven soldiers of Pakistan died in the suicide attack in North Waziristan',
    ['events', 'e-waziristan-attack'],
    (e) =>
      says(e.title + e.place?.name, /Suicide attack/, /Pakistani soldiers/, /North Waziristan/) &&
      e.casualties?.killed.best === 7,
  ),
  fact(
    '¶3',
    'it was earlier that week, and the wave of clashes began after it',
    ['events', 'e-waziristan-attack'],
    (e) => says(e.description + e.dateNote, /wave of clashes started after/, /earlier in the week/),
  ),
  fact('¶3', 'Islamabad blames the TTP', ['events', 'e-waziristan-attack'], (e) =>
    e.accounts.some(
      (a) => a.party === 'pk' && a.stance === 'claims' && a.doubt === 'has blamed' && says(a.text, /TTP/),
    ),
  ),
  fact(
    '¶3',
    'and accuses Kabul of sanctuary and logistical support',
    ['events', 'e-pk-blames-ttp'],
    (e) =>
      e.standing === 'claimed' &&
      says(e.doubt, /accusing/) &&
      e.accounts.some((a) => a.party === 'pk' && says(a.text, /sanctuary/, /logistical/)),
  ),
  fact(
    '¶4',
    'Defence Minister Khawaja Muhammad Asif leads for Pakistan',
    ['delegates', 'd-asif'],
    (d) => d.isHead && d.party === 'pk' && d.name === 'Khawaja Muhammad Asif' && says(d.title, /Minister of Defence/),
  ),
  fact(
    '¶4',
    'senior military officials accompany him',
    ['delegates', 'd-pk-military'],
    (d) => d.party === 'pk' && !d.isHead && d.name === '' && says(d.title, /Senior military officials/),
  ),
  fact(
    '¶4',
    'senior intelligence officials accompany him',
    ['delegates', 'd-pk-intelligence'],
    (d) => d.party === 'pk' && !d.isHead && d.name === '' && says(d.title, /Senior intelligence officials/),
  ),
  fact(
    '¶4',
    'Defence Minister Mullah Mohammad Yaqoob Mujahid for the Afghan Taliban',
    ['delegates', 'd-mujahid'],
    (d) =>
      d.isHead &&
      d.party === 'at' &&
      d.name === 'Mullah Mohammad Yaqoob Mujahid' &&
      says(d.title, /Minister of Defence/),
  ),
  fact(
    '¶4',
    'with key figures of intelligence',
    ['delegates', 'd-at-intelligence'],
    (d) => d.party === 'at' && !d.isHead && d.name === '' && says(d.title, /Leading intelligence/),
  ),
  fact(
    '¶5',
    'Qatar hosts and mediates',
    ['parties', 'qa'],
    (p) => p.role === 'mediator' && says(p.mandate, /Hosts/, /mediates/),
  ),
  fact('¶5', 'and urges restraint and de-escalation on both sides', ['positions', 'p-qa-a1'], (p) =>
    says(p.stated, /both sides/, /restraint/, /de-escalate/),
  ),
  fact(
    '¶6',
    'Pakistan: “immediate and verifiable action” on terrorism out of Afghanistan',
    ['positions', 'p-pk-a2'],
    (p) => says(p.stated, /“immediate and verifiable action”/, /terrorism that crosses the border out of Afghanistan/),
  ),
  fact('¶6', 'Kabul is to act on the TTP’s networks, as officials in Islamabad demand', ['positions', 'p-pk-a2'], (p) =>
    says(p.stated, /Officials in Islamabad/, /clamp down/, /networks of the TTP/),
  ),
  fact(
    '¶6',
    'which are believed to launch attacks from Afghan territory',
    ['positions', 'p-pk-a2'],
    (p) => says(p.stated, /believed to launch attacks from Afghan territory/) && says(p.doubt, /believed to be/),
  ),
  fact('¶6', 'the demand stands as a quoted statement', ['events', 'e-pk-demand'], (e) => e.standing === 'quoted'),
  fact(
    '¶7',
    'the Afghan Taliban are expected to object strongly to the strikes',
    ['positions', 'p-at-a3'],
    (p) => says(p.stated, /expected to object strongly/) && says(p.doubt, /is expected to/) && p.redLine === 'assessed',
  ),
  fact(
    '¶7',
    'which they say violate Afghan sovereignty',
    ['positions', 'p-at-a3'],
    (p) => says(p.stated, /They say/, /violate Afghan sovereignty/) && says(p.doubt, /they say/),
  ),
  fact('¶7', 'the objection is planned, not made', ['events', 'e-at-objection'], (e) => e.standing === 'planned'),
  fact(
    '¶7',
    'a “mutual security mechanism” against such incidents is what they ask for',
    ['positions', 'p-at-a5'],
    (p) => says(p.stated, /“mutual security mechanism”/, /do not happen again/),
  ),
  fact(
    '¶7',
    'the call stands as a quoted statement',
    ['events', 'e-at-mechanism-call'],
    (e) => e.standing === 'quoted',
  ),
  fact(
    '¶8',
    'the border, the Durand Line, is 2,600 km long and always a flashpoint',
    ['events', 'e-durand-line'],
    (e) =>
      e.type === 'standing' &&
      e.date === '' &&
      says(e.title + e.description, /Durand Line/, /2,600 km/, /always/, /conflict flares up/),
  ),
  fact('¶8', 'that complicates relations which are fragile already', ['events', 'e-durand-line'], (e) =>
    says(e.description, /further complicates relations/, /fragile already/),
  ),
  fact('¶8', 'Afghanistan has never formally recognised it', ['positions', 'p-at-a6'], (p) =>
    says(p.stated, /never formally recognised/),
  ),
  fact('¶9', 'Pakistan: attacks from the border anger the public and frustrate the military', ['parties', 'pk'], (p) =>
    says(p.constituency, /anger/, /military whose frustration/, /keep attacking from the border/),
  ),
  fact('¶9', 'the Taliban: a critical test of acting responsibly while holding hard-liners', ['parties', 'at'], (p) =>
    says(p.stakes, /critical test/, /act responsibly in the region/, /hard-liners/),
  ),
  fact('¶10', 'lack of trust: long mutual suspicion and blame over militants', ['challenges', 'c-trust'], (c) =>
    says(c.description, /suspected/, /blamed/, /militants/),
  ),
  fact('¶11', 'verification: Pakistan wants monitoring and intelligence-sharing', ['positions', 'p-pk-a4'], (p) =>
    says(p.stated, /concrete/, /monitored/, /intelligence is shared/),
  ),
  fact(
    '¶11',
    'verification: Afghanistan resists what it sees as violating sovereignty',
    ['positions', 'p-at-a4'],
    (p) =>
      says(p.stated, /resists/, /sees a violation of its sovereignty/) &&
      p.redLine === 'assessed' &&
      p.doubt === 'it sees as',
  ),
  fact('¶11', 'verification is a challenge', ['challenges', 'c-verification'], (c) =>
    says(c.description, /monitoring/, /intelligence/, /sovereignty/),
  ),
  ...(['cn', 'ir', 'gs'] as const).map((id) =>
    fact(
      '¶12',
      `${id} watches closely and fears that instability spreads`,
      ['parties', id],
      (p) =>
        p.role === 'stakeholder' &&
        p.doubt === 'could' &&
        says(p.mandate + p.stakes, /closely/, /instability/, /break down/),
    ),
  ),
  fact('¶12', 'the stakes of the region are a challenge', ['challenges', 'c-region'], (c) =>
    says(c.description, /China, Iran and the Gulf states/, /instability could spread/),
  ),
  fact('¶13', 'Pakistan’s security forces are pressed for results', ['challenges', 'c-home'], (c) =>
    says(c.description, /security forces are pressed to show results/),
  ),
  fact('¶13', 'the Taliban face dissent within over dealing with Islamabad', ['challenges', 'c-home'], (c) =>
    says(c.description, /dissent in their own ranks over how they deal with Islamabad/),
  ),
  fact(
    '¶14',
    'observers: a renewed ceasefire and a framework to cooperate',
    ['scenarios', 'way-out'],
    (s) => s.direction === 'way-out' && says(s.outcome, /Observers say/, /ceasefire/, /framework for cooperation/),
  ),
  fact(
    '¶14',
    'observers: a deeper rift without tangible progress',
    ['scenarios', 'way-down'],
    (s) =>
      s.direction === 'way-down' &&
      says(s.outcome + s.title + s.triggers, /Observers say/, /deeper rift/, /No tangible progress/),
  ),
  fact('¶14', 'at stake for Pakistan: national security and stability at home', ['parties', 'pk'], (p) =>
    says(p.stakes, /security of the nation/, /stability at home/),
  ),
  fact('¶14', 'at stake for Afghanistan: credibility abroad, survival in the region', ['parties', 'at'], (p) =>
    says(p.stakes, /credibility abroad/, /survival in the region/),
  ),
  fact(
    '¶15',
    'the next 48 hours are crucial',
    ['events', 'e-talks'],
    (e) =>
      e.standing === 'planned' &&
      says(e.title + e.description, /48 hours/, /crucial/) &&
      e.date === '2025-10-18?/2025-10-20?',
  ),
  fact('¶15', 'a turning point or one more failed attempt at peace', ['events', 'e-talks'], (e) =>
    says(e.description, /turning point/, /one more attempt at peace that fails/),
  ),
  fact('¶15', 'largely up to restraint, and to diplomacy before firepower', ['scenarios', 'way-out'], (s) =>
    says(s.triggers + s.doubt, /Restraint on both sides/, /diplomacy before firepower/, /largely/),
  ),
]

/** The record with everything taken out of it: no fact may still be found there. */
const hollow = (value: unknown): unknown => {
  if (Array.isArray(value)) return []
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hollow(inner)]))
  if (typeof value === 'boolean') return false
  return typeof value === 'string' ? '' : null
}

describe('the Doha sample holds every fact of its source', () => {
  it.each(FACTS.map((row) => [`${row.at} ${row.what}`, row] as const))('%s', (_name, { at, collection, id, holds }) => {
    const record = sample[collection].find((candidate) => candidate.id === id)
    if (record === undefined) throw new Error(`There is no ${id} in ${collection}.`)
    expect(holds(record as never)).toBe(true)
    expect(holds(hollow(record) as never)).toBe(false)
    expect('citations' in record && record.citations).toContainEqual({ source: 's1', locator: at })
  })

  it('from every paragraph', () => {
    const paragraphs = Array.from({ length: 15 }, (_, at) => `¶${at + 1}`)
    expect([...new Set(FACTS.map(({ at }) => at))]).toEqual(paragraphs)
  })
})
