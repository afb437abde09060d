import { basename, dirname } from 'node:path'
import type { Dialog } from 'electron'
import { isOpen, type Offer } from '#shared/domain/exchange/offer.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import type { Session } from '#shared/domain/session.ts'
import type { Source } from '#shared/domain/source.ts'
import { cslItem } from '#shared/domain/sources/csl-json.ts'
import { offerSources } from '#shared/domain/sources/offer-sources.ts'
import { cityOfZone } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import type { ExchangeKind, ImportPreview, Offered } from '#shared/ipc/exchange.ipc.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import { offerSessions } from '../../import/calendar/offer-sessions.ts'
import { FILE_LIMIT } from '../../import/file-text.ts'
import type { ReadFile } from '../../import/import-service.ts'
import { sourceFormOf } from '../../import/sources/source-form.ts'
import { diskProblem, type Files } from '../../storage/files.ts'
import type { NotebookStore } from '../../storage/notebook-store.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { noNotebook } from './notebook.ts'
import { type OpenDialogParts, readSmallFile } from './read-small-file.ts'
import { chooseWhereToSave, type SaveDialogParts } from './save-place.ts'

export type ExchangeParts = Omit<OpenDialogParts & SaveDialogParts, 'open' | 'dialog' | 'files'> & {
  readonly open: OpenNotebook
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  readonly files: Files
  readonly readFile: ReadFile
  readonly now: () => string
  readonly newId: () => string
}

/** What the file read last offers, for as long as the notebook it was read for is open. */
type Held =
  | { readonly kind: 'calendar'; readonly sitting: number; readonly offers: readonly Offer<Session>[] }
  | { readonly kind: 'sources'; readonly sitting: number; readonly offers: readonly Offer<Source>[] }

const FILES = {
  calendar: { extensions: ['ics', 'ical', 'ifb'], extension: 'ics' },
  sources: { extensions: ['json', 'csl', 'bib', 'ris'], extension: 'json' },
} as const

/** Taking in calendars and lists of sources, after a look at what would come in, and writing them. */
export function exchangeHandlers(parts: ExchangeParts): HandlersOf<'exchange'> {
  let held: Held | null = null
  return {
    'exchange:choose': async ({ kind }) => {
      held = null
      const { store } = parts.open
      if (store === null) return noNotebook()
      const { sitting } = parts.open
      const read = await readSmallFile(parts, {
        title: message(`dialog.import-${kind}`),
        kind: message(`dialog.${kind}-files`),
        extensions: FILES[kind].extensions,
        limit: FILE_LIMIT,
      })
      if (!read.ok || read.value === null) return read.ok ? done(null) : read
      const found = await offersIn(parts, kind, basename(read.value.path), read.value.bytes, store.notebook)
      if (!found.ok) return found
      if (parts.open.sitting !== sitting) return done(null)
      held = { ...found.value.held, sitting }
      return done(found.value.preview)
    },
    'exchange:take': async ({ places }) => {
      const { store, sitting } = parts.open
      if (store === null) return noNotebook()
      if (held === null || held.sitting !== sitting) return failed('refused', message('exchange.no-file'))
      const taken = await take(store, held, new Set(places))
      if (taken.ok) held = null
      return taken
    },
    'exchange:write': async ({ kind }) => {
      const { store } = parts.open
      return store === null ? noNotebook() : await write(parts, store.notebook, kind)
    },
  }
}

type Found = { readonly held: DistributiveOmit<Held, 'sitting'>; readonly preview: ImportPreview }
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

