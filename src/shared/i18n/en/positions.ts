/** English words of the positions. */
export const positionsEn = {} as const
