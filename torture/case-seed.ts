/**
 * A seed for one part of a case, such as the fourth life of the second story: the same numbers always give the same
 * seed, and neighbours give unlike ones (the mixing step of MurmurHash3's finaliser, once for each number).
 */
export function caseSeed(...numbers: readonly number[]): number {
  let mixed = 0x811c_9dc5
  for (const number of numbers) {
    mixed = Math.imul(mixed ^ number, 0x85eb_ca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35)
    mixed ^= mixed >>> 16
  }
  return mixed >>> 0
}
