import { create, type Draft, type Patch } from 'mutative'
import type { Change } from '../change.ts'
import type { CollectionName, Notebook, RecordOf } from '../notebook.ts'
import type { ListChange, ListName, NotebookChange } from '../notebook-change.ts'

/** What stands at a place of a list: a whole value, or the draft of a record that stood at the place `from`. */
type Slot =
  | { readonly value: object }
  | { readonly draft: object; readonly from: number; readonly finish: () => [object, Patch[], Patch[]] }

type ListDraft = { readonly base: readonly object[]; readonly slots: Map<number, Slot>; length: number }

/** What a command did: as a change to carry out, and as patches there and back. */
export type Drafted = { readonly change: NotebookChange; readonly patches: Patch[]; readonly inverse: Patch[] }

/**
 * What a command writes into. The notebook below is only read, and nothing of it is copied but the records that change:
 * a draft of a long list would cost a copy of it. What commands may do with a list is what can be said of it in few
 * patches whatever its length (docs/adr/0002).
 */
export class NotebookDraft {
  readonly #base: Notebook
  readonly #details: Partial<Notebook> = {}
  readonly #lists = new Map<CollectionName, ListDraft>()

  constructor(base: Notebook) {
    this.#base = base
  }

  /** Sets fields of the notebook itself. */
  set(details: Partial<Omit<Notebook, ListName>>): void {
    Object.assign(this.#details, details)
  }

  /** A record, to be changed in place. */
  record<C extends CollectionName>(collection: C, at: number): Draft<RecordOf<C>> {
    const { base, slots, length } = this.#list(collection)
    if (at < 0 || at >= length) throw new RangeError(`There is no record ${at} in ${collection}.`)
    const slot = slots.get(at)
    if (slot !== undefined && 'draft' in slot) return slot.draft as Draft<RecordOf<C>>
    const from = slot === undefined ? at : -1
    const [draft, finish] = create((slot?.value ?? base[at]!) as RecordOf<C>, { enablePatches: true })
    slots.set(at, { draft, from, finish })
    return draft
  }

  /** Puts another record in the place of one. */
  replace<C extends CollectionName>(collection: C, at: number, record: RecordOf<C>): void {
    const { slots, length } = this.#list(collection)
    if (at < 0 || at >= length) throw new RangeError(`There is no record ${at} in ${collection}.`)
    slots.set(at, { value: record })
  }

  append<C extends CollectionName>(collection: C, record: RecordOf<C>): void {
    const list = this.#list(collection)
    list.slots.set(list.length, { value: record })
    list.length += 1
  }

  /** Removes by moving the last record into the gap, so that the patches stay two whatever the size. */
  removeAt(collection: CollectionName, at: number): void {
    const list = this.#list(collection)
    if (at < 0 || at >= list.length) throw new RangeError(`There is no record ${at} in ${collection}.`)
    const last = list.length - 1
    const slot = list.slots.get(last) ?? { value: list.base[last]! }
    list.slots.delete(last)
    list.length = last
    if (at < last) list.slots.set(at, slot)
  }

  #list(name: CollectionName): ListDraft {
    let list = this.#lists.get(name)
    if (list === undefined) {
      const base: readonly object[] = this.#base[name]
      list = { base, slots: new Map(), length: base.length }
      this.#lists.set(name, list)
    }
    return list
  }

  /**
   * Ends the draft, with a line in the diary. Where all is as it was, nothing is done and nothing written. One record a
   * step: an edit can be of so many that others must have their turn meanwhile.
   */
  *finishInSteps(diaryLine: () => Change): Generator<undefined, Drafted> {
    const details: Record<string, unknown> = {}
    const [patches, inverse]: [Patch[], Patch[]] = [[], []]
    for (const [field, value] of Object.entries(this.#details)) {
      const before = this.#base[field as keyof Notebook]
      if (Object.is(before, value)) continue
      details[field] = value
      patches.push({ op: 'replace', path: [field], value })
      inverse.push({ op: 'replace', path: [field], value: before })
    }
    const lists = new Map<ListName, ListChange>()
    for (const [name, list] of this.#lists) {
      const places = yield* finishList(name, list, patches, inverse)
      if (places.size > 0 || list.length !== list.base.length) lists.set(name, { places, length: list.length })
    }
    if (patches.length > 0) {
      const [at, line] = [this.#base.changes.length, diaryLine()]
      patches.push({ op: 'add', path: ['changes', at], value: line })
      inverse.push({ op: 'replace', path: ['changes', 'length'], value: at })
      lists.set('changes', { places: new Map([[at, line]]), length: at + 1 })
    }
    return { change: { details, lists }, patches, inverse }
  }
}

/** The places that changed. Appends the patches of the list: what stands within its old length first, then its end. */
function* finishList(
  name: CollectionName,
  { base, slots, length }: ListDraft,
  patches: Patch[],
  inverse: Patch[],
): Generator<undefined, Map<number, object>> {
  const places = new Map<number, object>()
  // As numbers: of very many, pairs take ten times longer to put in order.
  for (const at of Uint32Array.from(slots.keys()).sort()) {
    yield
    const slot = slots.get(at)!
    const [value, there, back] = 'draft' in slot ? slot.finish() : [slot.value, [], []]
    if (value === base[at] && at < base.length) continue
    places.set(at, value)
    if (at >= base.length) {
      patches.push({ op: 'add', path: [name, at], value })
    } else if ('draft' in slot && slot.from === at) {
      for (const patch of there) patches.push(inside(name, at, patch))
      for (const patch of back) inverse.push(inside(name, at, patch))
    } else {
      patches.push({ op: 'replace', path: [name, at], value })
      inverse.push({ op: 'replace', path: [name, at], value: base[at] })
    }
  }
  if (length > base.length) inverse.push({ op: 'replace', path: [name, 'length'], value: base.length })
  if (length < base.length) patches.push({ op: 'replace', path: [name, 'length'], value: length })
  for (let at = length; at < base.length; at++) {
    inverse.push({ op: 'add', path: [name, at], value: base[at] })
  }
  return places
}

const inside = (name: CollectionName, at: number, patch: Patch): Patch => ({
  ...patch,
  path: [name, at, ...(patch.path as (string | number)[])],
})
