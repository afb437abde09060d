import { claimsFa } from '../fa/claims.ts'
import type { claimsEn } from '../en/claims.ts'
import type { Translated } from '../translated.ts'

/** Dari words for what the sides say of an event: those of Persian, but for “recorded”. */
export const claimsFaAf: Translated<typeof claimsEn> = {
  ...claimsFa,
  'claims.recorded': '{spread}؛ در این‌جا درج شده: {figures}',
}
