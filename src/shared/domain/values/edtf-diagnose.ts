import type { EdtfProblem } from './edtf-problem.ts'

/** A date written with the year at the end, or a day and month without one: 17/10/2025, 17.10.25, 10-2025. */
export const YEAR_LAST = /^(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{1,2}[./-]\d{4})[?~%]?$/u

type Symptom = { pattern: RegExp; problem: (match: RegExpExecArray, at: number) => EdtfProblem }

function fixed(pattern: RegExp, code: EdtfProblem['code']): Symptom {
  return { pattern, problem: (match, at) => ({ code, at: at + match.index }) }
}

function pad(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0')
}

/** Common ways of writing a date that EDTF does not know; the first that fits names the problem. */
const SYMPTOMS: readonly Symptom[] = [
  fixed(/[^\p{ASCII}]/u, 'not-a-date'),
  fixed(/(?:[?~%]){2,}$/u, 'qualifier-twice'),
  fixed(/[?~%](?=.)/u, 'qualifier-place'),
  fixed(/^-\d/u, 'year-negative'),
  fixed(/^Y/u, 'year-long'),
  {
    pattern: /^(\d{4})(\d\d)(\d\d)$/u,
    problem: ([, year, month, day], at) => ({
      code: 'hyphens',
      at: at + 4,
      values: { suggestion: `${year}-${month}-${day}` },
    }),
  },
  fixed(/^\d{5,}(?:-|$)/u, 'year-long'),
  fixed(/^\d{1,3}(?:-|$)/u, 'year-short'),
  {
    pattern: /^(\d{4}-\d\d-\d\d) (\d\d:\d\d.*)$/u,
    problem: ([, day, time], at) => ({ code: 'time-space', at: at + 10, values: { suggestion: `${day}T${time}` } }),
  },
  {
    pattern: /^(\d{4})[. ](\d\d?)[. ](\d\d?)$/u,
    problem: ([, year, month, day], at) => ({
      code: 'hyphens',
      at: at + 4,
      values: { suggestion: `${year}-${pad(month)}-${pad(day)}` },
    }),
  },
  {
    pattern: /^(\d{4})-(\d\d?)(?:-(\d\d?))?[?~%]?$/u,
    problem: ([, year, month, day], at) => ({
      code: 'two-digits',
      at: at + 5,
      values: { suggestion: `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}` },
    }),
  },
  fixed(/^\d{4}(?:-\d\d)?T/u, 'time-without-day'),
  fixed(/(?<=^\d{4}-\d\d-\d\d)T/u, 'time'),
  fixed(/X/u, 'unspecified'),
]

const NATIVE_DIGIT = /[\p{Nd}--[0-9]]/v
const LOWER = /^(?:\d[\d:X-]*[txz]|y(?=-?\d))/u

/**
 * Names what is wrong with a text that is no single EDTF date, by the commonest slips.
 * `at` is where the text begins in the whole.
 */
export function diagnosePoint(piece: string, at: number): EdtfProblem {
  const digit = NATIVE_DIGIT.exec(piece)
  if (digit !== null) return { code: 'digits', at: at + digit.index }
  const lower = LOWER.exec(piece)
  if (lower !== null) {
    return { code: 'capital', at: at + lower[0].length - 1, values: { suggestion: piece.toUpperCase() } }
  }
  for (const { pattern, problem } of SYMPTOMS) {
    const match = pattern.exec(piece)
    if (match === null) continue
    const named = problem(match, at)
    return named.code === 'not-a-date' ? unreadable(piece, named.at) : named
  }
  return unreadable(piece, at)
}

function unreadable(piece: string, at: number): EdtfProblem {
  return { code: 'not-a-date', at, values: { text: piece.length > 40 ? `${piece.slice(0, 40)}…` : piece } }
}
