import type { Delegate } from '#shared/domain/delegate.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { freeTone, type Party, type PartyRole, sitsAtTable } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { beginFirstField } from '../../parts/inspector-focus.ts'
import { addRecord } from '../../parts/use-record-edit.ts'
import { edit, newId, type Refusal } from '../../state/client.ts'
import { currentPlace } from '../../state/navigation.ts'
import { openNotebook } from '../../state/notebook-store.ts'
import { say } from '../../state/notice.ts'
import { inOrder, lastOrder } from '../../state/records.ts'
import { areInitialsOf, initialsFor } from './initials.ts'
import { delegationsOf, rankBefore } from './seating.ts'

/** Adds a person to a party and opens the name for writing. The first one of a party heads it. */
export function addPerson(party: Party['id']): void {
  const delegates = openNotebook()?.notebook.delegates ?? []
  void addRecord('delegates', {
    id: newId<Delegate['id']>(),
    party,
    order: lastOrder(delegates),
    isHead: !delegates.some((delegate) => delegate.party === party),
    name: '',
    nativeName: null,
    pronunciation: '',
    title: '',
    formOfAddress: '',
    languages: [],
    biography: '',
    notes: '',
    doubt: '',
    citations: [],
    marking: null,
  }).then(beginFirstField)
}

/** Adds a person to the party that is selected, or whose person is; else to the first at the table. Without parties, adds one. */
export function addPersonHere(): void {
  const notebook = openNotebook()?.notebook
  if (notebook === undefined) return
  const party = partyHere(notebook)
  if (party === undefined) addParty('party')
  else addPerson(party)
}

function partyHere({ parties, delegates }: Notebook): Party['id'] | undefined {
  const { selected } = currentPlace()
  const person = delegates.find(({ id }) => selected?.collection === 'delegates' && id === selected.id)
  const party = parties.find(({ id }) => selected?.collection === 'parties' && id === selected.id)
  return person?.party ?? party?.id ?? inOrder(parties).find(sitsAtTable)?.id
}

/** Adds a party, seated last, and opens its name for writing. */
export function addParty(role: PartyRole): void {
  const parties = openNotebook()?.notebook.parties ?? []
  const name = message('delegations.new-party')
  void addRecord('parties', {
    id: newId<Party['id']>(),
    order: lastOrder(parties),
    name,
    nativeName: null,
    initials: initialsFor(name, parties),
    role,
    tone: freeTone(parties),
    city: '',
    zone: null,
    mandate: '',
    constituency: '',
    stakes: '',
    batna: '',
    notes: '',
    doubt: '',
    citations: [],
    marking: null,
  }).then(beginFirstField)
}

/** Names a party; initials that came from the old name follow it, those that somebody chose stay. */
export async function renameParty(party: Party, name: string): Promise<Refusal | undefined> {
  const others = (openNotebook()?.notebook.parties ?? []).filter(({ id }) => id !== party.id)
  const follows = areInitialsOf(party.initials, party.name)
  const change = follows ? { name, initials: initialsFor(name, others) } : { name }
  return edit('parties:edit', { id: party.id, change })
}

/** Moves a person one rank up (−1) or down (1) among those of their delegation. */
export async function stepRank(id: string, step: -1 | 1): Promise<void> {
  const notebook = openNotebook()?.notebook
  const party = notebook?.delegates.find((delegate) => delegate.id === id)?.party
  const side = notebook?.parties.find((candidate) => candidate.id === party)
  if (notebook === undefined || side === undefined) return
  const before = rankBefore(delegationsOf([side], inOrder(notebook.delegates))[0]!, id, step)
  if (before !== undefined) tell(await edit('delegates:move', { id, before }))
}

/** Moves a party one seat earlier (−1) or later (1). */
export async function stepSeat(id: string, step: -1 | 1): Promise<void> {
  const parties = inOrder(openNotebook()?.notebook.parties ?? [])
  const at = parties.findIndex((party) => party.id === id)
  if (at === -1 || parties[at + step] === undefined) return
  const before = step === -1 ? parties[at - 1] : parties[at + 2]
  tell(await edit('parties:move', { id, before: before?.id ?? null }))
}

/** Shows a refusal at the foot, for an act that has no field to show it at. */
export function tell(refusal: Refusal | undefined): void {
  if (refusal !== undefined) say(refusal.message)
}
