import { z } from 'zod'
import type { Migration } from './migration.ts'

/** What version 1 held where version 2 differs; everything else passes through untouched. */
const version1 = z.looseObject({
  events: z.array(z.looseObject({ claimedBy: z.array(z.string()), disputedBy: z.array(z.string()) })),
  delegates: z.array(z.looseObject({ head: z.boolean() })),
})

/**
 * Version 1 said only who claimed an event and who disputed it. Version 2 keeps what each of them says, in words and
 * with sources, as the event's accounts; those start out empty. A delegate's `head` is called `isHead`.
 */
export const accountsOfAnEvent: Migration = {
  from: 1,
  name: 'accounts of an event',
  migrate(notebook) {
    const old = version1.parse(notebook)
    return {
      ...old,
      schemaVersion: 2,
      events: old.events.map(({ claimedBy, disputedBy, ...event }) => ({
        ...event,
        accounts: [
          ...claimedBy.map((party) => wordless(party, 'claims')),
          ...disputedBy.map((party) => wordless(party, 'disputes')),
        ],
      })),
      delegates: old.delegates.map(({ head, ...delegate }) => ({ ...delegate, isHead: head })),
    }
  },
}

const wordless = (party: string, stance: 'claims' | 'disputes') => ({
  party,
  stance,
  text: '',
  doubt: '',
  citations: [],
})
