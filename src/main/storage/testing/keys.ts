import type { Codec } from '../codec.ts'
import { ageCodec } from '../sealing/age-codec.ts'
import { type MadeKeys, type Sealing, sealingHere } from '../sealing/sealing.ts'

/** scrypt at a thousandth of its usual cost: what is tested is not how slow it is. */
export const QUICK = 8

export const PASSPHRASE = 'olive harbour winter letter stone bridge'

/** Keys in hand, in this thread. */
export async function keysInHand(): Promise<{ sealing: Sealing; keys: MadeKeys; codec: Codec }> {
  const sealing = sealingHere(QUICK)
  const keys = await sealing.make(PASSPHRASE)
  return { sealing, keys, codec: ageCodec(sealing) }
}
