import { describe, expect, it } from 'vitest'
import { type Discussion, type Saying, withSaid } from './session.ts'

const item = (id: string) => id as NonNullable<Discussion['agendaItem']>
const side = (id: string) => id as NonNullable<Saying['party']>

describe('what was said in a session', () => {
  const first = withSaid([], item('a1'), 'They met.')
  const both = withSaid(withSaid(first, item('a1'), 'We want proof.', side('pk')), item('a2'), 'Not ready.', side('at'))

  it('is kept item by item, in short and side by side', () => {
    expect(both).toEqual([
      { agendaItem: 'a1', summary: 'They met.', said: [{ party: 'pk', text: 'We want proof.' }] },
      { agendaItem: 'a2', summary: '', said: [{ party: 'at', text: 'Not ready.' }] },
    ])
  })
  it('changes in its place', () => {
    expect(withSaid(both, item('a1'), 'Later.', side('pk'))[0]).toEqual({
      agendaItem: 'a1',
      summary: 'They met.',
      said: [{ party: 'pk', text: 'Later.' }],
    })
  })
  it('goes when its words go, and leaves nothing empty behind', () => {
    expect(withSaid(both, item('a2'), ' ', side('at'))).toEqual(both.slice(0, 1))
    expect(withSaid([], item('a3'), '')).toEqual([])
    expect(withSaid(first, item('a1'), '')).toEqual([])
  })
})
