import { z } from 'zod'
import { ANNOTATABLE } from '../annotation.ts'
import { type CollectionName, COLLECTIONS, collectionSchemas, type Notebook, type RecordOf } from '../notebook.ts'
import { placeOfRecord } from '../record-index.ts'
import { type Mention, mentions, REFERENCES } from '../references.ts'
import { type Command, defineCommand, type EditContext, Refused, type Touched } from './command.ts'
import type { NotebookDraft } from './notebook-draft.ts'

type AnyRecord = { id: string } & Record<string, unknown>

/** Looks a record up on the base, which is much faster than on a draft. Refuses when there is none. */
export function indexOf(base: Notebook, collection: CollectionName, id: string): number {
  const at = placeOfRecord(base, collection, id)
  if (at === -1) throw new Refused(`There is no “${id}” in ${collection}; it may have been removed.`, ['id'])
  return at
}

/** `<collection>:add` — appends a whole record under a new identifier. */
export function addCommand<C extends CollectionName>(collection: C): Command<{ record: RecordOf<C> }> {
  return defineCommand({
    name: `${collection}:add`,
    input: z.strictObject({ record: collectionSchemas[collection] }) as unknown as z.ZodType<{ record: RecordOf<C> }>,
    run(draft, { record }, _context, base) {
      if (placeOfRecord(base, collection, record.id) !== -1) {
        throw new Refused(`There already is a “${record.id}” in ${collection}.`, ['record', 'id'])
      }
      draft.append(collection, record)
      return { collection, record: record.id, fields: [] }
    },
  })
}

/** Called after the fields of a record were changed, before it is checked: for what must follow from the change. */
export type AfterEdit<C extends CollectionName> = (
  draft: NotebookDraft,
  at: number,
  change: Partial<RecordOf<C>>,
  context: EditContext,
  base: Notebook,
) => void

/** `<collection>:edit` — sets the fields given, leaves the others. Fields that already hold the value do not count. */
export function editCommand<C extends CollectionName>(
  collection: C,
  after?: AfterEdit<C>,
): Command<{ id: string; change: Partial<RecordOf<C>> }> {
  const fields = (collectionSchemas[collection] as z.ZodObject).omit({ id: true }).partial()
  return defineCommand({
    name: `${collection}:edit`,
    input: z.strictObject({ id: z.string(), change: fields }) as unknown as z.ZodType<{
      id: string
      change: Partial<RecordOf<C>>
    }>,
    run(draft, { id, change }, context, base) {
      const at = indexOf(base, collection, id)
      const record = draft.record(collection, at) as AnyRecord
      const before = (base[collection] as unknown as AnyRecord[])[at]!
      const touched = Object.keys(change).filter((field) => !sameValue(before[field], (change as AnyRecord)[field]))
      for (const field of touched) record[field] = (change as AnyRecord)[field]
      if (touched.length > 0) after?.(draft, at, change, context, base)
      return { collection, record: id, fields: touched }
    },
  })
}

const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/**
 * `<collection>:remove` — removes a record and, by the table of references, what cannot stand without it;
 * mere mentions of it are taken out. One edit, so one undo brings all of it back.
 */
export function removeCommand(collection: CollectionName): Command<{ id: string }> {
  return defineCommand({
    name: `${collection}:remove`,
    input: z.strictObject({ id: z.string() }),
    *run(draft, { id }, _context, base): Generator<undefined, Touched> {
      indexOf(base, collection, id)
      yield* removeWithDependents(draft, base, collection, id)
      return { collection, record: id, fields: [] }
    },
  })
}

function* removeWithDependents(
  draft: NotebookDraft,
  base: Notebook,
  collection: CollectionName,
  id: string,
): Generator<undefined, void> {
  const gone = new Map<CollectionName, Set<string>>([[collection, new Set([id])]])
  let grew = true
  while (grew) {
    grew = false
    for (const holder of holdersOf(gone, 'cascade')) {
      for (const record of base[holder] as RecordOf<CollectionName>[]) {
        yield
        const cascades = [...mentions(holder, record)].some(
          (mention) => mention.reference.whenGone === 'cascade' && gone.get(mention.to)?.has(mention.id) === true,
        )
        if (!cascades || gone.get(holder)?.has(record.id) === true) continue
        gone.set(holder, (gone.get(holder) ?? new Set()).add(record.id))
        grew = true
      }
    }
  }
  yield* unlinkMentions(draft, base, gone)
  for (const [holder, ids] of gone) {
    // From the last to the first, so that no place changes before its turn.
    const places = [...ids].map((record) => placeOfRecord(base, holder, record)).sort((a, b) => b - a)
    for (const at of places) {
      draft.removeAt(holder, at)
      yield
    }
  }
}

type Gone = ReadonlyMap<CollectionName, ReadonlySet<string>>

/** The collections whose records can mention one that goes. Most removals concern few, and some collections are long. */
const holdersOf = (gone: Gone, whenGone: Mention['reference']['whenGone']): CollectionName[] =>
  COLLECTIONS.filter((holder) => mentionable(holder, whenGone).some((to) => gone.has(to)))

/** What the records of a collection can mention in that way. A note's target is named beside its identifier. */
const mentionable = (holder: CollectionName, whenGone: Mention['reference']['whenGone']): readonly CollectionName[] =>
  holder === 'annotations' && whenGone === 'cascade'
    ? ANNOTATABLE
    : REFERENCES[holder].filter((reference) => reference.whenGone === whenGone).map(({ to }) => to)

function* unlinkMentions(draft: NotebookDraft, base: Notebook, gone: Gone): Generator<undefined, void> {
  for (const holder of holdersOf(gone, 'unlink')) {
    for (const [at, record] of (base[holder] as RecordOf<CollectionName>[]).entries()) {
      yield
      if (gone.get(holder)?.has(record.id) === true) continue
      const paths = [...mentions(holder, record)]
        .filter((mention) => mention.reference.whenGone === 'unlink' && gone.get(mention.to)?.has(mention.id) === true)
        .map((mention) => mention.path)
      for (const path of paths.reverse()) unlink(draft.record(holder, at), path)
    }
  }
}

/** Takes one mention out: its whole list element where it stands in a list (a citation included), else sets null. */
function unlink(record: object, path: readonly (string | number)[]): void {
  const listAt = path.findLastIndex((step) => typeof step === 'number')
  const inCitation = path.at(-1) === 'source'
  const whole = listAt !== -1 && (inCitation || listAt === path.length - 1)
  const stop = whole ? listAt : path.length - 1
  let holder = record as Record<string | number, unknown>
  for (const step of path.slice(0, stop)) holder = holder[step] as Record<string | number, unknown>
  if (whole) (holder as unknown as unknown[]).splice(path[stop] as number, 1)
  else holder[path[stop]!] = null
}
