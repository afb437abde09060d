import type { Event, Toll } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'

/** An event of which nothing is known yet but its zone; its title waits to be overwritten. */
export function newEvent(id: Event['id'], zone: string): Event {
  return {
    id,
    title: message('events.new-title'),
    description: '',
    date: '',
    zone,
    dateNote: '',
    type: 'statement',
    actors: [],
    place: null,
    casualties: null,
    standing: 'reported',
    accounts: [],
    agendaItems: [],
    doubt: '',
    dataset: null,
    citations: [],
    marking: null,
  }
}

/** A toll of which nothing is known. */
export const NO_TOLL: Toll = { low: null, best: null, high: null, words: '' }
