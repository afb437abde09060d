import { restorationOf } from '#shared/domain/history/restoration.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { NotebookJson } from '#shared/ipc/notebook.ipc.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import { jsonOf } from '../../storage/notebook-json.ts'
import type { NotebookStore } from '../../storage/notebook-store.ts'
import { compare } from '../../storage/versions/changes.ts'
import type { VersionSource } from '../../storage/versions/version-source.ts'
import { listVersions, notebookAt } from '../../storage/versions/versions.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { noNotebook } from './notebook.ts'

export type VersionsParts = {
  readonly open: Pick<OpenNotebook, 'store'>
  /** Where the past of the notebook in this store is kept. */
  readonly pastOf: (store: NotebookStore) => VersionSource
}

/** Listing, comparing and reading earlier versions of the open notebook, and bringing them back by an edit. */
export function versionsHandlers({ open, pastOf }: VersionsParts): HandlersOf<'versions'> {
  const withPast = async <T>(
    act: (store: NotebookStore, past: VersionSource) => Promise<Result<T>>,
  ): Promise<Result<T>> => (open.store === null ? noNotebook() : await act(open.store, pastOf(open.store)))

  /** A state by its edit; the present one is at hand. */
  const withState = async <T>(
    store: NotebookStore,
    past: VersionSource,
    sequence: number,
    act: (notebook: Notebook) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const isNow = sequence === store.standing.sequence
    const notebook = isNow ? store.notebook : await notebookAt(past, sequence)
    return notebook === null ? failed('refused', message('history.gone')) : await act(notebook)
  }

  return {
    'versions:list': () =>
      withPast(async (store, past) => done({ versions: await listVersions(past, store.standing.sequence) })),
    'versions:compare': ({ from, to }) =>
      withPast((store, past) =>
        withState(store, past, from, (before) =>
          withState(store, past, to ?? store.standing.sequence, async (after) =>
            done(await compare(before, after, store.notebook)),
          ),
        ),
      ),
    'versions:read': ({ sequence }) =>
      withPast((store, past) =>
        withState(store, past, sequence, async (notebook) => done({ notebook: jsonOf(notebook) as NotebookJson })),
      ),
    'versions:bringBack': ({ sequence, record }) =>
      withPast((store, past) =>
        withState(store, past, sequence, (notebook) =>
          record === null ? bringAllBack(store, notebook) : bringRecordBack(store, notebook, record),
        ),
      ),
  }
}

type Brought = Result<{ isChanged: boolean }>

const bringAllBack = (store: NotebookStore, past: Notebook): Promise<Brought> =>
  brought(store, 'notebook:restore', { notebook: past })

async function bringRecordBack(
  store: NotebookStore,
  past: Notebook,
  ref: Parameters<typeof restorationOf>[2],
): Promise<Brought> {
  const records = restorationOf(store.notebook, past, ref)
  if (records.length === 0) return failed('refused', message('history.never'))
  return await brought(store, 'record:restore', { ...ref, records })
}

async function brought(store: NotebookStore, command: string, input: unknown): Promise<Brought> {
  const outcome = await store.run(command, input)
  return outcome.ok
    ? done({ isChanged: outcome.value.isChanged })
    : failed(outcome.code, outcome.problem.message, outcome.problem.path)
}
