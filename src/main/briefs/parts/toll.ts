import type { TollKind } from '#shared/domain/claims/toll-spread.ts'
import type { Toll } from '#shared/domain/event.ts'
import { tollFigures } from '#shared/i18n/claims.ts'
import type { Say } from '#shared/i18n/printed.ts'

/** A toll in words with what is counted: `killed: 7`, `killed: 5 to 9, best 7`, `injured: dozens`. None where it says nothing. */
export function tollInWords(say: Say, kind: TollKind, toll: Toll): string[] {
  const figures = tollFigures(say, toll)
  return figures === '' ? [] : [say('brief.toll', { kind: say(`brief.${kind}`), figures })]
}
