import type { BrowserWindow, Dialog } from 'electron'
import { message } from '#shared/i18n/message.ts'
import type { NotebookJson, PieceHeard } from '#shared/ipc/notebook.ipc.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import { diskProblem, type Files } from '../../storage/files.ts'
import type { NotebookStore } from '../../storage/notebook-store.ts'
import type { StoreOutcome } from '../../storage/store-outcome.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { chooseWhereToSave } from './save-place.ts'

export type NotebookParts = {
  readonly open: OpenNotebook
  readonly files: Files
  readonly dialog: Pick<Dialog, 'showSaveDialog'>
  readonly window: () => BrowserWindow | null
  readonly documents: () => string
  /** Is told that the window has taken a piece of a large edit over. */
  readonly heard: (piece: PieceHeard) => void
}

export const noNotebook = (): Result<never> => failed('not-open', message('failure.not-open'))

const resultOf = <T>(outcome: StoreOutcome<T>): Result<T> =>
  outcome.ok ? done(outcome.value) : failed(outcome.code, outcome.problem.message, outcome.problem.path)

/** Opening, closing and copying the notebook, and every edit of it. */
export function notebookHandlers(parts: NotebookParts): HandlersOf<'notebook' | 'edits' | 'history'> {
  const withStore = async <T>(act: (store: NotebookStore) => Promise<Result<T>>): Promise<Result<T>> => {
    const { store } = parts.open
    return store === null ? noNotebook() : await act(store)
  }
  return {
    'notebook:open': async ({ id }) => {
      await parts.open.open(id)
      const drafts = await parts.open.takeDrafts(id)
      // Only now, and nothing is waited for after it: edits that are told from here on come behind the answer.
      const { store } = parts.open
      if (store?.id !== id) return noNotebook()
      return done({
        notebook: store.takeJson() as NotebookJson,
        standing: store.standing,
        notices: parts.open.takeNotices(),
        isProtected: parts.open.current?.isProtected ?? false,
        drafts,
      })
    },
    'notebook:current': async () => done(parts.open.current),
    'notebook:close': async () => {
      await parts.open.close()
      return done(null)
    },
    'notebook:saveCopy': () => withStore((store) => saveCopy(store, parts)),
    'notebook:tryAgain': () => withStore(async () => done(await parts.open.tryAgain())),
    'notebook:heard': async (piece) => {
      parts.heard(piece)
      return done(null)
    },
    'edits:run': ({ command, input }) =>
      withStore(async (store) => {
        const result = resultOf(await store.run(command, input))
        if (!result.ok) return result
        const { touched } = result.value
        return done({ ...touched, fields: [...touched.fields] })
      }),
    'history:undo': () => withStore(async (store) => resultOf(await store.undo())),
    'history:redo': () => withStore(async (store) => resultOf(await store.redo())),
  }
}

async function saveCopy(store: NotebookStore, parts: NotebookParts): Promise<Result<{ path: string } | null>> {
  const path = await chooseWhereToSave(parts, {
    title: message(parts.open.current?.isProtected === true ? 'dialog.save-title-unprotected' : 'dialog.save-title'),
    name: store.notebook.title,
    extension: 'json',
    kind: message('dialog.notebook-files'),
  })
  if (path === null) return done(null)
  try {
    await writeWholeFile(parts.files, path, Buffer.from(`${JSON.stringify(store.notebook, null, 2)}\n`))
    return done({ path })
  } catch (error) {
    return failed('disk', message('storage.copy-failed', { why: diskProblem(error) }))
  }
}
