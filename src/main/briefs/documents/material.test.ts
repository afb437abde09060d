import { describe, expect, it } from 'vitest'
import type { Annotation } from '#shared/domain/annotation.ts'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { AS_OF, workedNotebook } from '../testing/notebooks.ts'
import { type Material, selectMaterial } from './material.ts'

const base = workedNotebook()
const chosen = (change: Partial<BriefOptions> = {}, notebook: Notebook = base): Material =>
  selectMaterial(notebook, { ...defaultBriefOptions(notebook, AS_OF), ...change })

describe('what a brief holds', () => {
  it('holds everything by default, parties in seating order and events by date', () => {
    const { parties, events, items } = chosen()
    expect(parties.map(({ initials }) => initials)).toEqual(['PK', 'AT', 'QA', 'CN', 'IR', 'GS', 'TTP'])
    expect(items.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(events[0]?.date).toBe('')
    expect(events).toHaveLength(base.events.length)
  })
  it('holds the items and events that were chosen, and passes over those that are gone', () => {
    const [a3, a4] = base.agendaItems.slice(2, 4)
    const gone = 'gone' as NonNullable<typeof a3>['id']
    const { items, positions, challenges, events } = chosen({
      agendaItems: [a4!.id, a3!.id, gone],
      events: [base.events[3]!.id],
    })
    expect(items.map(({ id }) => id)).toEqual([a3!.id, a4!.id])
    expect(new Set(positions.map(({ agendaItem }) => agendaItem))).toEqual(new Set([a3!.id, a4!.id]))
    expect(challenges.every(({ agendaItems }) => agendaItems.some((id) => id === a3!.id || id === a4!.id))).toBe(true)
    expect(events).toHaveLength(1)
  })
  it('puts items of no session after those of one, whatever their order', () => {
    const agendaItems = base.agendaItems.map((item, at) => (at === 0 ? { ...item, session: null } : item))
    expect(chosen({}, { ...base, agendaItems }).items.at(-1)?.number).toBe('1')
  })
  it('lists the sources that it cites, and no others', () => {
    const spare = { ...base.sources[0]!, id: 'spare' as (typeof base.sources)[0]['id'], marking: 'TLP:RED' }
    const { sources, marking } = chosen({}, { ...base, sources: [...base.sources, spare] })
    expect(sources.map(({ id }) => id)).toEqual(['s1'])
    expect(marking).not.toContain('RED')
  })
  it('leaves what answers a note out with it, whether its thread was settled or not', () => {
    const note = base.annotations[0]!
    const named = (id: string, change: Partial<Annotation>): Annotation => ({
      ...note,
      id: id as Annotation['id'],
      ...change,
    })
    for (const resolved of [null, '2025-10-18T09:00:00.000Z']) {
      const head = named('head', { resolved })
      const answer = named('answer', { replyTo: head.id })
      const toAnswer = named('to-answer', { replyTo: answer.id })
      const other = named('other', {})
      const notebook = { ...base, annotations: [toAnswer, answer, head, other] }
      const idsOf = (change: Partial<BriefOptions>) =>
        new Set(chosen(change, notebook).annotations.map(({ id }) => id as string))
      for (const settledNotes of ['none', 'plain'] as const) {
        expect(idsOf({ settledNotes, leftOut: ['head'] })).toEqual(new Set(['other']))
        const isThere = resolved === null || settledNotes === 'plain'
        const kept = isThere ? ['head', 'other'] : ['other']
        expect(idsOf({ settledNotes, leftOut: ['answer'] })).toEqual(new Set(kept))
        expect(idsOf({ settledNotes })).toEqual(new Set(isThere ? [...kept, 'answer', 'to-answer'] : kept))
      }
    }
  })
  it('leaves the notes out when told to', () => {
    expect(chosen().annotations.length).toBeGreaterThan(0)
    expect(chosen({ notes: 'none' }).annotations).toEqual([])
  })
})

describe('the marking of a brief', () => {
  const red: Notebook = {
    ...base,
    talkingPoints: base.talkingPoints.map((point, at) => (at === 0 ? { ...point, marking: 'TLP:RED' } : point)),
  }
  it('is the highest of what it holds', () => expect(chosen({}, red).marking).toBe('TLP:RED'))
  it('falls with what is left out', () => {
    expect(chosen({ sections: ['matrix', 'agenda'] }, red).marking).toBe('TLP:AMBER+STRICT')
    expect(chosen({ sections: ['situation', 'sources'] }, red).marking).toBe('TLP:AMBER')
  })
  it('never falls below that of the notebook', () => {
    expect(chosen({ sections: [] }, { ...red, marking: 'OFFICIAL-SENSITIVE' }).marking).toBe('OFFICIAL-SENSITIVE')
  })
  it('sets a free marking beside a label', () => {
    expect(chosen({}, { ...red, marking: 'OFFICIAL-SENSITIVE' }).marking).toBe('TLP:RED // OFFICIAL-SENSITIVE')
  })
})
