/** English words of the events. */
export const eventsEn = {} as const
