import { apply, type Patch } from 'mutative'
import { type CollectionName, COLLECTIONS, type Notebook, type RecordOf } from './notebook.ts'
import { placeOfRecord, reindex } from './record-index.ts'

/** The lists of a notebook that grow with it. */
export type ListName = CollectionName | 'changes'

const LISTS: ReadonlySet<string> = new Set([...COLLECTIONS, 'changes'])
const isList = (name: string): name is ListName => LISTS.has(name)

/** What becomes of a list: its new length, and whatever stands at another place or anew; what is appended in order. */
export type ListChange = { readonly places: ReadonlyMap<number, object>; readonly length: number }

/** What becomes of a notebook: fields of its own, and its lists. Made without touching it; carried out as a whole. */
export type NotebookChange = {
  readonly details: Partial<Notebook>
  readonly lists: ReadonlyMap<ListName, ListChange>
}

/** Lists that nobody holds but whoever keeps this set: these may be changed in place. */
export type OwnLists = WeakSet<readonly object[]>

/**
 * The notebook after a change. Records never change in place; a list is copied, unless it is among `own`: then it is
 * changed where it stands and the notebook given is of no use any more. Lists that were copied are put among `own`.
 */
export function carryOut(notebook: Notebook, { details, lists }: NotebookChange, own?: OwnLists): Notebook {
  const next = { ...notebook, ...details }
  for (const [name, change] of lists) {
    const before = listOf(notebook, name)
    const added: object[] = []
    for (let at = before.length; at < change.length; at++) added.push(change.places.get(at)!)
    // In one go: a copy that grows afterwards would be moved once more.
    const after = own?.has(before) === true ? before : before.concat(added)
    if (name !== 'changes') reindex(before as Notebook[CollectionName], after as Notebook[CollectionName], change)
    if (after === before) for (const one of added) after.push(one)
    else own?.add(after)
    after.length = change.length
    for (const [at, one] of change.places) after[at] = one
    Object.assign(next, { [name]: after })
  }
  return next
}

/** The notebook after patches of an edit (or their inverse). Throws when they do not fit. */
export const applyPatches = (notebook: Notebook, patches: readonly Patch[]): Notebook =>
  carryOut(notebook, changeOfPatches(notebook, patches))

/**
 * A notebook on which the patches of one edit are carried out portion by portion, for who must let others have their turn
 * in between. It has lists of its own from the first portion on: the notebook that it began with stays as it is, and what
 * has come of it may be shown once all portions are in.
 */
export class NotebookInTheMaking {
  #notebook: Notebook
  /** Lists that nobody else has in hand as long as `notebook` has not been taken. */
  readonly own: OwnLists = new WeakSet()

  constructor(base: Notebook) {
    this.#notebook = base
  }

  /** Carries patches out behind those that were. Throws when they do not fit; it is of no use any more then. */
  take(patches: readonly Patch[]): void {
    this.#notebook = carryOut(this.#notebook, changeOfPatches(this.#notebook, patches), this.own)
  }

  get notebook(): Notebook {
    return this.#notebook
  }
}

/** What patches of an edit (or their inverse) make of a notebook, which is only read. Throws when they do not fit. */
export function changeOfPatches(notebook: Notebook, patches: readonly Patch[]): NotebookChange {
  const details: Record<string, unknown> = {}
  const lists = new Map<ListName, { places: Map<number, object>; length: number }>()
  for (const patch of patches) {
    const [name, ...path] = patch.path as (string | number)[]
    if (typeof name !== 'string' || !Object.hasOwn(notebook, name)) throw misfit(patch)
    if (!isList(name)) {
      const before = Object.hasOwn(details, name) ? details[name] : notebook[name as keyof Notebook]
      if (path.length === 0 && patch.op !== 'replace') throw misfit(patch)
      details[name] = path.length === 0 ? patch.value : apply(before as object, [{ ...patch, path }])
      continue
    }
    const list = listOf(notebook, name)
    const change = lists.get(name) ?? { places: new Map<number, object>(), length: list.length }
    lists.set(name, change)
    follow(list, change, { ...patch, path })
  }
  return { details, lists }
}

/**
 * The patches that lead back from what patches make of a notebook, which is only read: one a step. They set whole records,
 * whatever was changed inside them. Throws when the patches do not fit.
 */
export function* patchesBack(notebook: Notebook, patches: readonly Patch[]): Generator<undefined, Patch[]> {
  const { details, lists } = changeOfPatches(notebook, patches)
  const back: Patch[] = []
  for (const field of Object.keys(details) as (keyof Notebook)[])
    back.push({ op: 'replace', path: [field], value: notebook[field] })
  for (const [name, { places, length }] of lists) {
    const list = listOf(notebook, name)
    for (const at of places.keys()) {
      if (at < list.length) back.push({ op: 'replace', path: [name, at], value: list[at] })
      yield
    }
    if (length > list.length) back.push({ op: 'replace', path: [name, 'length'], value: list.length })
    for (let at = length; at < list.length; at++) {
      back.push({ op: 'add', path: [name, at], value: list[at] })
      yield
    }
  }
  return back
}

/** Edits append, set and shorten lists, and change what is inside a record; they move nothing about. */
function follow(
  list: readonly object[],
  change: { places: Map<number, object>; length: number },
  patch: Patch & { path: (string | number)[] },
): void {
  const { op, value } = patch as { op: string; value?: unknown }
  const [at, ...inside] = patch.path
  if (at === 'length' && inside.length === 0 && op === 'replace' && isPlace(value) && value <= change.length) {
    for (let gone = value; gone < change.length; gone++) change.places.delete(gone)
    change.length = value
    return
  }
  if (!isPlace(at)) throw misfit(patch)
  const before = at < change.length ? (change.places.get(at) ?? list[at]) : undefined
  if (inside.length > 0 && before !== undefined) change.places.set(at, apply(before, [{ ...patch, path: inside }]))
  else if (inside.length === 0 && isRecord(value) && (op === 'add' ? at === change.length : before !== undefined)) {
    change.places.set(at, value)
    change.length = Math.max(change.length, at + 1)
  } else throw misfit(patch)
}

const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0
const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null

const misfit = ({ op, path }: Patch): Error => new Error(`The notebook has no place to ${op} at ${String(path)}.`)

const listOf = (notebook: Notebook, name: ListName): object[] => notebook[name]

/** A record as it is after a change that is not carried out yet; `undefined` when it is not there. */
export function recordAfter<C extends CollectionName>(
  notebook: Notebook,
  change: NotebookChange,
  collection: C,
  id: string,
): RecordOf<C> | undefined {
  const records = notebook[collection] as unknown as readonly RecordOf<C>[]
  const at = placeOfRecord(notebook, collection, id)
  const list = change.lists.get(collection)
  if (list === undefined) return records[at]
  const there = at < list.length ? ((list.places.get(at) as RecordOf<C> | undefined) ?? records[at]) : undefined
  if (there?.id === id) return there
  for (const one of list.places.values()) if ((one as RecordOf<C>).id === id) return one as RecordOf<C>
  return undefined
}
