import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import { agendaIn } from './find/agenda.ts'
import { readArticle } from './find/reading.ts'
import { rolesIn } from './find/roles.ts'
import { plainText } from './plain-text.ts'
import { type ArticleAbout, Drafting } from './propose/drafting.ts'
import { proposeEvents } from './propose/events.ts'
import { proposeDelegates, proposeParties } from './propose/parties.ts'
import { proposeAgenda, proposePositions } from './propose/positions.ts'
import { proposeChallenges, proposeScenarios } from './propose/prospects.ts'
import { sourceOf } from './propose/source.ts'

export type { ArticleAbout } from './propose/drafting.ts'

/** Reads a plain text on talks and proposes records, each with the words it rests on. Pure; nothing is fetched. */
export function readProposals(given: string, about: ArticleAbout): ArticleProposals {
  const reading = readArticle(plainText(given), about.articleDate)
  const roles = rolesIn(reading)
  const host =
    roles.find(({ isHost, role }) => isHost || role === 'host') ?? roles.find(({ actor }) => actor.country !== null)
  const drafting = new Drafting(reading, about, host?.actor.country?.zone ?? 'UTC')
  proposeParties(drafting, roles)
  proposeDelegates(drafting)
  const { items, positions } = agendaIn(reading)
  const told = items.filter(
    (item) =>
      item.block !== null ||
      positions.some((position) => position.item === item && drafting.partyKeys.has(position.actor)),
  )
  proposeAgenda(drafting, told)
  proposeEvents(drafting, roles)
  proposePositions(
    drafting,
    positions.filter(({ item }) => told.includes(item)),
  )
  proposeChallenges(drafting)
  proposeScenarios(drafting)
  return {
    text: reading.text,
    articleDate: reading.articleDate,
    source: sourceOf(drafting),
    proposals: drafting.proposals,
  }
}
