/** English words of the agenda. */
export const agendaEn = {} as const
