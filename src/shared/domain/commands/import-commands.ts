import type { Citation } from '../citation.ts'
import type { Account, Event } from '../event.ts'
import { type Accepted, type AcceptedOf, acceptance, type Citing, inOrderOfNeed } from '../import/acceptance.ts'
import { COLLECTION_OF, isProposalKey, type ProposalKind, type Reference } from '../import/proposal.ts'
import { type CollectionName, collectionSchemas, type Notebook, type RecordOf } from '../notebook.ts'
import { freeTone } from '../party.ts'
import { placeOfRecord } from '../record-index.ts'
import { freeLabel } from '../source.ts'
import { foldText } from '../values/search-fold.ts'
import { ORDER_STEP } from '../values/order-key.ts'
import { LINE_LIMIT } from '../text.ts'
import { defineCommand, firstProblem, Refused } from './command.ts'
import type { NotebookDraft } from './notebook-draft.ts'

/**
 * `import:accept` — puts accepted proposals into the notebook as one edit. Keys become identifiers: those given, or
 * those of the records that a proposal is the same as; such a record is added to, never doubled and never overwritten.
 * A mention of a proposal that was not accepted is left out; a proposal that cannot stand without one is refused.
 */
const accept = defineCommand({
  name: 'import:accept',
  input: acceptance,
  run(draft, { records }, { at }, base) {
    const importing = new Importing(draft, base, records, at)
    for (const one of inOrderOfNeed(records)) importing.put(one)
    return { collection: null, record: null, fields: [] }
  },
})

export const importCommands = [accept] as const

type Added = { readonly party: string; readonly agendaItem: string }

/** One import under way: what keys stand for, and what has been added so far. */
class Importing {
  readonly #draft: NotebookDraft
  readonly #base: Notebook
  readonly #at: string
  readonly #records: readonly Accepted[]
  readonly #ids = new Map<string, string>()
  readonly #lastOrder = new Map<string, number>()
  readonly #parties: { tone: number; initials: string }[]
  readonly #labels: Set<string>
  readonly #numbers: Set<string>
  readonly #positions: Added[] = []

  constructor(draft: NotebookDraft, base: Notebook, records: readonly Accepted[], at: string) {
    this.#draft = draft
    this.#base = base
    this.#records = records
    this.#at = at
    this.#parties = [...base.parties]
    this.#labels = new Set(base.sources.map(({ label }) => label))
    this.#numbers = new Set(base.agendaItems.map(({ number }) => number))
    const taken = new Set<string>()
    for (const [place, { key, kind, id, sameAs }] of records.entries()) {
      const collection = COLLECTION_OF[kind]
      if (this.#ids.has(key)) throw new Refused(`“${key}” was given twice.`, ['records', place, 'key'])
      if (sameAs !== null && placeOfRecord(base, collection, sameAs) === -1)
        throw new Refused(`There is no “${sameAs}” in ${collection}; it may have been removed.`, [
          'records',
          place,
          'sameAs',
        ])
      const isTaken = placeOfRecord(base, collection, id) !== -1 || taken.has(`${collection} ${id}`)
      if (sameAs === null && isTaken)
        throw new Refused(`There already is a “${id}” in ${collection}.`, ['records', place, 'id'])
      taken.add(`${collection} ${id}`)
      this.#ids.set(key, sameAs ?? id)
    }
  }

  put(one: Accepted): void {
    if (one.sameAs === null) this.#add(one)
    else this.#addTo(one, one.sameAs)
  }

  #add(one: Accepted): void {
    const common = { id: one.id, marking: null }
    const cited = { ...common, citations: this.#cite(one, one.citations) }
    switch (one.kind) {
      case 'source':
        this.#append(one, {
          ...one.record,
          ...common,
          order: this.#nextOrder('sources'),
          label: this.#nextLabel(),
          derivedFrom: this.#mentions('sources', one.record.derivedFrom),
        })
        break
      case 'party': {
        const { tone, initials } = this.#standsFor(one)
        this.#append(one, { ...one.record, ...cited, initials, tone, order: this.#nextOrder('parties') })
        break
      }
      case 'delegate': {
        const party = this.#need(one, 'party', one.record.party)
        this.#append(one, { ...one.record, ...cited, party, order: this.#nextOrder('delegates') })
        break
      }
      case 'agendaItem': {
        const own = { order: this.#nextOrder('agendaItems'), number: one.record.number || this.#nextNumber() }
        const lead = this.#mention('parties', one.record.lead)
        this.#append(one, { ...one.record, ...cited, ...own, lead, session: null, startsAt: null })
        break
      }
      case 'event': {
        const actors = this.#mentions('parties', one.record.actors)
        const agendaItems = this.#mentions('agendaItems', one.record.agendaItems)
        this.#append(one, { ...one.record, ...cited, actors, agendaItems, accounts: this.#accounts(one) })
        break
      }
      case 'position':
        this.#addPosition(one)
        break
      case 'challenge':
      case 'scenario': {
        const agendaItems = this.#mentions('agendaItems', one.record.agendaItems)
        this.#append(one, { ...one.record, ...cited, agendaItems, order: this.#nextOrder(COLLECTION_OF[one.kind]) })
      }
    }
  }

