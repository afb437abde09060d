/** English words of the parts. */
export const partsEn = {} as const
