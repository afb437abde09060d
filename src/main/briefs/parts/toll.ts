import type { Event, Toll } from '#shared/domain/event.ts'
import { numberIn, withCommas } from '#shared/i18n/figures.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { oneLine } from '../text/plain.ts'

/** A toll in words for each kind that is given: `killed: 7`, `killed: 5 to 9, best 7`, `injured: dozens`. */
export function tollInWords(say: Say, casualties: Event['casualties']): string[] {
  if (casualties === null) return []
  return [
    figure(say, say('brief.killed'), casualties.killed),
    figure(say, say('brief.injured'), casualties.injured),
  ].filter((text) => text !== '')
}

function figure(say: Say, kind: string, { low, best, high, words }: Toll): string {
  const said = oneLine(words)
  const range =
    low !== null && high !== null && low !== high
      ? say('brief.toll-range', { low, high })
      : (low ?? high) !== null && best === null
        ? low !== null && high === null
          ? say('brief.toll-least', { low })
          : say('brief.toll-most', { high: high ?? 0 })
        : ''
  const figures = best === null ? range : range === '' ? numberIn(say, best) : say('brief.toll-best', { range, best })
  const parts = [figures, said].filter((part) => part !== '')
  return parts.length === 0 ? '' : say('brief.toll', { kind, figures: withCommas(say, parts) })
}
