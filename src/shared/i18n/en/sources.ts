/** English words of the sources. */
export const sourcesEn = {} as const
