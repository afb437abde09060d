import { basename } from 'node:path'
import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import { message } from '#shared/i18n/message.ts'
import { ARTICLE_FILE_LIMIT } from '#shared/ipc/import.ipc.ts'
import { done, failed, type Result } from '#shared/ipc/result.ts'
import type { ArticleFrom } from '../../import/article/article-messages.ts'
import type { ArticleService } from '../../import/article/article-service.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { noNotebook } from './notebook.ts'
import { type OpenDialogParts, readSmallFile } from './read-small-file.ts'

export type ImportParts = Omit<OpenDialogParts, 'open'> & {
  readonly open: OpenNotebook
  readonly articles: Pick<ArticleService, 'read' | 'cancel'>
}

const EXTENSIONS = ['txt', 'md', 'markdown', 'docx', 'html', 'htm', 'pdf']

/** Reading an article into proposals. Nothing here changes the notebook: that is `import:accept`'s. */
export function importHandlers(parts: ImportParts): HandlersOf<'import'> {
  const { open, articles } = parts

  const read = async (
    from: ArticleFrom,
    name: string,
    date: string,
  ): Promise<Result<{ name: string; proposals: ArticleProposals }>> => {
    const { store, sitting } = open
    if (store === null) return noNotebook()
    const found = await articles.read(from, date, store.notebook)
    if (open.sitting !== sitting || (!found.ok && found.message === ''))
      return failed('cancelled', message('failure.cancelled'))
    return found.ok ? done({ name, proposals: found.article }) : failed('unreadable', found.message)
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
      return await read({ kind: 'bytes', name, bytes: chosen.value.bytes }, name, date)
    },
    'import:readText': ({ text, date }) => read({ kind: 'text', text }, '', date),
    'import:readFile': ({ name, base64, date }) =>
      read({ kind: 'bytes', name, bytes: Buffer.from(base64, 'base64') }, name, date),
    'import:cancel': async () => {
      await articles.cancel()
      return done(null)
    },
  }
}
