import { ARTICLE_LIMIT } from '#shared/domain/import/proposal.ts'

/** The text as it is shown and counted in: one kind of line break, no control characters, no half of a surrogate pair. */
export function plainText(given: string): string {
  const plain = given
    .replace(/^\uFEFF/u, '')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ' ')
    .toWellFormed()
  return plain.length <= ARTICLE_LIMIT ? plain : plain.slice(0, ARTICLE_LIMIT).toWellFormed()
}
