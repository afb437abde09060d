import { describe, expect, it } from 'vitest'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { EVERY_NOTE } from '#shared/domain/note-threads.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { compose, compositionOf, isNarrowed, optionsFor } from './composition.ts'

const doha = sample as unknown as Notebook
const now = '2025-10-18T05:15:00.000Z'

describe('composition', () => {
  it('begins with everything in it, prepared by whoever writes', () => {
    const composition = compositionOf({ ...doha, id: 'one' as Notebook['id'] }, 'The desk')
    expect(composition).toMatchObject({ type: 'position', events: 'all', preparedBy: 'The desk' })
    expect(composition.sections).toContain('matrix')
  })

  it('keeps what was chosen, for that notebook alone', () => {
    const two = { ...doha, id: 'two' as Notebook['id'] }
    compositionOf(two, '')
    compose(two, { sections: ['cover'], draft: true })
    expect(compositionOf(two, '')).toMatchObject({ sections: ['cover'], draft: true })
    expect(compositionOf({ ...doha, id: 'three' as Notebook['id'] }, '').draft).toBe(false)
  })

  it('prints what is on screen when asked to', () => {
    const composition = compositionOf(doha, '')
    const scope = { events: ['e-paktika-strikes'], agendaItems: 'all', notes: EVERY_NOTE } as const
    expect(optionsFor(doha, composition, scope, true, now)).toMatchObject({
      events: ['e-paktika-strikes'],
      agendaItems: 'all',
      asOf: now,
    })
    expect(optionsFor(doha, composition, scope, false, now).events).toBe('all')
    expect(isNarrowed(scope)).toBe(true)
    expect(isNarrowed({ events: 'all', agendaItems: 'all', notes: EVERY_NOTE })).toBe(false)
  })

  it('prints the notes that the filter on screen asks for', () => {
    const composition = compositionOf(doha, '')
    const notes = { tags: ['verify'], motivations: ['questioning'], state: 'open' } as const
    const scope = { events: 'all', agendaItems: 'all', notes } as const
    expect(isNarrowed(scope)).toBe(true)
    expect(optionsFor(doha, composition, scope, true, now)).toMatchObject({
      noteTags: ['verify'],
      noteMotivations: ['questioning'],
      settledNotes: 'none',
    })
    const settled = { ...scope, notes: { ...notes, state: 'settled' } } as const
    expect(optionsFor(doha, composition, settled, true, now).settledNotes).toBe('only')
    expect(optionsFor(doha, composition, scope, false, now).noteTags).toEqual([])
  })

  it('tells the time in the zone of the talks as they are now, not as they were when it was first opened', () => {
    const composition = compositionOf(doha, '')
    const all = { events: 'all', agendaItems: 'all', notes: EVERY_NOTE } as const
    expect(optionsFor(doha, composition, all, false, now).asOfZone).toBe('Asia/Qatar')
    const moved = { ...doha, sessions: doha.sessions.map((one) => ({ ...one, zone: 'Europe/Istanbul' })) }
    expect(optionsFor(moved, composition, all, false, now).asOfZone).toBe('Europe/Istanbul')
  })
})
