import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import type { Shell } from 'electron'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import { briefSince } from '#shared/domain/history/changes-since.ts'
import { briefRecordId } from '#shared/domain/identifier.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { titleFor } from '#shared/domain/audience-projection.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { message } from '#shared/i18n/message.ts'
import type { BriefProgress } from '#shared/ipc/briefs.ipc.ts'
import type { InputOf, OutputOf } from '#shared/ipc/contract.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import { diskProblem } from '../../storage/files.ts'
import type { NotebookStore } from '../../storage/notebook-store.ts'
import type { VersionSource } from '../../storage/versions/version-source.ts'
import { notebookWhen } from '../../storage/versions/versions.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import type { Announce, HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { chooseLetterhead } from './letterhead.ts'
import { noNotebook } from './notebook.ts'
import { previewsOf, type Shown } from './previews.ts'
import { chooseWhereToSave } from './save-place.ts'
import { templateHandlers, type TemplateParts } from './brief-templates.ts'

/** What the handlers need of whoever sets briefs: one brief at a time, given up through the signal. */
export type BriefSetter = {
  readonly render: (
    notebook: Notebook,
    options: BriefOptions,
    request: {
      onProgress: (progress: BriefProgress) => void
      onFirstPages?: (first: Pick<Brief, 'bytes' | 'sizes'>) => void
      signal: AbortSignal
      past: Notebook | null
      format: BriefFormat
      /** That of the file; empty for none. */
      password: string
    },
  ) => Promise<Brief>
}

type Brief = Shown & { readonly pages: number }

export type BriefParts = Omit<TemplateParts, 'open'> & {
  readonly briefs: BriefSetter
  readonly open: OpenNotebook
  readonly announce: Announce
  readonly shell: Pick<Shell, 'showItemInFolder'>
  readonly now: () => string
  /** Where the past of the notebook in this store is kept. */
  readonly pastOf: (store: NotebookStore) => VersionSource
}

/** What a brief is being set for. */
type Purpose = 'preview' | 'export'

/** As what a file is made: `password` is that of a PDF, empty for none. */
type Make = { readonly options: BriefOptions; readonly format: BriefFormat; readonly password: string }

type SetBrief = (store: NotebookStore, make: Make) => Promise<Result<Brief>>

/** Setting a brief for the screen, and writing one to a file. */
export function briefsHandlers(parts: BriefParts): HandlersOf<'briefs'> {
  const underWay: Record<Purpose, AbortController | null> = { preview: null, export: null }
  let lastExported: string | null = null
  const previews = previewsOf(parts.open)

  const cancel = (purpose: Purpose): void => {
    underWay[purpose]?.abort()
    underWay[purpose] = null
  }

  /**
   * Does what sets one brief and can be given up from its first moment, so before it is known where a file goes; a newer
   * call for the same purpose gives the one before it up.
   */
  const asOne = async <T>(purpose: Purpose, work: (setOne: SetBrief) => Promise<T>): Promise<T> => {
    cancel(purpose)
    const controller = new AbortController()
    underWay[purpose] = controller
    try {
      return await work((store, make) => set(purpose, controller.signal, store, make))
    } finally {
      if (underWay[purpose] === controller) underWay[purpose] = null
    }
  }

  /**
   * Sets one brief. One for a file also takes the place of one for the screen, but never the other way round: what the
   * user asked to be written is written.
   */
  const set = async (
    purpose: Purpose,
    signal: AbortSignal,
    store: NotebookStore,
    { options, format, password }: Make,
  ): Promise<Result<Brief>> => {
    if (signal.aborted) return failed('cancelled', message('failure.cancelled'))
    if (purpose === 'export') cancel('preview')
    const onProgress = (progress: BriefProgress): void => {
      // A preview shows itself when it is there; only what is being written is told of.
      if (!signal.aborted && purpose === 'export') parts.announce('briefs:progress', progress)
    }
    const onFirstPages = ({ bytes, sizes }: Pick<Brief, 'bytes' | 'sizes'>): void => {
      if (!signal.aborted) parts.announce('briefs:first-pages', { asOf: options.asOf, pdf: bytes, sizes: [...sizes] })
    }
    try {
      const past = options.type === 'changes' ? await pastFor(parts, store, options) : null
      return done(
        await parts.briefs.render(store.notebook, options, {
          onProgress,
          ...(purpose === 'preview' && { onFirstPages }),
          signal,
          past,
          format,
          password,
        }),
      )
    } catch (error) {
      if (signal.aborted) return failed('cancelled', message('failure.cancelled'))
      throw error
    }
  }

  return {
    'briefs:preview': async (options) => {
      const { store } = parts.open
      if (store === null) return noNotebook()
      const rendered = await asOne('preview', (setOne) => setOne(store, { options, format: 'pdf', password: '' }))
      if (!rendered.ok) return rendered
      return done(previews.answer(store, options.asOf, rendered.value))
    },
    ...previews.handlers,
    'briefs:chooseLetterhead': chooseLetterhead(parts),
    ...templateHandlers(parts),
    'briefs:export': async (asked) => {
      const exported = await asOne('export', (setOne) => exportBrief(parts, asked, setOne))
      if (exported.ok && exported.value !== null) lastExported = exported.value.path
      return exported
    },
    'briefs:cancel': async () => {
      cancel(underWay.export === null ? 'preview' : 'export')
      return done(null)
    },
    'briefs:reveal': async () => {
      if (lastExported === null) return failed('refused', message('failure.no-brief'))
      parts.shell.showItemInFolder(lastExported)
      return done(null)
    },
  }
}

/** The notebook as it was at the brief since which changes are told; `null` where that state is not kept. */
async function pastFor(parts: BriefParts, store: NotebookStore, options: BriefOptions): Promise<Notebook | null> {
  const since = briefSince(store.notebook, options.since)
  return since === undefined ? null : await notebookWhen(parts.pastOf(store), store.standing.sequence, since.madeAt)
}

async function exportBrief(
  parts: BriefParts,
  { options, format, password }: InputOf<'briefs:export'>,
  set: SetBrief,
): Promise<Result<OutputOf<'briefs:export'>>> {
  const { store } = parts.open
  if (store === null) return noNotebook()
  if (password !== null && format !== 'pdf') return failed('refused', message('failure.password-format'), ['password'])
  if (password === '') return failed('refused', message('failure.password-empty'), ['password'])
  const { title } = store.notebook
  // The file's name is read by whoever gets it.
  const named = titleFor(store.notebook, options.audience, sayIn(options.language)('brief.neutral-title'))
  const path = await chooseWhereToSave(parts, {
    title: message('dialog.export-title'),
    name: message('dialog.brief-name', { title: named, date: options.asOf.slice(0, 10) }),
    extension: format,
    kind: message(`dialog.${format}-files`),
  })
  if (path === null) return done(null)
  const rendered = await set(store, { options, format, password: password ?? '' })
  if (!rendered.ok) return rendered
  const { bytes, pages } = rendered.value
  try {
    await writeWholeFile(parts.files, path, bytes)
  } catch (error) {
    return failed('disk', message('storage.brief-failed', { why: diskProblem(error), folder: dirname(path) }))
  }
  const { type, preparedFor } = options
  const record = { id: briefRecordId.parse(randomUUID()), type, title, madeAt: parts.now(), pages, preparedFor }
  // The brief is written; should noting it fail, the store has already told the window why.
  await store.run('briefs:add', { record })
  return done({ path, pages })
}
