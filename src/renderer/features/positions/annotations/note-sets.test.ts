import { describe, expect, it } from 'vitest'
import { NOTE_OF_OURS, type Annotation } from '#shared/domain/annotation.ts'
import type { Position } from '#shared/domain/position.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'
import { noteAt, noteSets } from './note-sets.ts'

const STATED = 'Pakistan asks for concrete monitoring of what is promised.'

const position = (id: string) => ({ id, stated: STATED, reasoning: STATED }) as Position

function note(
  id: string,
  record: string,
  words: string | null,
  change: Partial<Annotation['target']> = {},
): Annotation {
  const start = words === null ? 0 : STATED.indexOf(words)
  return {
    id: id as Annotation['id'],
    target: {
      collection: 'positions',
      record,
      field: 'stated',
      anchor: words === null ? null : makeAnchor(STATED, start, start + words.length),
      orphaned: false,
      ...change,
    },
    tag: 'verify',
    motivation: 'commenting',
    body: '',
    language: null,
    author: '',
    created: '2025-10-18T04:40:00.000Z',
    modified: '2025-10-18T04:40:00.000Z',
    ...NOTE_OF_OURS,
    marking: null,
  }
}

describe('noteSets', () => {
  it('loses no note: one on a text that is not on the page stands with those on the whole', () => {
    const own = [
      note('on-page', 'p', 'concrete'),
      note('elsewhere', 'p', 'monitoring', { field: 'redLineText' }),
      note('folded-away', 'p', 'promised', { field: 'reasoning' }),
      note('orphan', 'p', 'what', { orphaned: true, field: 'doubt' }),
    ]
    const set = noteSets(own, [position('p')], ['stated']).get('p')!
    expect(set.onWords.map(({ note: { id } }) => id)).toEqual(['on-page'])
    expect(set.onWhole.map(({ id }) => id)).toEqual(['elsewhere', 'folded-away'])
    expect(set.withoutWords.map(({ id }) => id)).toEqual(['orphan'])
  })

  it('numbers the notes of a spread in the order of reading, straight through', () => {
    const notes = [
      note('d', 'at', 'Pakistan'),
      note('c', 'pk', 'Pakistan', { field: 'reasoning' }),
      note('b', 'pk', 'monitoring'),
      note('a', 'pk', 'Pakistan'),
    ]
    const sets = noteSets(notes, [position('pk'), position('at')])
    expect(sets.get('pk')!.onWords.map((entry) => [entry.note.id, entry.number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    expect(sets.get('at')!.onWords.map((entry) => [entry.note.id, entry.number])).toEqual([['d', 4]])
  })

  it('parts notes on the whole and notes without words from those on words', () => {
    const gone = note('gone', 'pk', 'monitoring', { orphaned: true })
    const whole = note('whole', 'pk', null)
    const foreign = note('foreign', 'pk', 'Pakistan', { collection: 'events' })
    const set = noteSets([gone, whole, foreign], [position('pk')]).get('pk')!
    expect(set).toEqual({ onWords: [], onWhole: [whole], withoutWords: [gone] })
  })
})

describe('noteAt', () => {
  it('finds the tightest of overlapping notes', () => {
    const notes = [note('wide', 'pk', 'concrete monitoring of what'), note('tight', 'pk', 'monitoring')]
    const { onWords } = noteSets(notes, [position('pk')]).get('pk')!
    expect(noteAt(onWords, STATED.indexOf('itoring'))?.note.id).toBe('tight')
    expect(noteAt(onWords, STATED.indexOf('crete'))?.note.id).toBe('wide')
    expect(noteAt(onWords, 2)).toBeUndefined()
  })
})
