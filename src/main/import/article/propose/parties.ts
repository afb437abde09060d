import type { DraftOf, Span, Sureness } from '#shared/domain/import/proposal.ts'
import { delegateOf, initialsOf, line } from '../draft-words.ts'
import { delegationsIn } from '../find/delegations.ts'
import { doubtIn } from '../find/lexicon.ts'
import { wordsOf } from '../find/reading.ts'
import type { RoleFound } from '../find/role-found.ts'
import { stakesIn } from '../find/stakes.ts'
import * as same from '../same-as.ts'
import type { Drafting } from './drafting.ts'

/** The parties of the text with their roles, and the people who sit for them. */
export function proposeParties(drafting: Drafting, roles: readonly RoleFound[]): void {
  const stakes = stakesIn(drafting.reading)
  for (const { actor, role, words, confidence, mandate } of roles) {
    const key = drafting.key('party', actor.name)
    drafting.partyKeys.set(actor, key)
    const own = stakes.filter(({ actorKey }) => actorKey === actor.key)
    const told = (at: 'stakes' | 'constituency'): string =>
      [...new Set(own.filter((one) => one.at === at).map(({ text }) => text))].join('\n')
    const isState = actor.kind === 'state' && role !== 'stakeholder'
    const record: DraftOf<'party'> = {
      name: line(actor.name),
      nativeName: null,
      initials: initialsOf(actor),
      role,
      city: isState ? line(actor.country?.capital ?? '') : '',
      zone: isState ? (actor.country?.zone ?? null) : null,
      mandate,
      constituency: told('constituency'),
      stakes: role === 'stakeholder' && told('stakes') === '' ? mandate : told('stakes'),
      batna: '',
      notes: '',
      doubt: doubtIn(mandate),
    }
    const called = [
      actor.acronym,
      ...actor.mentions.filter(({ as }) => as === 'name').map((mention) => wordsOf(drafting.reading, mention)),
    ].filter((name) => name !== '')
    const sameAs = drafting.about.notebook === null ? null : same.sameParty(drafting.about.notebook, record, called)
    if (sameAs !== null) drafting.partyIds.set(key, sameAs.id)
    drafting.add('party', key, record, sameAs, {
      words: [...words, ...own.map(({ span }) => span)],
      confidence,
      doubt: record.doubt,
    })
  }
}

/** Those who sit for the parties proposed before. */
export function proposeDelegates(drafting: Drafting): void {
  const { heads, members, unnamed } = delegationsIn(drafting.reading.actors)
  for (const person of drafting.reading.actors.people) {
    const party = person.actor === null ? undefined : drafting.partyKeys.get(person.actor)
    if (party === undefined || (person.title === '' && !heads.has(person) && !members.has(person))) continue
    const isHead = heads.has(person)
    const words = person.mentions.map(({ span }) => span)
    const record = delegateOf(party, isHead, person.name, person.title)
    delegate(drafting, record, person.name, party, words, isHead ? 'sure' : 'likely')
  }
  for (const { actor, title, span } of unnamed) {
    const party = drafting.partyKeys.get(actor)
    if (party !== undefined) delegate(drafting, delegateOf(party, false, '', title), title, party, [span], 'likely')
  }
}

function delegate(
  drafting: Drafting,
  record: DraftOf<'delegate'>,
  name: string,
  party: string,
  words: readonly Span[],
  confidence: Sureness,
): void {
  const { notebook } = drafting.about
  const sameAs = notebook === null ? null : same.sameDelegate(notebook, record, drafting.partyIds.get(party) ?? null)
  drafting.add('delegate', drafting.key('delegate', name), record, sameAs, { words, confidence, needs: [party] })
}
