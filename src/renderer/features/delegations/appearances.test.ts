import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import { eventsActedIn, eventsNaming } from './appearances.ts'

function eventOf(id: string, date: string, description: string, actors: readonly string[] = []): Event {
  return { id, date, title: `Event ${id}`, description, actors, accounts: [] } as unknown as Event
}

const EVENTS = [
  eventOf('late', '2025-10-18?', 'Defence Minister Khawaja Muhammad Asif leads it.', ['pk']),
  eventOf('undated', '', 'KHAWAJA MUHAMMAD ASIF again.', ['pk', 'at']),
  eventOf('early', '2025-10-17', 'نام: خواجہ محمد آصف', ['at']),
  eventOf('other', '2025-10-16', 'Asif alone is many people.', []),
]

describe('eventsNaming', () => {
  it('finds a full name in either script, whatever its case, in order of time', () => {
    const found = eventsNaming(EVENTS, {
      name: 'Khawaja Muhammad Asif',
      nativeName: { text: 'خواجہ محمد آصف', lang: 'ur' },
    })
    expect(found.map(({ id }) => id)).toEqual(['early', 'late', 'undated'])
  })

  it('finds nothing for a person without a name, or with one too short to tell', () => {
    expect(eventsNaming(EVENTS, { name: '', nativeName: null })).toEqual([])
    expect(eventsNaming(EVENTS, { name: 'Asif', nativeName: null })).toEqual([])
  })
})

describe('eventsActedIn', () => {
  it('lists the events that name the party as an actor', () => {
    expect(eventsActedIn(EVENTS, 'pk').map(({ id }) => id)).toEqual(['late', 'undated'])
  })
})
