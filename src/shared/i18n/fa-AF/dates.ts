import type { datesEn } from '../en/dates.ts'
import type { Translated } from '../translated.ts'
import { datesFa } from '../fa/dates.ts'

/** Dari words around a date. Where Dari says it as Persian does, Persian’s word stands. */
export const datesFaAf: Translated<typeof datesEn> = {
  ...datesFa,
  'date.autumn': 'خزان',
}
