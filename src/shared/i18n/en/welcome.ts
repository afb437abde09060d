/** English words of the welcome. */
export const welcomeEn = {} as const
