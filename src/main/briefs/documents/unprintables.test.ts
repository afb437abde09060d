import { expect, it } from 'vitest'
import { workedNotebook } from '../testing/notebooks.ts'
import { unprintables } from './unprintables.ts'

it('names the records in which a character stands, the first few of them, and counts all', () => {
  const base = workedNotebook()
  const [delegate] = base.delegates
  const notebook = {
    ...base,
    title: '会 talks',
    events: base.events.map((event) => ({ ...event, doubt: '漢' })),
    delegates: [
      { ...delegate!, name: 'Li Wei', nativeName: { text: '李', language: 'zh', pronunciation: '' } },
    ] as never,
  }
  const [first, second, own] = unprintables(notebook, new Set(['漢', '李', '会']))
  expect(first).toMatchObject({ character: '漢', total: base.events.length })
  expect(first!.places).toHaveLength(3)
  expect(first!.places[0]).toEqual({ collection: 'events', id: base.events[0]!.id, title: base.events[0]!.title })
  expect(second).toMatchObject({ total: 1, places: [{ collection: 'delegates', title: 'Li Wei' }] })
  expect(own).toEqual({ character: '会', places: [], total: 0 })
})

it('looks at nothing where nothing is missing', () => {
  expect(unprintables(workedNotebook(), new Set())).toEqual([])
})
