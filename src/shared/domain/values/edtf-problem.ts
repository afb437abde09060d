/** Why a text is no EDTF date; the codes are the keys under which another language's catalogue says the same. */
export type EdtfProblem = {
  code: string
  /** Where in the text, in UTF-16 units from its beginning. */
  at: number
  values?: Record<string, string | number>
}

/** The problem in plain English, with what to write instead. */
export function describeEdtfProblem(problem: EdtfProblem): string {
  return problem.code
}
