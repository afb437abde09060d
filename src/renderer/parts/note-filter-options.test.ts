import { describe, expect, it } from 'vitest'
import type { NoteCounts } from '#shared/domain/note-threads.ts'
import { noteFilterOptions } from './note-filter-options.ts'

const counts: NoteCounts = {
  tags: new Map([['verify', 2]]),
  motivations: new Map([['questioning', 2]]),
  states: new Map([
    ['all', 3],
    ['open', 2],
    ['settled', 1],
  ]),
  used: ['describing', 'questioning'],
}

describe('noteFilterOptions', () => {
  it('states how many notes each tag and state finds, none where there is no such note', () => {
    const { tags, states } = noteFilterOptions(counts)
    expect(tags.map(({ id, detail }) => [id, detail])).toContainEqual(['verify', '2'])
    expect(tags.filter(({ id }) => id !== 'verify').every(({ detail }) => detail === '0')).toBe(true)
    expect(states.map(({ detail }) => detail)).toEqual(['3', '2', '1'])
  })

  it('offers the motivations in use alone, in plain words with their counts', () => {
    expect(noteFilterOptions(counts).motivations).toEqual([
      { id: 'describing', label: 'description', detail: '0' },
      { id: 'questioning', label: 'question', detail: '2' },
    ])
  })
})
