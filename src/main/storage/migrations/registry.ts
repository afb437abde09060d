import { SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { accountsOfAnEvent } from './0001-accounts-of-an-event.ts'
import { placesAndTonesOfTheirOwn } from './0002-places-and-tones-of-their-own.ts'
import { theRecordOfASession } from './0003-the-record-of-a-session.ts'
import { claimsAndWhereTheyComeFrom } from './0004-claims-and-where-they-come-from.ts'
import type { Migration } from './migration.ts'

/** Every step there ever was, in order: the first leads from version 1 to 2. */
export const MIGRATIONS: readonly Migration[] = [
  accountsOfAnEvent,
  placesAndTonesOfTheirOwn,
  theRecordOfASession,
  claimsAndWhereTheyComeFrom,
]

/** Brings a notebook of version `from` up to `to`, step by step. Throws when a step is missing or refuses. */
export function migrate(
  notebook: unknown,
  from: number,
  to: number = SCHEMA_VERSION,
  migrations: readonly Migration[] = MIGRATIONS,
): unknown {
  let current = notebook
  for (let version = from; version < to; version++) {
    const step = migrations.find((migration) => migration.from === version)
    if (step === undefined) throw new Error(`No migration leads from version ${version} onwards.`)
    current = step.migrate(current)
  }
  return current
}
