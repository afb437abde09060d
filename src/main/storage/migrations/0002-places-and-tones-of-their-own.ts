import { z } from 'zod'
import type { Migration } from './migration.ts'

/** What version 2 held where version 3 differs; everything else passes through untouched. */
const version2 = z.looseObject({
  parties: z.array(z.looseObject({ id: z.string(), order: z.number(), role: z.string() })),
  positions: z.array(z.looseObject({ place: z.number().nullable() })),
})

/**
 * Version 2 measured a position's place from the ask of whoever sat first, and coloured a party by its seat: another
 * seating turned judgements round and changed colours. Version 3 names the two sides a place was judged between, and
 * gives each party the colour it had. A place in a notebook without two sides was judged between nothing, and goes.
 */
export const placesAndTonesOfTheirOwn: Migration = {
  from: 2,
  name: 'places and tones of their own',
  migrate(notebook) {
    const old = version2.parse(notebook)
    const seated = old.parties.toSorted((a, b) => a.order - b.order)
    const [first, second] = seated.filter(({ role }) => role === 'party')
    const isJudged = first !== undefined && second !== undefined
    return {
      ...old,
      schemaVersion: 3,
      parties: old.parties.map((party) => ({ ...party, tone: seated.indexOf(party) })),
      positions: old.positions.map((position) =>
        position.place === null || !isJudged
          ? { ...position, place: null, placeFrom: null, placeTo: null }
          : { ...position, placeFrom: first.id, placeTo: second.id },
      ),
    }
  },
}
