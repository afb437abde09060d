import type { Pieces } from './codec.ts'
import type { JournalRecord } from './journal-record.ts'

/** Patches in one piece: some tens of kilobytes, which the collector of garbage has done with quickly. */
const PATCHES_A_PIECE = 50

/** A record as JSON. One of very many patches, as an import makes it, is written piece by piece; any other at once. */
export function recordJson(record: JournalRecord): string | Pieces {
  const { patches, inverse } = record
  if (patches.length + inverse.length <= PATCHES_A_PIECE) return JSON.stringify(record)
  return { [Symbol.iterator]: () => piecesOf(record) }
}

function* piecesOf({ patches, inverse, ...rest }: JournalRecord): Generator<string> {
  yield JSON.stringify(rest).slice(0, -1)
  for (const [name, list] of Object.entries({ patches, inverse })) {
    yield `,"${name}":[`
    for (let from = 0; from < list.length; from += PATCHES_A_PIECE) {
      const piece = JSON.stringify(list.slice(from, from + PATCHES_A_PIECE)).slice(1, -1)
      yield from === 0 ? piece : `,${piece}`
    }
    yield ']'
  }
  yield '}'
}
