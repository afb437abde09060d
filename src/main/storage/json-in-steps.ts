import { setImmediate as nextTurn } from 'node:timers/promises'
import type { JournalRecord } from './journal-record.ts'

/** Patches written between two turns of the event loop: a few milliseconds of work. */
const PATCHES_A_STEP = 500

/** A record as JSON. One of very many patches, as an import makes it, is written in steps into pieces; any other at once. */
export async function recordJson(record: JournalRecord): Promise<string | readonly string[]> {
  const { patches, inverse, ...rest } = record
  if (patches.length + inverse.length <= PATCHES_A_STEP) return JSON.stringify(record)
  const text = [JSON.stringify(rest).slice(0, -1)]
  for (const [name, list] of Object.entries({ patches, inverse })) {
    text.push(`,"${name}":[`)
    for (let from = 0; from < list.length; from += PATCHES_A_STEP) {
      text.push(from === 0 ? '' : ',', JSON.stringify(list.slice(from, from + PATCHES_A_STEP)).slice(1, -1))
      await nextTurn()
    }
    text.push(']')
  }
  text.push('}')
  return text
}
