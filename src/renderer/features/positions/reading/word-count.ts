const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** How many words there are in a text, in any script. */
export function wordCount(text: string): number {
  let count = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count += 1
  return count
}
