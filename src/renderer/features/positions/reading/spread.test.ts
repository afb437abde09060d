import { describe, expect, it } from 'vitest'
import type { Party } from '#shared/domain/party.ts'
import { spreadOf } from './spread.ts'

const party = (id: string, order: number, role: Party['role'] = 'party') => ({ id, order, role }) as Party
const two = [party('qa', 3, 'mediator'), party('at', 2), party('pk', 1), party('cn', 4, 'stakeholder')]
const asSeated = { left: null, right: null }

const ids = ({ left, right, beneath, tabs }: ReturnType<typeof spreadOf>) => ({
  pages: [left?.id, right?.id],
  beneath: beneath.map(({ id }) => id),
  tabs: tabs.map(({ id }) => id),
})

describe('spreadOf', () => {
  it('lets the two sides face each other as seated, the mediator beneath', () => {
    expect(ids(spreadOf(two, asSeated, null))).toEqual({ pages: ['pk', 'at'], beneath: ['qa'], tabs: [] })
  })

  it('opens the mediator as a page when it is asked for, with tabs as the way back', () => {
    expect(ids(spreadOf(two, asSeated, 'qa'))).toEqual({ pages: ['pk', 'qa'], beneath: [], tabs: ['pk', 'at', 'qa'] })
  })

  it('makes a third side a tab', () => {
    const three = [...two, party('ir', 2.5)]
    expect(ids(spreadOf(three, asSeated, null))).toEqual({
      pages: ['pk', 'at'],
      beneath: ['qa'],
      tabs: ['pk', 'at', 'ir', 'qa'],
    })
    expect(ids(spreadOf(three, { left: 'at', right: 'ir' }, null)).pages).toEqual(['at', 'ir'])
    expect(ids(spreadOf(three, { left: null, right: 'pk' }, null)).pages).toEqual(['at', 'pk'])
  })

  it('never shows one party twice, and asks nothing of one who is on a page already', () => {
    expect(ids(spreadOf(two, { left: 'pk', right: 'pk' }, 'pk')).pages).toEqual(['pk', 'at'])
  })

  it('has one page for one side, and none for a table without seats', () => {
    expect(ids(spreadOf([party('pk', 1)], asSeated, null)).pages).toEqual(['pk', undefined])
    expect(ids(spreadOf([], asSeated, null)).pages).toEqual([undefined, undefined])
  })
})
