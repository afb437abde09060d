import type { Event, Toll } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { oneLine } from '../text/plain.ts'

/** A toll in words for each kind that is given: `killed: 7`, `killed: 5 to 9, best 7`, `injured: dozens`. */
export function tollInWords(casualties: Event['casualties']): string[] {
  if (casualties === null) return []
  return [
    figure(message('brief.killed'), casualties.killed),
    figure(message('brief.injured'), casualties.injured),
  ].filter((text) => text !== '')
}

function figure(kind: string, { low, best, high, words }: Toll): string {
  const said = oneLine(words)
  const range =
    low !== null && high !== null && low !== high
      ? message('brief.toll-range', { low, high })
      : (low ?? high) !== null && best === null
        ? low !== null && high === null
          ? message('brief.toll-least', { low })
          : message('brief.toll-most', { high: high ?? 0 })
        : ''
  const figures = best === null ? range : range === '' ? String(best) : message('brief.toll-best', { range, best })
  const parts = [figures, said].filter((part) => part !== '')
  return parts.length === 0 ? '' : message('brief.toll', { kind, figures: parts.join(', ') })
}
