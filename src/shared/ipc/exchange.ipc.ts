import { z } from 'zod'
import { STANDINGS } from '../domain/exchange/offer.ts'
import { endpoint } from './endpoint.ts'

/** What is exchanged with other programs: the sessions as a calendar, the sources as a list. */
export const exchangeKind = z.enum(['calendar', 'sources'])
export type ExchangeKind = z.output<typeof exchangeKind>

/** One record that a file offers, in short. */
const offered = z.strictObject({
  standing: z.enum(STANDINGS),
  title: z.string(),
  /** When it is or was published, as EDTF; empty where nothing says. */
  date: z.string(),
  /** By whose clock and where, or by whom and in what. */
  detail: z.string(),
  /** The fields that would change. */
  fields: z.array(z.string()),
  isChosen: z.boolean(),
})
export type Offered = z.output<typeof offered>

const preview = z.strictObject({
  kind: exchangeKind,
  file: z.string(),
  /** In the order of the file; each is named by its place in this list. */
  offers: z.array(offered),
  remarks: z.array(z.string()),
})
export type ImportPreview = z.output<typeof preview>

export const exchangeEndpoints = {
  /** Asks for a file, reads it and says what would come in; `null` when the user decides against it. Nothing is changed. */
  'exchange:choose': endpoint(z.strictObject({ kind: exchangeKind }), preview.nullable()),
  /** Takes those of the file read last into the notebook, by their places in the list, as one edit. */
  'exchange:take': endpoint(
    z.strictObject({ places: z.array(z.number().int().min(0)).max(20_000) }),
    z.strictObject({ count: z.number().int() }),
  ),
  /** Asks for a place and writes the sessions or the sources there; `null` when the user decides against it. */
  'exchange:write': endpoint(
    z.strictObject({ kind: exchangeKind }),
    z.strictObject({ path: z.string(), count: z.number().int(), leftOut: z.number().int() }).nullable(),
  ),
}
