import type { Pairs, Ratio } from './measure/paired.ts'
import { ratioOf, swapped } from './measure/paired.ts'
import { summarise, type Summary } from './measure/summary.ts'

/** What a row is measured with. */
export type RowContext = {
  /** Events in the notebook, or whatever the row's own sizes count. */
  readonly size: number
  /** An empty folder on the disk that is measured; whoever calls removes it afterwards. */
  readonly folder: string
}

/** One promise about speed and how it is measured. Each size runs in a process of its own. */
export type Row = {
  /** The word that asks for this row alone. */
  readonly name: string
  /** It starts the built app, and is skipped where nothing is there to open a window with. */
  readonly needsWindow?: boolean
  /** Its own sizes, whatever was asked for, where it is not about events. */
  readonly sizes?: readonly number[]
  readonly measure: (context: RowContext) => Promise<Finding[]>
}

export type Unit = 'ms' | 'MB' | 'pages/s' | '%'

/** What the project wants of a finding: of its ratio, or of the 95th percentile itself. */
export type Aim = { readonly of: 'ratio' | 'p95'; readonly is: 'at most' | 'at least'; readonly value: number }

/** One line of the table. */
export type Finding = {
  readonly size: number
  readonly what: string
  readonly unit: Unit
  readonly ours: Summary
  readonly yardstick: { readonly what: string; readonly summary: Summary } | null
  /** Which way the ratio goes, and what it is; `null` where there is nothing to divide by. */
  readonly ratio: ({ readonly way: 'ours ÷ yardstick' | 'yardstick ÷ ours' } & Ratio) | null
  readonly aim: Aim | null
}

type Words = Pick<Finding, 'size' | 'what' | 'unit'>

/** A finding against a yardstick; `pairs.left` is ours. */
export function against(
  words: Words,
  yardstick: string,
  pairs: Pairs,
  { way = 'ours ÷ yardstick', aim = null }: { way?: 'ours ÷ yardstick' | 'yardstick ÷ ours'; aim?: Aim | null } = {},
): Finding {
  return {
    ...words,
    ours: summarise(pairs.left),
    yardstick: { what: yardstick, summary: summarise(pairs.right) },
    ratio: { way, ...ratioOf(way === 'ours ÷ yardstick' ? pairs : swapped(pairs)) },
    aim,
  }
}

/** A finding that stands alone. */
export function alone(words: Words, values: readonly number[], aim: Aim | null = null): Finding {
  return { ...words, ours: summarise(values), yardstick: null, ratio: null, aim }
}

/** Whether the aim was met; `null` without one. */
export function isMet({ aim, ratio, ours }: Finding): boolean | null {
  if (aim === null) return null
  const value = aim.of === 'ratio' ? ratio?.middle : ours.p95
  if (value === undefined) return null
  return aim.is === 'at most' ? value <= aim.value : value >= aim.value
}
