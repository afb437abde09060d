import { z } from 'zod'
import { collectionSchemas, type RecordOf } from '../notebook.ts'
import { placeOfRecord } from '../record-index.ts'
import { mentions } from '../references.ts'
import { type Command, defineCommand, Refused } from './command.ts'

/** The most records that are taken in at once. */
const MOST = 20_000

/** Collections whose records come from files of other programs. */
export type TakenCollection = 'sessions' | 'sources'

/**
 * `<collection>:take` — puts records from a file into the notebook as one edit, so one undo takes all of them back: those
 * whose identifier is there take the place of what stood there, the others are added.
 */
function takeCommand<C extends TakenCollection>(collection: C): Command<{ records: RecordOf<C>[] }> {
  const records = z
    .array(collectionSchemas[collection] as unknown as z.ZodType<RecordOf<C>>)
    .min(1, 'Nothing was chosen.')
    .max(MOST, `At most ${MOST.toLocaleString('en')} records go in at once.`)
  return defineCommand({
    name: `${collection}:take`,
    input: z.strictObject({ records }),
    run(draft, { records: given }, _context, base) {
      const own = new Set<string>(given.map(({ id }) => id))
      if (own.size < given.length) throw new Refused('Two of the records have one identifier.', ['records'])
      for (const [at, record] of given.entries()) {
        for (const { to, id, path } of mentions(collection, record)) {
          const isThere = placeOfRecord(base, to, id) !== -1 || (to === collection && own.has(id))
          if (!isThere) throw new Refused(`“${id}” is not in the notebook’s ${to}.`, ['records', at, ...path])
        }
        const place = placeOfRecord(base, collection, record.id)
        if (place === -1) draft.append(collection, record)
        else draft.replace(collection, place, record)
      }
      return { collection: null, record: null, fields: [] }
    },
  })
}

export const takeCommands = [takeCommand('sessions'), takeCommand('sources')] as const
