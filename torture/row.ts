/** What a row is run with. */
export type RowContext = {
  /** How many cases to try. */
  readonly size: number
  /** Number of the first case: the same number and seed give the same case again, whatever was run before it. */
  readonly from: number
  readonly seed: number
  /** Try the cases on the planted fault instead of on the product. */
  readonly planted: boolean
  /** An empty folder on the disk; whoever calls removes it afterwards. */
  readonly folder: string
  /** Is told the number of cases done so far, now and then. */
  readonly progress: (tried: number) => void
}

/** A case that went wrong. */
export type Failure = {
  /** Number of the case, for `--from`. */
  readonly at: number
  /** What was found, in a sentence. */
  readonly what: string
}

export type Result = {
  /** Cases that were really run. */
  readonly tried: number
  readonly failures: readonly Failure[]
  /** Further counts worth publishing, such as how often the disk was really full, by what is counted. */
  readonly counts?: Readonly<Record<string, number>>
}

/**
 * One promise and how it is put to the test. A row is worth nothing until it has found its planted fault, so it is run
 * on that first, by the same code.
 */
export type Row = {
  /** The word that asks for this row alone. */
  readonly name: string
  /** What is promised to the user. */
  readonly promise: string
  /** What is done to find out. */
  readonly test: string
  /** What a case is, in the plural: kills, states, files. */
  readonly cases: string
  readonly aim: string
  /** Number of cases that is published. */
  readonly full: number
  /** Number of cases inside `npm test`: seconds, not minutes. */
  readonly small: number
  /** Number of cases that the planted fault is given inside `npm test`, where fewer find it; `small` unless told. */
  readonly plantedSmall?: number
  /** What is wrong with the planted one. */
  readonly plantedFault: string
  /** Number of cases that the planted fault is given in a full run; `small` unless told. */
  readonly plantedFull?: number
  /** Processes that may share the cases; 1 unless told. */
  readonly jobs?: number
  /** Why it cannot be run here, or `null`. */
  readonly obstacle?: () => string | null
  /** What is made once before processes share the cases, such as the build; resolves with why it cannot be, or `null`. */
  readonly prepare?: () => Promise<string | null>
  readonly run: (context: RowContext) => Promise<Result>
}

/** A row's outcome, in both columns. */
export type Outcome =
  | {
      readonly row: string
      readonly cases: string
      readonly aim: string
      readonly seed: number
      readonly plantedFault: string
      readonly planted: Result
      readonly ours: Result
      readonly seconds: number
      readonly command: string
      /** Day of the run, ISO 8601. */
      readonly date: string
    }
  | { readonly row: string; readonly skipped: string }

/** One result out of several that tried neighbouring cases. */
export function joined(results: readonly Result[]): Result {
  const counts: Record<string, number> = {}
  for (const result of results) {
    for (const [what, count] of Object.entries(result.counts ?? {})) counts[what] = (counts[what] ?? 0) + count
  }
  return {
    tried: results.reduce((total, { tried }) => total + tried, 0),
    failures: results.flatMap(({ failures }) => failures),
    counts,
  }
}

/** Whether a row kept its promise and has shown that it would have noticed otherwise. */
export const holds = (outcome: Outcome): boolean =>
  !('skipped' in outcome) &&
  outcome.ours.tried > 0 &&
  outcome.ours.failures.length === 0 &&
  outcome.planted.failures.length > 0
