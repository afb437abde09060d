import type { DraftOf, Span } from '#shared/domain/import/proposal.ts'
import { line } from '../draft-words.ts'
import { challengesIn } from '../find/challenges.ts'
import { doubtIn } from '../find/lexicon.ts'
import { scenariosIn } from '../find/scenarios.ts'
import * as same from '../same-as.ts'
import type { Drafting } from './drafting.ts'

/** What stands in the way. */
export function proposeChallenges(drafting: Drafting): void {
  for (const { title, description, words, isListed } of challengesIn(drafting.reading)) {
    const record: DraftOf<'challenge'> = {
      title: line(title),
      description,
      likelihood: null,
      impact: null,
      mitigation: '',
      agendaItems: itemsIn(drafting, words),
      doubt: doubtIn(description),
    }
    const sameAs = drafting.about.notebook === null ? null : same.sameChallenge(drafting.about.notebook, record)
    drafting.add('challenge', drafting.key('challenge', title), record, sameAs, {
      words,
      confidence: isListed ? 'sure' : 'likely',
      doubt: record.doubt,
    })
  }
}

/** The agenda items whose words stand in the same stretch of the text. */
function itemsIn(drafting: Drafting, words: readonly Span[]): string[] {
  return [...drafting.itemKeys].flatMap(([item, key]) =>
    item.words.some((span) => words.some(({ start, end }) => span.start >= start && span.end <= end)) ? [key] : [],
  )
}

/** How it can end. */
export function proposeScenarios(drafting: Drafting): void {
  for (const { title, direction, outcome, triggers, words, isListed } of scenariosIn(drafting.reading)) {
    const record: DraftOf<'scenario'> = {
      title: line(title),
      direction,
      outcome,
      likelihood: null,
      triggers,
      response: '',
      agendaItems: [],
      doubt: doubtIn(outcome),
    }
    const sameAs = drafting.about.notebook === null ? null : same.sameScenario(drafting.about.notebook, record)
    drafting.add('scenario', drafting.key('scenario', title), record, sameAs, {
      words,
      confidence: isListed ? 'sure' : 'likely',
      doubt: record.doubt,
    })
  }
}
