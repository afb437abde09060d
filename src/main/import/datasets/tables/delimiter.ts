import { parse } from 'csv-parse/sync'

/** What parts the cells of a text table. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Rows of a sample that are compared. */
const ROWS = 50

/**
 * The delimiter of a table by its beginning: the one by which most rows have as many cells as the first, and of those the
 * one that makes the most cells. A comma where none parts anything.
 */
export function findDelimiter(sample: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(sample, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function scoreOf(sample: string, delimiter: Delimiter): number {
  let rows: string[][]
  try {
    rows = parse(sample, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: ROWS,
      on_record: (cells: string[]) => cells,
    })
  } catch {
    // The sample may end inside a quotation: whole rows before it would do, and fewer of them do as well.
    const cut = sample.lastIndexOf('\n')
    return cut > 0 ? scoreOf(sample.slice(0, cut), delimiter) : 0
  }
  const width = rows[0]?.length ?? 0
  if (width < 2) return 0
  const alike = rows.filter((cells) => cells.length === width).length / rows.length
  return alike * alike * width
}
