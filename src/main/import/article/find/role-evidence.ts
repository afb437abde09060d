import type { Span } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor } from './actor.ts'

/** What words can tell of an actor at talks: that it sits there, hosts, looks on, or is spoken against. */
export type Kind = 'pair' | 'delegation' | 'ask' | 'host' | 'mediator' | 'chair' | 'observer' | 'stakeholder' | 'target'

export type Evidence = { readonly span: Span; readonly weight: number; readonly sentence: Sentence }

export type Add = (actor: Actor, kind: Kind, weight: number, span: Span, sentence: Sentence) => void
