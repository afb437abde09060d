import { type ArticleProposals, isProposalKey, type Proposal } from '#shared/domain/import/proposal.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords } from '../../parts/dated.ts'

/** The one line by which a proposal is known in a list. */
export function proposalTitle(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'party':
    case 'delegate':
      return proposal.record.name || message('import.unnamed')
    case 'position':
      return proposal.record.stated
    default:
      return proposal.record.title
  }
}

/** What stands beneath it: whose it is, when, and who says otherwise. `nameOf` names what a reference means. */
export function proposalDetail(proposal: Proposal, nameOf: (reference: string) => string): string {
  switch (proposal.kind) {
    case 'source':
      return [proposal.record['container-title'], dateInWords(proposal.record.issued)].filter(Boolean).join(', ')
    case 'party':
      return message(`role.${proposal.record.role}`)
    case 'delegate': {
      const { title, party, isHead } = proposal.record
      return [title, nameOf(party), isHead ? message('import.head') : ''].filter(Boolean).join(', ')
    }
    case 'event': {
      const { type, date, place, accounts } = proposal.record
      const told = accounts.length === 0 ? '' : message('import.accounts', { count: accounts.length })
      return [message(`event-type.${type}`), dateInWords(date), place?.name ?? '', told].filter(Boolean).join(', ')
    }
    case 'position':
      return [nameOf(proposal.record.party), nameOf(proposal.record.agendaItem)].filter(Boolean).join(', ')
    case 'scenario':
      return message(`direction.${proposal.record.direction}`)
    case 'challenge':
      return proposal.record.description
    case 'agendaItem':
      return proposal.record.lead === null ? '' : nameOf(proposal.record.lead)
  }
}

/** Names whatever a reference of a draft means: another proposal, or a record of the notebook. */
export function namesIn(
  { proposals }: Pick<ArticleProposals, 'proposals'>,
  notebook: Pick<Notebook, 'parties' | 'agendaItems'>,
): (reference: string) => string {
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]))
  return (reference) => {
    if (isProposalKey(reference)) {
      const proposal = byKey.get(reference)
      return proposal === undefined ? '' : proposalTitle(proposal)
    }
    return (
      notebook.parties.find(({ id }) => id === reference)?.name ??
      notebook.agendaItems.find(({ id }) => id === reference)?.title ??
      ''
    )
  }
}
