import { acceptanceOf } from '#shared/domain/import/acceptance.ts'
import { message } from '#shared/i18n/message.ts'
import type { ImportReader } from '../import-reader.ts'
import { readProposals } from './read-proposals.ts'
import { readArticleFile } from './read/read-article-file.ts'

/** An article from a file: everything that it proposes, and the proposals themselves for the report. */
export const readArticleType: ImportReader = async (path, notebook, { date, newId }) => {
  const { text, title, hash } = await readArticleFile(path)
  const article = readProposals(text, { articleDate: date, title, hash, notebook })
  const { articleDate, source, proposals } = article
  return {
    acceptance: acceptanceOf(article, proposals, newId),
    proposed: proposals.length + 1,
    notes: articleDate === '' ? [message('import.date-wanted')] : [],
    report: {
      articleDate,
      proposals: [source, ...proposals].map((proposal) => ({
        ...proposal,
        words: proposal.words.map(({ start, end }) => ({ start, end, text: article.text.slice(start, end) })),
      })),
    },
  }
}
