import { ARTICLE_LIMIT } from '#shared/domain/import/proposal.ts'
import { ArticleFileProblem } from '../article-file-problem.ts'

/** Gathers running text into paragraphs: white space within one is single, paragraphs are parted by line breaks. */
export class TextGatherer {
  readonly #paragraphs: string[] = []
  #open = ''
  #length = 0

  /** Adds words to the paragraph that is open. */
  add(words: string): void {
    this.#length += words.length
    if (this.#length > ARTICLE_LIMIT) throw new ArticleFileProblem('import.text-too-long', { limit: ARTICLE_LIMIT })
    this.#open += words
  }

  /** Ends the paragraph; the next one may begin with a mark, such as a bullet. */
  end(mark = ''): void {
    const words = this.#open.replaceAll(/\s+/gu, ' ').trim()
    if (words !== '' && !/^[-•#]+$/u.test(words)) this.#paragraphs.push(words)
    this.#open = mark
  }

  text(): string {
    this.end()
    return this.#paragraphs.join('\n')
  }
}
