/** English words of the scenarios. */
export const scenariosEn = {} as const
