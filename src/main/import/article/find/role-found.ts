import type { PartyRole } from '#shared/domain/party.ts'
import type { Span, Sureness } from '#shared/domain/import/proposal.ts'
import type { Actor } from './actor.ts'

/** What an actor is to the talks, with the words that say so. */
export type RoleFound = {
  readonly actor: Actor
  readonly role: PartyRole
  readonly words: readonly Span[]
  readonly confidence: Sureness
  /** Also the host, where it mediates. */
  readonly isHost: boolean
  /** The sentence in which it asks or acts in that role, for its mandate; empty for the sides. */
  readonly mandate: string
}
