import { describe, expect, it } from 'vitest'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import type { Notebook } from '#shared/domain/notebook.ts'
import { linesFor } from './lines.ts'
import { type Hit, search } from './search-index.ts'

const doha = sample as unknown as Notebook

function find(query: string, notebook = doha): readonly Hit[] {
  const running = search(notebook, query)
  for (;;) {
    const step = running.next()
    if (step.done === true) return step.value
  }
}

const marked = ({ text, marks }: Hit): string[] => marks.map(({ start, end }) => text.slice(start, end))

describe('search', () => {
  it('finds a person by the native script and by the Latin one', () => {
    expect(find('یعقوب')[0]).toMatchObject({ collection: 'delegates', group: 'people' })
    expect(find('yaqoob')[0]).toMatchObject({ collection: 'delegates' })
  })

  it('takes the letters of an Arabic keyboard for those of an Urdu one', () => {
    expect(find('يعقوب').map(({ id }) => id)).toEqual(find('یعقوب').map(({ id }) => id))
  })

  it('wants every word, wherever in the record it stands', () => {
    const both = find('mechanism taliban')
    expect(both.length).toBeGreaterThan(0)
    expect(both.length).toBeLessThan(find('taliban').length)
    expect(find('mechanism xylophone')).toEqual([])
  })

  it('finds an agenda item by its number, before anything that merely holds the words', () => {
    const [first] = find('Item 4')
    expect(first).toMatchObject({ collection: 'agendaItems', title: '' })
    expect(doha.agendaItems.find(({ id }) => id === first?.id)?.number).toBe('4')
    expect(linesFor('item 4', find('item 4')).groups[0]?.lines[0]).toEqual({ kind: 'hit', hit: first })
  })

  it('says what a record is called when the words are found elsewhere in it', () => {
    const inText = find('taliban').filter(({ title }) => title !== '')
    expect(inText.length).toBeGreaterThan(0)
    for (const { title, text } of inText) expect(text).not.toBe(title)
    expect(find('yaqoob')[0]?.title).toBe('')
  })

  it('marks the words found', () => {
    const hit = find('MECHANISM').find(({ collection }) => collection === 'agendaItems')
    expect(hit && marked(hit)).toEqual(['mechanism'])
  })

  it('puts a match in the name before one in the text', () => {
    const hits = find('ceasefire')
    const lastInName = hits.findLastIndex(({ score }) => score > 10)
    expect(hits.slice(0, lastInName + 1).every(({ score }) => score > 10)).toBe(true)
    expect(hits[0]!.text.toLowerCase()).toContain('ceasefire')
  })

  it('sees an edit, in the record itself and in what is named after it', () => {
    const [item, ...others] = doha.agendaItems
    const renamed: Notebook = { ...doha, agendaItems: [{ ...item!, title: 'Quiet on the frontier' }, ...others] }
    expect(find('quiet frontier')).toEqual([])
    expect(new Set(find('quiet frontier', renamed).map(({ collection }) => collection))).toEqual(
      new Set(['agendaItems', 'positions']),
    )
  })

  it('finds nothing for nothing', () => expect(find('  ')).toEqual([]))
})
