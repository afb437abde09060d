import { basename } from 'node:path'
import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import { message } from '#shared/i18n/message.ts'
import { ARTICLE_FILE_LIMIT } from '#shared/ipc/import.ipc.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import type { ArticleInput } from '../../import/article-messages.ts'
import { type ArticleService, UnreadableArticle } from '../../import/article-service.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { noNotebook } from './notebook.ts'
import { type OpenDialogParts, readSmallFile } from './read-small-file.ts'

export type ImportParts = Omit<OpenDialogParts, 'open'> & {
  readonly open: OpenNotebook
  readonly articles: ArticleService
}

const EXTENSIONS = ['txt', 'md', 'markdown', 'docx', 'html', 'htm', 'pdf']

/** Reading an article into proposals. Nothing here changes the notebook: that is `import:accept`'s. */
export function importHandlers(parts: ImportParts): HandlersOf<'import'> {
  const { open, articles } = parts
  let underWay: AbortController | null = null

  const read = async (
    input: ArticleInput,
    name: string,
    date: string,
  ): Promise<Result<{ name: string; proposals: ArticleProposals }>> => {
    const { store } = open
    if (store === null) return noNotebook()
    underWay?.abort()
    const controller = new AbortController()
    underWay = controller
    try {
      return done({ name, proposals: await articles.read(input, store.notebook, { date, signal: controller.signal }) })
    } catch (error) {
      if (controller.signal.aborted) return failed('cancelled', message('failure.cancelled'))
      if (!(error instanceof UnreadableArticle)) throw error
      return failed('unreadable', error.message)
    } finally {
      if (underWay === controller) underWay = null
    }
  }

  return {
    'import:chooseArticle': async ({ date }) => {
      const chosen = await readSmallFile(parts, {
        title: message('dialog.article-title'),
        kind: message('dialog.articles'),
        extensions: EXTENSIONS,
        limit: ARTICLE_FILE_LIMIT,
      })
      if (!chosen.ok || chosen.value === null) return chosen.ok ? done(null) : chosen
      const name = basename(chosen.value.path)
      return await read({ kind: 'file', name, bytes: chosen.value.bytes }, name, date)
    },
    'import:readText': ({ text, date }) => read({ kind: 'text', text }, '', date),
    'import:readFile': ({ name, base64, date }) =>
      read({ kind: 'file', name, bytes: Buffer.from(base64, 'base64') }, name, date),
    'import:cancel': async () => {
      underWay?.abort()
      return done(null)
    },
  }
}
