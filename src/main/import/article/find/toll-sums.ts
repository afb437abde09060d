import type { Event, Toll } from '#shared/domain/event.ts'
import { NOTHING } from './toll-counts.ts'
import type { TollFound } from './toll-found.ts'

/** Two groups of people in one figure; a bound of either is a bound of the whole. */
export function sumOf(one: Toll, other: Toll): Toll {
  const words = [one.words, other.words].filter((said) => said !== '').join('; ')
  if (figuresOf(one).length === 0 || figuresOf(other).length === 0)
    return { ...(figuresOf(one).length === 0 ? other : one), words }
  if (one.best !== null && other.best !== null) return { low: null, best: one.best + other.best, high: null, words }
  const low = [one.low ?? one.best, other.low ?? other.best]
  const high = [one.high ?? one.best, other.high ?? other.best]
  return { low: added(low), best: null, high: added(high), words }
}

const added = ([one, other]: readonly (number | null | undefined)[]): number | null =>
  one == null || other == null ? null : one + other

const figuresOf = ({ low, best, high }: Toll): number[] => [low, best, high].filter((figure) => figure !== null)

/** The tolls of an event put together, of the dead and of the injured. */
export function casualtiesOf(tolls: readonly TollFound[]): Event['casualties'] {
  if (tolls.length === 0) return null
  return { killed: together(tolls, 'killed'), injured: together(tolls, 'injured') }
}

/**
 * Told more than once: those besides are added, a whole number reached stands for what was counted before, and several
 * accounts of one number become a low and a high figure.
 */
function together(tolls: readonly TollFound[], of: TollFound['of']): Toll {
  const own = tolls.filter((found) => found.of === of)
  const total = own.findLast(({ kind }) => kind === 'total')?.toll
  const counts: Toll[] = []
  for (const { kind, toll } of own) {
    const last = counts.at(-1)
    if (kind === 'more' && last !== undefined) counts[counts.length - 1] = sumOf(last, toll)
    else if (kind !== 'total') counts.push(toll)
  }
  if (total === undefined) return spreadOf(counts)
  const reached = Math.max(...figuresOf(total))
  return spreadOf([total, ...counts.filter((toll) => Math.max(...figuresOf(toll), 0) > reached)])
}

function spreadOf(tolls: readonly Toll[]): Toll {
  if (tolls.length <= 1) return tolls[0] ?? NOTHING
  const figures = tolls.flatMap(figuresOf)
  const words = [...new Set(tolls.map((toll) => toll.words).filter((said) => said !== ''))].join('; ')
  if (figures.length === 0) return { ...NOTHING, words }
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  if (low < high) return { low, best: null, high, words }
  return tolls.every(({ best }) => best === null)
    ? { ...tolls.find((toll) => figuresOf(toll).length > 0)!, words }
    : { low: null, best: low, high: null, words }
}
