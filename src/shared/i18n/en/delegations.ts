/** English words of the delegations. */
export const delegationsEn = {} as const
