import { z } from 'zod'

/**
 * An identifier of a record: 1 to 64 letters, digits, `-` or `_`, unique within its collection and never reused.
 * Made by the caller (a UUID in the app, a readable word in the sample), since the domain has no randomness of its own.
 */
const identifier = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'An identifier is 1 to 64 letters, digits, “-” or “_”.')

export const notebookId = identifier.brand<'NotebookId'>()
export const partyId = identifier.brand<'PartyId'>()
export const delegateId = identifier.brand<'DelegateId'>()
export const eventId = identifier.brand<'EventId'>()
export const sessionId = identifier.brand<'SessionId'>()
export const agendaItemId = identifier.brand<'AgendaItemId'>()
export const positionId = identifier.brand<'PositionId'>()
export const annotationId = identifier.brand<'AnnotationId'>()
export const sourceId = identifier.brand<'SourceId'>()
export const challengeId = identifier.brand<'ChallengeId'>()
export const scenarioId = identifier.brand<'ScenarioId'>()
export const talkingPointId = identifier.brand<'TalkingPointId'>()
export const briefRecordId = identifier.brand<'BriefRecordId'>()
/** Of one account within its event. */
export const accountId = identifier.brand<'AccountId'>()
/** The identifier of any record, where the collection is named beside it. */
export const anyRecordId = identifier

export type NotebookId = z.output<typeof notebookId>
export type PartyId = z.output<typeof partyId>
export type DelegateId = z.output<typeof delegateId>
export type EventId = z.output<typeof eventId>
export type SessionId = z.output<typeof sessionId>
export type AgendaItemId = z.output<typeof agendaItemId>
export type PositionId = z.output<typeof positionId>
export type AnnotationId = z.output<typeof annotationId>
export type SourceId = z.output<typeof sourceId>
export type ChallengeId = z.output<typeof challengeId>
export type ScenarioId = z.output<typeof scenarioId>
export type TalkingPointId = z.output<typeof talkingPointId>
export type AccountId = z.output<typeof accountId>
export type BriefRecordId = z.output<typeof briefRecordId>
