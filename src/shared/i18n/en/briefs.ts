/** English words of the printed brief. */
export const briefsEn = {} as const
