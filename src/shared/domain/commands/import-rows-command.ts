import type { Event } from '../event.ts'
import { compareReleases, type DatasetRows, datasetRows, type RowCounts } from '../import/dataset-rows.ts'
import type { Notebook } from '../notebook.ts'
import { placeOfRecord } from '../record-index.ts'
import { sameContent } from '../same-content.ts'
import { type Command, defineCommand, type Touched } from './command.ts'
import type { NotebookDraft } from './notebook-draft.ts'

/** Fields that a data set gives. All others are the user's, and a newer release leaves them as they are. */
const GIVEN = ['title', 'description', 'date', 'dateNote', 'type', 'place', 'doubt'] as const satisfies (keyof Event)[]

/**
 * Writes rows into a draft, one a step: a row that is not there is appended; one of the same identifier in the same data
 * set is updated unless its release is older. Actors that are no party any more are left out. Returns what became of them.
 */
export function* importRowsInSteps(
  draft: NotebookDraft,
  { source, events }: DatasetRows,
  base: Notebook,
): Generator<undefined, RowCounts> {
  const counts: RowCounts = { added: 0, updated: 0, unchanged: 0, older: 0 }
  const places = new Map<string, number>()
  for (const [at, { dataset }] of base.events.entries()) {
    if (dataset !== null) places.set(keyOf(dataset), at)
    yield
  }
  const parties = new Set<string>(base.parties.map(({ id }) => id))
  const written = new Set<string>()
  for (const row of events) {
    const incoming = row.actors.every((id) => parties.has(id))
      ? row
      : { ...row, actors: row.actors.filter((id) => parties.has(id)) }
    const key = keyOf(incoming.dataset!)
    const at = places.get(key)
    // The second of two rows of one identifier in one import would overwrite the first.
    if (written.has(key)) counts.unchanged += 1
    else if (at === undefined) {
      draft.append('events', incoming)
      counts.added += 1
    } else counts[update(draft, at, base.events[at]!, incoming)] += 1
    written.add(key)
    yield
  }
  if (counts.added + counts.updated > 0) keepSource(draft, source, base)
  return counts
}

const keyOf = ({ name, id }: NonNullable<Event['dataset']>): string => `${name}\u0000${id}`

function update(draft: NotebookDraft, at: number, before: Event, row: Event): 'updated' | 'unchanged' | 'older' {
  const [present, release] = [before.dataset!.release, row.dataset!.release]
  if (present !== '' && release !== '' && compareReleases(release, present) < 0) return 'older'
  const next: Event = { ...before, dataset: { ...row.dataset!, release: release === '' ? present : release } }
  for (const field of GIVEN) if (row[field] !== '' && row[field] !== null) Object.assign(next, { [field]: row[field] })
  next.actors = [...new Set([...before.actors, ...row.actors])].slice(0, 50)
  if (row.casualties !== null)
    next.casualties = {
      killed: { ...row.casualties.killed, words: before.casualties?.killed.words ?? '' },
      injured: before.casualties?.injured ?? row.casualties.injured,
    }
  const cited = new Set(before.citations.map(({ source }) => source))
  next.citations = [...before.citations, ...row.citations.filter(({ source }) => !cited.has(source))].slice(0, 50)
  if (sameContent(before, next)) return 'unchanged'
  draft.replace('events', at, next)
  return 'updated'
}

/** The source that the rows cite, once: a later import raises its version. */
function keepSource(draft: NotebookDraft, source: DatasetRows['source'], base: Notebook): void {
  const at = placeOfRecord(base, 'sources', source.id)
  if (at === -1) draft.append('sources', source)
  else {
    const before = base.sources[at]!
    const details = { ...before.details, ...source.details }
    if (!sameContent(before.details, details))
      draft.replace('sources', at, { ...before, details, accessed: source.accessed })
  }
}

/** What an import is told of: no single record. */
export const ROWS_TOUCHED: Touched = { collection: 'events', record: null, fields: [] }

/** `import:rows` — takes the rows of a data set in as one edit, so that one undo takes them all out again. */
const importRowsCommand = defineCommand<DatasetRows>({
  name: 'import:rows',
  input: datasetRows,
  *run(draft, rows, _context, base) {
    yield* importRowsInSteps(draft, rows, base)
    return ROWS_TOUCHED
  },
})

export const importRowsCommands = [importRowsCommand] as unknown as Command[]
