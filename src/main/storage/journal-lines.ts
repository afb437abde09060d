/** A journal's whole lines without their line breaks, and whether something without a line break follows them. */
export function journalLines(file: Buffer): { readonly lines: readonly string[]; readonly torn: boolean } {
  const lines: string[] = []
  let from = 0
  while (from < file.length) {
    const to = file.indexOf(0x0a, from)
    if (to === -1) return { lines, torn: true }
    lines.push(file.toString('utf8', from, to))
    from = to + 1
  }
  return { lines, torn: false }
}
