/** English words of the overview. */
export const overviewEn = {} as const
