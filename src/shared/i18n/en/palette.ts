/** English words of the palette. */
export const paletteEn = {} as const
