import type { Notebook } from '#shared/domain/notebook.ts'
import type { ArticleReply, ArticleRequest, ReadArticle } from './article-messages.ts'
import { KnownNotebook } from './known-records.ts'
import { readProposals } from './read-proposals.ts'
import { type ArticleFile, readArticleBytes, readArticleFile } from './read/read-article-file.ts'

/** Carries requests out, one after the other; `null` where there is nothing to say yet. What cannot be read comes back as a sentence. */
export function articleReader(): (request: ArticleRequest) => Promise<ArticleReply> | null {
  const known = new KnownNotebook()
  return (request) => {
    if (request.kind === 'read') return answer(request, known.of(request))
    known.take(request)
    return null
  }
}

async function answer({ id, from, articleDate }: ReadArticle, notebook: Notebook | null): Promise<ArticleReply> {
  try {
    const file: ArticleFile =
      from.kind === 'file'
        ? await readArticleFile(from.path)
        : from.kind === 'bytes'
          ? await readArticleBytes(from.bytes, from.name)
          : { text: from.text, title: '', hash: '' }
    const article = readProposals(file.text, { articleDate, title: file.title, hash: file.hash, notebook })
    return { id, kind: 'done', article }
  } catch (error) {
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}
