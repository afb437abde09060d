/** English words of the challenges. */
export const challengesEn = {} as const
