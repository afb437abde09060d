/**
 * The first sentence of a text, with the mark that ends it; the whole text, in one line, where none does. Sentences end as
 * in Latin, Arabic and Urdu (`.` `!` `?` `…` `؟` `۔`) and Devanagari (`।`), before white space or the end.
 */
export function firstSentence(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return /^.*?[.!?…؟۔।](?=\s|$)/u.exec(line)?.[0] ?? line
}
