/** Stretches longer than this are no link or emphasis, however they are marked: the bound keeps the search linear. */
const LONGEST = 400

/** Marks of Markdown (CommonMark 0.31) that stand for nothing that is read, each with the words that stay of it. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  // Pictures: ![Delegates arrive](photo.jpg)
  [new RegExp(`!\\[[^\\]\\n]{0,${LONGEST}}\\]\\([^)\\s]{0,2000}(?:\\s+"[^"\\n]{0,200}")?\\)`, 'gu'), ''],
  // Signs of notes behind a word or a figure, which they must not run into: 12[1], 12[1](#fn1), 12[[1]](#fn1), 12[1][3], 12[^1]
  [/(?<=[\p{L}\p{N}\p{P}])(?<![[\]])\[\[?\^?(?:\d{1,3}|[*†‡])\]{1,2}(?:\([^)\s]{0,2000}\)|\[[^\]\n]{0,60}\])?/gu, ''],
  // Links: [the talks](https://example.org "title"), [the talks][3]
  [new RegExp(`\\[([^\\]\\n]{1,${LONGEST}})\\]\\([^)\\s]{0,2000}(?:\\s+"[^"\\n]{0,200}")?\\)`, 'gu'), '$1'],
  [new RegExp(`\\[([^\\]\\n]{1,${LONGEST}})\\]\\[[^\\]\\n]{0,60}\\]`, 'gu'), '$1'],
  // Where a link leads, on a line of its own: [3]: https://example.org
  [/^\s{0,3}\[[^\]\n]{1,60}\]:\s+\S+.*$/gmu, ''],
  // Strong and emphasised words: **Verification:**, __term__, *at least*, _sic_
  [new RegExp(`\\*\\*(?=\\S)([^*\\n]{1,${LONGEST}})(?<=\\S)\\*\\*`, 'gu'), '$1'],
  [new RegExp(`(?<![\\p{L}\\p{N}_])__(?=\\S)([^_\\n]{1,${LONGEST}})(?<=\\S)__(?![\\p{L}\\p{N}_])`, 'gu'), '$1'],
  [new RegExp(`(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*\\n]{1,${LONGEST}})(?<=\\S)\\*(?![\\p{L}\\p{N}*])`, 'gu'), '$1'],
  [new RegExp(`(?<![\\p{L}\\p{N}_])_(?=[^\\s_])([^_\\n]{1,${LONGEST}})(?<=\\S)_(?![\\p{L}\\p{N}_])`, 'gu'), '$1'],
  // Quoted lines, however deep, and rules; “> 50 soldiers” may be more than fifty.
  [/^[ \t]{0,3}(?:>[ \t]?)+(?!>|[ \t]*\d)/gmu, ''],
  [/^[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/gmu, ''],
]

/** A text without the marks of Markdown for links, pictures, emphasis, quotations and rules; other texts stay as they are. */
export function withoutMarkup(text: string): string {
  if (!/[[*_>=-]/u.test(text)) return text
  return MARKS.reduce((plain, [pattern, words]) => plain.replaceAll(pattern, words), text)
}
