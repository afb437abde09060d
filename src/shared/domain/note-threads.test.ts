import { describe, expect, it } from 'vitest'
import { NOTE_OF_OURS, type Annotation } from './annotation.ts'
import { countNotes, EVERY_NOTE, isFiltering, matchesNoteFilter, threadHeads, threadsOf } from './note-threads.ts'

const note = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id: id as Annotation['id'],
  target: { collection: 'positions', record: 'p1', field: 'stated', anchor: null, orphaned: false },
  tag: 'verify',
  motivation: 'questioning',
  body: id,
  language: null,
  author: '',
  created: '2025-10-18T04:00:00.000Z',
  modified: '2025-10-18T04:00:00.000Z',
  ...NOTE_OF_OURS,
  marking: null,
  ...more,
})
const answer = (id: string, to: string, created: string): Annotation =>
  note(id, { replyTo: to as Annotation['id'], motivation: 'replying', created })

describe('threads of notes', () => {
  it('gathers answers to answers under the note that they began with, the oldest first', () => {
    const notes = [
      answer('late', 'early', '2025-10-18T09:00:00.000Z'),
      note('head'),
      answer('early', 'head', '2025-10-18T08:00:00.000Z'),
      note('other'),
    ]
    const { heads, answers } = threadsOf(notes)
    expect(heads.map(({ id }) => id)).toEqual(['head', 'other'])
    expect(answers.get('head' as Annotation['id'])!.map(({ id }) => id)).toEqual(['early', 'late'])
  })

  it('takes an answer whose note is not there, or goes round in a circle, for a note', () => {
    const lost = answer('lost', 'gone', '2025-10-18T08:00:00.000Z')
    const round = [answer('a', 'b', lost.created), answer('b', 'a', lost.created)]
    const { heads } = threadsOf([lost, ...round])
    expect(heads.map(({ id }) => id)).toEqual(['lost', 'a', 'b'])
    expect(threadHeads(round)(round[0]!)).toBe(round[0])
  })
})

describe('the filter of notes', () => {
  const settled = note('settled', { tag: 'quote', motivation: 'highlighting', resolved: '2025-10-18T05:00:00.000Z' })
  const open = note('open')
  const comment = note('comment', { motivation: 'commenting' })

  it('leaves none out unless something is asked for', () => {
    expect(isFiltering(EVERY_NOTE)).toBe(false)
    for (const one of [settled, open, comment]) expect(matchesNoteFilter(one, EVERY_NOTE)).toBe(true)
  })

  it('asks for one of the tags, one of the motivations and the state together', () => {
    const matching = (filter: Parameters<typeof matchesNoteFilter>[1]): string[] =>
      [settled, open, comment].filter((one) => matchesNoteFilter(one, filter)).map(({ id }) => id)
    expect(matching({ ...EVERY_NOTE, tags: ['verify'] })).toEqual(['open', 'comment'])
    expect(matching({ ...EVERY_NOTE, tags: ['verify', 'quote'], motivations: ['highlighting'] })).toEqual(['settled'])
    expect(matching({ ...EVERY_NOTE, state: 'settled' })).toEqual(['settled'])
    expect(matching({ tags: ['quote'], motivations: [], state: 'open' })).toEqual([])
  })

  it('counts for each choice what the others leave', () => {
    const counts = countNotes([settled, open, comment], { tags: ['verify'], motivations: ['commenting'], state: 'all' })
    expect([...counts.tags]).toEqual([['verify', 1]])
    expect(Object.fromEntries(counts.motivations)).toEqual({ questioning: 1, commenting: 1 })
    expect(Object.fromEntries(counts.states)).toEqual({ open: 1, all: 1 })
    expect(counts.used).toEqual(['highlighting', 'commenting', 'questioning'])
  })
})
