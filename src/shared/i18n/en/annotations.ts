/** English words of the annotations. */
export const annotationsEn = {} as const
