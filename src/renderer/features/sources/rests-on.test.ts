import { describe, expect, it } from 'vitest'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import type { Notebook } from '#shared/domain/notebook.ts'
import { restingAlone, restsOn } from './rests-on.ts'

const doha = sample as unknown as Notebook

describe('restsOn', () => {
  it('finds every event of the sample, with the places in the source', () => {
    const events = restsOn(doha, 's1').filter(({ collection }) => collection === 'events')
    expect(events).toHaveLength(doha.events.length)
    expect(events.every(({ locators }) => locators.length > 0)).toBe(true)
  })

  it('counts a record once that cites the source in its accounts too', () => {
    const strikes = restsOn(doha, 's1').filter(({ id }) => id === 'e-paktika-strikes')
    expect(strikes).toHaveLength(1)
  })

  it('tells what rests on one source alone, and the words that are kept of it', () => {
    const [first] = doha.events
    const alone = { ...first!, accounts: [], citations: [{ source: 's1', locator: '¶2', words: 'They met.' }] }
    const both = { ...alone, id: 'both', citations: [...alone.citations, { source: 's2', locator: '' }] }
    const notebook = { ...doha, events: [alone, both] } as unknown as Notebook
    const events = restsOn(notebook, 's1').filter(({ collection }) => collection === 'events')
    expect(events).toMatchObject([
      { id: first!.id, isAlone: true, locators: ['¶2'], words: ['They met.'] },
      { id: 'both', isAlone: false },
    ])
    expect(restingAlone({ ...notebook, events: [both] } as unknown as Notebook)).toBe(restingAlone(notebook) - 1)
  })

  it('finds nothing for a source that nobody cites', () => expect(restsOn(doha, 's9')).toEqual([]))
})
