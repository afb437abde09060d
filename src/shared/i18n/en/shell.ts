/** English words of the shell. */
export const shellEn = {} as const
