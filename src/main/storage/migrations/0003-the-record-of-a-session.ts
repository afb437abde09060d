import { z } from 'zod'
import type { Migration } from './migration.ts'

/** What version 3 held where version 4 differs; everything else passes through untouched. */
const version3 = z.looseObject({ sessions: z.array(z.looseObject({})) })

/**
 * Version 3 planned a session and could not say how it went. Version 4 keeps its record: when it opened and rose, who
 * was there, what was said on each item, what was undertaken, under a marking of its own. All of it starts out empty.
 */
export const theRecordOfASession: Migration = {
  from: 3,
  name: 'the record of a session',
  migrate(notebook) {
    const old = version3.parse(notebook)
    return {
      ...old,
      schemaVersion: 4,
      sessions: old.sessions.map((session) => ({
        ...session,
        began: '',
        ended: '',
        present: [],
        noteTaker: '',
        summary: '',
        discussions: [],
        followUp: '',
        marking: null,
      })),
    }
  },
}
