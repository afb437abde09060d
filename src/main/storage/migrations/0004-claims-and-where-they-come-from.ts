import { z } from 'zod'
import type { Migration } from './migration.ts'

/** What version 4 held where version 5 differs; everything else passes through untouched. */
const version4 = z.looseObject({
  events: z.array(z.looseObject({ accounts: z.array(z.looseObject({})) })),
  sources: z.array(z.looseObject({})),
  sessions: z.array(z.looseObject({})),
  annotations: z.array(z.looseObject({})),
})

/**
 * Version 4 graded a source as a whole, counted an event's dead once for all sides, and knew nothing of where a record
 * had been brought in from. Version 5 lets each account be graded, counted and set against its neighbours; a source says
 * what it leads back to; events, sessions and notes remember the row, the calendar and the tool they came from; a note
 * can be answered and settled. All of it starts out empty.
 */
export const claimsAndWhereTheyComeFrom: Migration = {
  from: 4,
  name: 'claims and where they come from',
  migrate(notebook) {
    const old = version4.parse(notebook)
    return {
      ...old,
      schemaVersion: 5,
      events: old.events.map((event) => ({
        ...event,
        accounts: event.accounts.map((account, at) => ({
          ...account,
          ...{ id: `account-${at + 1}`, killed: null, injured: null },
          ...{ reliability: null, credibility: null, links: [] },
        })),
        dataset: null,
      })),
      sources: old.sources.map((source) => ({ ...source, details: {}, derivedFrom: [] })),
      sessions: old.sessions.map((session) => ({ ...session, calendar: null })),
      annotations: old.annotations.map((note) => ({ ...note, replyTo: null, resolved: null, iri: '' })),
    }
  },
}