  /** A side has one position on an item: where there is one, the new words become a dated step of it. */
  #addPosition(one: AcceptedOf<'position'>): void {
    const party = this.#need(one, 'party', one.record.party)
    const agendaItem = this.#need(one, 'agendaItem', one.record.agendaItem)
    const there = this.#base.positions.find((held) => held.party === party && held.agendaItem === agendaItem)
    if (there !== undefined) {
      this.#addTo(one, there.id)
      return
    }
    if (this.#positions.some((added) => added.party === party && added.agendaItem === agendaItem))
      throw new Refused('Two positions of one side on one item were accepted. Put them together.', this.#path(one))
    this.#positions.push({ party, agendaItem })
    const placeFrom = this.#mention('parties', one.record.placeFrom)
    const placeTo = this.#mention('parties', one.record.placeTo)
    const own = { id: one.id, marking: null, citations: this.#cite(one, one.citations) }
    this.#append(one, { ...one.record, ...own, party, agendaItem, placeFrom, placeTo })
  }

  /** Adds to a record that is there: its citations; of an event the accounts it lacks; of a position what was said now. */
  #addTo(one: Accepted, id: string): void {
    if (one.kind === 'source') return
    const collection = COLLECTION_OF[one.kind]
    const place = placeOfRecord(this.#base, collection, id)
    const record = this.#draft.record(collection, place) as { citations: Citation[] }
    addCitations(record.citations, this.#cite(one, one.citations))
    if (one.kind === 'event') this.#addAccounts(one, this.#draft.record('events', place))
    if (one.kind === 'position') {
      const held = this.#draft.record('positions', place)
      const { stated } = one.record
      if (held.stated === '') held.stated = stated
      else if (!likeWords(held.stated, stated))
        held.movements.push({ at: this.#at, kind: 'recorded', note: stated.slice(0, LINE_LIMIT), before: '' })
    }
    this.#check(one, collection, record)
  }

  /** Accounts that say the same get the new citations; others are added, with their links led to where each now stands. */
  #addAccounts(one: AcceptedOf<'event'>, held: Event): void {
    const fresh = this.#accounts(one, held.accounts)
    const standsAs = new Map<string, string>()
    for (const account of fresh) {
      const same = held.accounts.find(
        ({ party, stance, text }) =>
          party === account.party && stance === account.stance && likeWords(text, account.text),
      )
      standsAs.set(account.id, same?.id ?? account.id)
      if (same === undefined) held.accounts.push(account)
      else addCitations(same.citations, account.citations)
    }
    for (const account of held.accounts.filter((added) => fresh.includes(added)))
      account.links = account.links
        .map((link) => ({ ...link, account: (standsAs.get(link.account) ?? link.account) as Account['id'] }))
        .filter((link) => link.account !== account.id)
  }

  /** The accounts of an event that is accepted, with identifiers that none of those it has yet bears. */
  #accounts(one: AcceptedOf<'event'>, there: readonly Account[] = []): Account[] {
    const ids: string[] = []
    for (let number = 1; ids.length < one.record.accounts.length; number++)
      if (there.every(({ id }) => id !== `a${number}`)) ids.push(`a${number}`)
    return one.record.accounts.map(({ words: _words, ...account }, at) => ({
      ...account,
      id: ids[at],
      party: this.#mention('parties', account.party),
      links: account.links.flatMap((link) =>
        ids[link.account] === undefined || link.account === at ? [] : [{ ...link, account: ids[link.account] }],
      ),
      citations: this.#cite(one, one.accountCitations[at] ?? []),
    })) as Account[]
  }

  #append(one: Accepted, record: object): void {
    const collection = COLLECTION_OF[one.kind]
    this.#check(one, collection, record)
    this.#draft.append(collection, record as RecordOf<typeof collection>)
  }

  /** The same check as of a record that is edited by hand; a fault is told by its place in the input. */
  #check(one: Accepted, collection: CollectionName, record: object): void {
    const checked = collectionSchemas[collection].safeParse(record)
    if (checked.success) return
    const { path, message } = firstProblem(checked.error)
    throw new Refused(message, [...this.#path(one), 'record', ...path])
  }

  #path(one: Accepted): (string | number)[] {
    return ['records', this.#records.indexOf(one)]
  }

  /** The identifier that a reference stands for, `null` where that proposal was not accepted. */
  #mention(collection: CollectionName, ref: Reference | null): string | null {
    if (ref === null) return null
    if (isProposalKey(ref)) return this.#ids.get(ref) ?? null
    return placeOfRecord(this.#base, collection, ref) === -1 ? null : ref
  }

  #mentions(collection: CollectionName, refs: readonly Reference[]): string[] {
    return [...new Set(refs.map((ref) => this.#mention(collection, ref)).filter((id) => id !== null))]
  }

  #need(one: Accepted, field: 'party' | 'agendaItem', ref: Reference): string {
    const id = this.#mention(field === 'party' ? 'parties' : 'agendaItems', ref)
    if (id !== null) return id
    const what = field === 'party' ? 'its party' : 'its agenda item'
    throw new Refused(`This cannot go in without ${what}. Accept that too.`, [...this.#path(one), 'record', field])
  }

  #cite(one: Accepted, citings: readonly Citing[]): Citation[] {
    const made: Citation[] = []
    for (const { source, locator, words } of citings) {
      const id = this.#mention('sources', source)
      if (id === null) throw new Refused('The source it rests on was not accepted.', [...this.#path(one), 'citations'])
      addCitations(made, [{ source: id as Citation['source'], locator, ...(words !== '' && { words }) }])
    }
    return made
  }

  #nextOrder(collection: Exclude<(typeof COLLECTION_OF)[ProposalKind], 'events' | 'positions'>): number {
    const last =
      this.#lastOrder.get(collection) ??
      (this.#base[collection] as readonly { order: number }[]).reduce((most, { order }) => Math.max(most, order), 0)
    this.#lastOrder.set(collection, last + ORDER_STEP)
    return last + ORDER_STEP
  }

  /** The colour and the initials of a party that joins: both its own. */
  #standsFor({ record: { initials } }: AcceptedOf<'party'>): { tone: number; initials: string } {
    const isFree = (wanted: string): boolean => this.#parties.every((party) => party.initials !== wanted)
    const letters = Array.from(initials)
    let own = initials
    for (let count = 2; !isFree(own) && count < 1_000; count++)
      own = letters.slice(0, 4 - String(count).length).join('') + String(count)
    const standsFor = { tone: freeTone(this.#parties), initials: own }
    this.#parties.push(standsFor)
    return standsFor
  }

  #nextLabel(): string {
    const label = freeLabel('S', this.#labels)
    this.#labels.add(label)
    return label
  }

  #nextNumber(): string {
    let number = 1
    while (this.#numbers.has(String(number))) number++
    this.#numbers.add(String(number))
    return String(number)
  }
}

/** Citations that a record does not have yet, as far as it has room; one that has no words is given them. */
function addCitations(to: Citation[], citations: readonly Citation[]): void {
  for (const citation of citations) {
    const there = to.find(({ source, locator }) => source === citation.source && locator === citation.locator)
    if (there === undefined) {
      if (to.length < 50) to.push(citation)
    } else if (there.words === undefined && citation.words !== undefined) there.words = citation.words
  }
}

/** Whether two texts read the same but for capitals, accents and spaces, or one holds the other. */
function likeWords(one: string, other: string): boolean {
  const [a, b] = [foldText(one).trim(), foldText(other).trim()]
  return a.includes(b) || b.includes(a)
}
