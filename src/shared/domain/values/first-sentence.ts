/** The sentences of a text, each with the mark that ends it; what follows the last mark is one too. */
export function sentences(text: string): string[] {
  const line = text.replace(/\s+/gu, ' ').trim()
  return [...line.matchAll(/\S.*?(?:[.!?…؟۔।](?=\s|$)|$)/gu)].map(([sentence]) => sentence)
}

/**
 * The first sentence of a text, with the mark that ends it; the whole text, in one line, where none does. Sentences end as
 * in Latin, Arabic and Urdu (`.` `!` `?` `…` `؟` `۔`) and Devanagari (`।`), before white space or the end.
 */
export function firstSentence(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return /^.*?[.!?…؟۔।](?=\s|$)/u.exec(line)?.[0] ?? line
}
