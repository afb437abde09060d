import type { ArticleReply, ArticleRequest } from './article-messages.ts'
import { readProposals } from './read-proposals.ts'
import { type ArticleFile, readArticleBytes, readArticleFile } from './read/read-article-file.ts'

/** Carries one request out; what cannot be read comes back as a sentence. */
export async function answerRequest({ id, from, articleDate, notebook }: ArticleRequest): Promise<ArticleReply> {
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
