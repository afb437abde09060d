/** English words of the briefs-screen. */
export const briefsScreenEn = {} as const
