import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isOpen, type Offer } from '#shared/domain/exchange/offer.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { offerSources } from '#shared/domain/sources/offer-sources.ts'
import { message } from '#shared/i18n/message.ts'
import { offerSessions } from './calendar/offer-sessions.ts'
import { doExchange } from './exchange-reading.ts'
import { FILE_LIMIT } from './file-text.ts'
import { ImportProblem } from './import-problem.ts'
import type { SourceForm } from './sources/source-form.ts'
import type { ImportOptions, ImportRead } from './import-reader.ts'

/**
 * Reads a calendar for a notebook, which it only reads. Throws an Error that names the file and the place in it.
 */
export async function readCalendarType(path: string, notebook: Notebook, options: ImportOptions): Promise<ImportRead> {
  const file = basename(path)
  const reading = { file, home: zoneOfTalks(notebook), now: Date.parse(options.at) }
  const read = await doExchange({ kind: 'calendar', bytes: await bytesOf(path), reading })
  if (!read.ok) throw new Error(read.why)
  const offers = offerSessions(notebook.sessions, read.value.sessions, options.newId)
  return taking('sessions:take', offers, read.value.remarks)
}

/** A reader of lists of sources in one form, as {@link readCalendarType} is of calendars. */
export const readSourcesType =
  (form: SourceForm) =>
  async (path: string, notebook: Notebook, { newId }: ImportOptions): Promise<ImportRead> => {
    const read = await doExchange({ kind: 'sources', bytes: await bytesOf(path), file: basename(path), form })
    if (!read.ok) throw new Error(read.why)
    return taking('sources:take', offerSources(notebook.sources, read.value.items, newId), read.value.remarks)
  }

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path)
  const [found, most] = [size, FILE_LIMIT].map((bytes) => Math.ceil(bytes / 1_000_000))
  if (size <= FILE_LIMIT) return await readFile(path)
  throw new ImportProblem(basename(path), null, message('exchange.too-large', { size: found!, most: most! }))
}

function taking(
  command: 'sessions:take' | 'sources:take',
  offers: readonly Offer<{ readonly title: string }>[],
  notes: readonly string[],
): ImportRead {
  const records = offers.filter((offer) => isOpen(offer) && offer.isChosen).map(({ record }) => record)
  return {
    acceptance: null,
    edit: records.length === 0 ? null : { command, input: { records } },
    proposed: records.length,
    notes,
    report: {
      records: offers.map(({ standing, fields, isChosen, record: { title } }) => ({
        title,
        standing,
        fields,
        taken: isChosen,
      })),
    },
  }
}