async function offersIn(
  { readFile, now, newId }: ExchangeParts,
  kind: ExchangeKind,
  file: string,
  bytes: Uint8Array,
  notebook: Notebook,
): Promise<Result<Found>> {
  if (kind === 'calendar') {
    const reading = { file, home: zoneOfTalks(notebook), now: Date.parse(now()) }
    const read = await readFile({ kind, bytes, reading })
    if (!read.ok) return failed('unreadable', read.why)
    const offers = offerSessions(notebook.sessions, read.value.sessions, newId)
    const preview = { kind, file, offers: offers.map(sessionInShort), remarks: [...read.value.remarks] }
    return done({ held: { kind, offers }, preview })
  }
  const form = sourceFormOf(file)
  if (form === null)
    return failed('unreadable', message('exchange.in-file', { file, why: message('exchange.no-form') }))
  const read = await readFile({ kind, bytes, file, form })
  if (!read.ok) return failed('unreadable', read.why)
  const offers = offerSources(notebook.sources, read.value.items, newId)
  const preview = { kind, file, offers: offers.map(sourceInShort), remarks: [...read.value.remarks] }
  return done({ held: { kind, offers }, preview })
}

const short = <R>({ standing, fields, isChosen }: Offer<R>): Pick<Offered, 'standing' | 'fields' | 'isChosen'> => ({
  standing,
  fields: [...fields],
  isChosen,
})

function sessionInShort(offer: Offer<Session>): Offered {
  const { title, start, zone, place, calendar } = offer.record
  const isAllDay = calendar?.isAllDay === true
  const clock = isAllDay || start === '' ? '' : message('exchange.clock', { city: cityOfZone(zone) })
  return {
    ...short(offer),
    title,
    date: isAllDay ? start.slice(0, 10) : start,
    detail: [clock, place].filter(Boolean).join(', '),
  }
}

function sourceInShort(offer: Offer<Source>): Offered {
  const { title, author, issued, publisher, 'container-title': container } = offer.record
  const [first] = author
  const by = first?.literal ?? first?.family ?? ''
  return { ...short(offer), title, date: issued ?? '', detail: [by, container, publisher].filter(Boolean).join(', ') }
}

async function take(store: NotebookStore, held: Held, places: ReadonlySet<number>): Promise<Result<{ count: number }>> {
  const chosen = (held.offers as readonly Offer<Session | Source>[]).filter(
    (offer, at) => places.has(at) && isOpen(offer),
  )
  const command = held.kind === 'calendar' ? 'sessions:take' : 'sources:take'
  const outcome = await store.run(command, { records: chosen.map(({ record }) => record) })
  return outcome.ok
    ? done({ count: chosen.length })
    : failed(outcome.code, outcome.problem.message, outcome.problem.path)
}

async function write(
  parts: ExchangeParts,
  notebook: Notebook,
  kind: ExchangeKind,
): Promise<Result<{ path: string; count: number; leftOut: number } | null>> {
  const path = await chooseWhereToSave(parts, {
    title: message(`dialog.export-${kind}`),
    name: message(`dialog.${kind}-name`, { title: notebook.title }),
    extension: FILES[kind].extension,
    kind: message(`dialog.${kind}-files`),
  })
  if (path === null) return done(null)
  const made = await fileOf(parts, notebook, kind)
  if (!made.ok) return made
  const { text, count, leftOut } = made.value
  try {
    await writeWholeFile(parts.files, path, Buffer.from(text))
    return done({ path, count, leftOut })
  } catch (error) {
    return failed('disk', message('exchange.not-written', { why: diskProblem(error), folder: dirname(path) }))
  }
}

type Made = { readonly text: string; readonly count: number; readonly leftOut: number }

async function fileOf({ readFile, now }: ExchangeParts, notebook: Notebook, kind: ExchangeKind): Promise<Result<Made>> {
  if (kind === 'sources') {
    const items = notebook.sources.toSorted((a, b) => a.order - b.order).map(cslItem)
    return done({ text: `${JSON.stringify(items, null, 2)}\n`, count: items.length, leftOut: 0 })
  }
  const sessions = notebook.sessions.toSorted((a, b) => a.order - b.order)
  const made = await readFile({ kind: 'write', sessions, at: now() })
  if (!made.ok) return failed('internal', made.why)
  const { text, written, withoutStart } = made.value
  return done({ text, count: written, leftOut: withoutStart })
}
