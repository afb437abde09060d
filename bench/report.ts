import { markdownTable } from '../tools/row-command/markdown-table.ts'
import { type Finding, isMet, type Unit } from './row.ts'
import type { Summary } from './measure/summary.ts'

/** What came of a row at a size: findings, or in a few words why there are none. */
export type Outcome =
  { readonly row: string; readonly findings: readonly Finding[] } | { readonly row: string; readonly skipped: string }

const HEAD = ['row', 'size', 'what', 'ours: median (p95)', 'yardstick: median (p95)', 'ratio (middle half)', 'aim', '']

/** All that was measured as one table. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap((outcome) =>
    'skipped' in outcome
      ? [[outcome.row, '', `not measured: ${outcome.skipped}`, '', '', '', '', '']]
      : outcome.findings.map((finding) => lineOf(outcome.row, finding)),
  )
  return markdownTable(HEAD, lines)
}

function lineOf(row: string, finding: Finding): string[] {
  const { size, what, unit, ours, yardstick, ratio } = finding
  return [
    row,
    size.toLocaleString('en'),
    what,
    figures(ours, unit),
    yardstick === null ? '' : `${figures(yardstick.summary, unit)}: ${yardstick.what}`,
    ratio === null ? '' : `${ratio.way} = ${round(ratio.middle)} (${round(ratio.lower)}–${round(ratio.upper)})`,
    aimOf(finding),
    verdict(finding),
  ]
}

const figures = ({ median, p95 }: Summary, unit: Unit): string => `${round(median)} (${round(p95)}) ${unit}`

function aimOf({ aim }: Finding): string {
  if (aim === null) return ''
  return `${aim.of === 'p95' ? 'p95 ' : ''}${aim.is === 'at most' ? '≤' : '≥'} ${aim.value}`
}

function verdict(finding: Finding): string {
  const met = isMet(finding)
  return met === null ? '' : met ? 'met' : 'MISSED'
}

/** Three figures that count, without an exponent. */
export function round(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toFixed(digits)
}

/** The number of aims and how many of them were met, as the last line. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const verdicts = outcomes.flatMap((outcome) => ('findings' in outcome ? outcome.findings.map(isMet) : []))
  const aimed = verdicts.filter((met) => met !== null)
  const skipped = outcomes.filter((outcome) => 'skipped' in outcome).length
  const without = skipped === 0 ? '' : `; ${skipped} not measured`
  return `${aimed.filter(Boolean).length} of ${aimed.length} aims met as measured${without}.`
}
