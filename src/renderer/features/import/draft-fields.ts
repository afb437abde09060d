import { EVENT_TYPES } from '#shared/domain/event.ts'
import type { Proposal, ProposalKind } from '#shared/domain/import/proposal.ts'
import { draftSchemas } from '#shared/domain/import/proposal.ts'
import { PARTY_ROLES } from '#shared/domain/party.ts'
import { SCENARIO_DIRECTIONS } from '#shared/domain/scenario.ts'
import { SOURCE_TYPES } from '#shared/domain/source.ts'
import { STANDINGS } from '#shared/domain/event.ts'
import type { MessageKey } from '#shared/i18n/catalogue.ts'

/** A field of a draft that can be mended before it goes in. */
export type DraftField = {
  readonly name: string
  readonly label: MessageKey
  readonly as: 'line' | 'long' | 'date' | { readonly prefix: string; readonly values: readonly string[] }
}

const line = (name: string, label: MessageKey): DraftField => ({ name, label, as: 'line' })
const long = (name: string, label: MessageKey): DraftField => ({ name, label, as: 'long' })

/** What is looked at most when a proposal is checked. Everything else is edited once the record is in. */
export const DRAFT_FIELDS: { readonly [K in ProposalKind]: readonly DraftField[] } = {
  source: [
    line('title', 'history.field.title'),
    { name: 'type', label: 'history.field.type', as: { prefix: 'source-type', values: SOURCE_TYPES } },
    line('container-title', 'history.field.container-title'),
    line('publisher', 'history.field.publisher'),
    { name: 'issued', label: 'history.field.issued', as: 'date' },
    line('URL', 'history.field.URL'),
  ],
  party: [
    line('name', 'history.field.name'),
    line('initials', 'history.field.initials'),
    { name: 'role', label: 'history.field.role', as: { prefix: 'role', values: PARTY_ROLES } },
    line('city', 'history.field.city'),
    long('stakes', 'history.field.stakes'),
  ],
  delegate: [
    line('name', 'history.field.name'),
    line('title', 'history.field.title'),
    long('biography', 'history.field.biography'),
  ],
  agendaItem: [line('title', 'history.field.title'), long('background', 'history.field.background')],
  event: [
    line('title', 'history.field.title'),
    { name: 'date', label: 'history.field.date', as: 'date' },
    { name: 'type', label: 'history.field.type', as: { prefix: 'event-type', values: EVENT_TYPES } },
    { name: 'standing', label: 'history.field.standing', as: { prefix: 'standing', values: STANDINGS } },
    line('doubt', 'history.field.doubt'),
    long('description', 'history.field.description'),
  ],
  position: [
    long('stated', 'history.field.stated'),
    long('reasoning', 'history.field.reasoning'),
    line('doubt', 'history.field.doubt'),
  ],
  challenge: [line('title', 'history.field.title'), long('description', 'history.field.description')],
  scenario: [
    line('title', 'history.field.title'),
    { name: 'direction', label: 'history.field.direction', as: { prefix: 'direction', values: SCENARIO_DIRECTIONS } },
    long('outcome', 'history.field.outcome'),
  ],
}

/** A proposal with one field of its draft changed, or the sentence that says why it cannot be that. */
export function withField(proposal: Proposal, name: string, value: string): Proposal | { readonly why: string } {
  const record = { ...proposal.record, [name]: value }
  const checked = draftSchemas[proposal.kind].safeParse(record)
  if (checked.success) return { ...proposal, record: checked.data } as Proposal
  return { why: checked.error.issues[0]?.message ?? '' }
}
