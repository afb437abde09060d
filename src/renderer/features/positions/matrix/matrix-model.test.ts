import { describe, expect, it } from 'vitest'
import sample from '../../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { notebook as notebookSchema, type Notebook } from '#shared/domain/notebook.ts'
import { NOTE_OF_OURS, type Annotation } from '#shared/domain/annotation.ts'
import { EVERY_NOTE, type NoteFilter } from '#shared/domain/note-threads.ts'
import type { Movement } from '#shared/domain/position.ts'
import { matrixOf } from './matrix-model.ts'

const doha: Notebook = notebookSchema.parse(sample)

const cellOf = (notebook: Notebook, item: string, party: string, shown: 'stated' | 'interests' = 'stated') =>
  matrixOf(notebook, shown)
    .rows.find((row) => row.item.id === item)!
    .cells.find((cell) => cell.party.id === party)!

const withPosition = (id: string, change: Partial<Notebook['positions'][number]>): Notebook => ({
  ...doha,
  positions: doha.positions.map((position) => (position.id === id ? { ...position, ...change } : position)),
})

const step = (at: string, kind: Movement['kind']): Movement => ({ at, kind, note: '', before: '' })

const note = (
  record: string,
  tag: Annotation['tag'],
  collection: 'positions' | 'events' = 'positions',
): Annotation => ({
  id: `n-${record}-${tag}` as Annotation['id'],
  target: { collection, record, field: 'stated', anchor: null, orphaned: false },
  tag,
  motivation: 'commenting',
  body: '',
  language: null,
  author: '',
  created: '2025-10-18T04:40:00.000Z',
  modified: '2025-10-18T04:40:00.000Z',
  ...NOTE_OF_OURS,
  marking: null,
})

describe('matrixOf', () => {
  it('seats those at the table and leaves out who watches from outside', () => {
    expect(matrixOf(doha, 'stated').parties.map(({ initials }) => initials)).toEqual(['PK', 'AT', 'QA'])
  })

  it('keeps the order of the agenda whatever the order in the file', () => {
    const shuffled = { ...doha, agendaItems: doha.agendaItems.toReversed() }
    expect(matrixOf(shuffled, 'stated').rows.map(({ item }) => item.number)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ])
  })

  it('counts the cells with words for the text that is shown', () => {
    expect(matrixOf(doha, 'stated').filled).toBe(doha.positions.length)
    expect(matrixOf(doha, 'reservationPoint').filled).toBe(0)
  })

  it('shows the short form of what is stated, and the whole where there is none', () => {
    expect(cellOf(doha, 'a4', 'pk').field).toBe('summary')
    const cell = cellOf(withPosition('p-pk-a4', { summary: ' ' }), 'a4', 'pk')
    expect(cell.field).toBe('stated')
    expect(cell.text).toContain('conduct is monitored')
    expect(cellOf(doha, 'a4', 'pk', 'interests').field).toBe('interests')
  })

  it('leaves a cell empty where a side has said nothing', () => {
    expect(cellOf(doha, 'a2', 'at')).toMatchObject({ position: undefined, text: '', grades: [], noteCount: 0 })
  })

  it('names each grade of its sources once', () => {
    expect(cellOf(doha, 'a4', 'pk').grades).toEqual([`${doha.sources[0]!.reliability}${doha.sources[0]!.credibility}`])
  })

  it('shows each tag once and counts every thread on the position, and on nothing else', () => {
    const annotations = [
      note('p-pk-a4', 'verify'),
      { ...note('p-pk-a4', 'verify'), id: 'n2' as Annotation['id'] },
      note('p-pk-a4', 'red-line'),
      note('p-pk-a4', 'quote', 'events'),
    ]
    expect(cellOf({ ...doha, annotations }, 'a4', 'pk')).toMatchObject({ tags: ['red-line', 'verify'], noteCount: 3 })
  })

  it('counts a thread once, whether notes are filtered or not', () => {
    const asked = note('p-pk-a4', 'verify')
    const answer = { ...note('p-pk-a4', 'quote'), replyTo: asked.id }
    const talks = { ...doha, annotations: [asked, answer] }
    const counts = [EVERY_NOTE, { ...EVERY_NOTE, tags: ['verify'] } satisfies NoteFilter].map((filter) =>
      matrixOf(talks, 'stated', filter).rows.flatMap((row) =>
        row.cells.filter(({ noteCount }) => noteCount > 0).map(({ tags, noteCount }) => ({ tags, noteCount })),
      ),
    )
    const once = [{ tags: ['verify'], noteCount: 1 }]
    expect(counts).toEqual([once, once])
  })

  it('lets the cells stand out whose notes are asked for, and counts those by their threads', () => {
    const settled = { ...note('p-at-a4', 'verify'), resolved: '2025-10-18T06:00:00.000Z' }
    const asked = note('p-pk-a4', 'verify')
    const answer = { ...note('p-pk-a4', 'quote'), replyTo: asked.id }
    const annotations = [asked, answer, note('p-pk-a4', 'red-line'), settled, note('p-at-a5', 'quote')]
    const matrix = matrixOf({ ...doha, annotations }, 'stated', { tags: ['verify'], motivations: [], state: 'open' })
    const cells = matrix.rows.flatMap((row) => row.cells)
    expect(cells.filter(({ isAsked }) => isAsked).map(({ position }) => position?.id)).toEqual(['p-pk-a4'])
    expect(cells.find(({ isAsked }) => isAsked)).toMatchObject({ tags: ['verify'], noteCount: 1 })
    expect(matrix.asked).toBe(1)
    expect(matrix.notes).toHaveLength(4)
    const whole = matrixOf({ ...doha, annotations }, 'stated')
    expect(whole.asked).toBe(whole.rows.flatMap((row) => row.cells).length)
  })

  it('tells the last move by its date, and that a side held after it', () => {
    const nearer = step('2025-10-18T05:05:00.000Z', 'nearer')
    const reworded = step('2025-10-18T06:00:00.000Z', 'reworded')
    const earlier = step('2025-10-18T04:00:00.000Z', 'away')
    expect(cellOf(withPosition('p-at-a5', { movements: [reworded, nearer, earlier] }), 'a5', 'at')).toMatchObject({
      moved: nearer,
      last: reworded,
    })
    const held = step('2025-10-18T07:00:00.000Z', 'held')
    expect(cellOf(withPosition('p-at-a5', { movements: [nearer, held] }), 'a5', 'at').moved).toBeUndefined()
  })
})
