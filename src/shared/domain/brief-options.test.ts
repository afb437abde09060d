import { describe, expect, it } from 'vitest'
import { briefOptions, defaultBriefOptions } from './brief-options.ts'
import { emptyNotebook, type Notebook } from './notebook.ts'

const AS_OF = '2025-10-18T05:15:00.000Z'
const bare = emptyNotebook('n' as Notebook['id'], AS_OF, 'Talks')

describe('options of a brief', () => {
  it('hold by default', () => {
    expect(briefOptions.parse(defaultBriefOptions(bare, AS_OF))).toEqual(defaultBriefOptions(bare, AS_OF))
  })
  it('show their instant where the talks are: by the first session, else by the host, else in UTC', () => {
    const host = { role: 'host', order: 1, zone: 'Asia/Qatar' } as Notebook['parties'][number]
    const mediator = { role: 'mediator', order: 2, zone: 'Europe/Berne' } as Notebook['parties'][number]
    const sessions = [
      { order: 2, zone: 'Europe/Oslo' },
      { order: 1, zone: 'Asia/Muscat' },
    ] as Notebook['sessions']
    expect(defaultBriefOptions({ ...bare, parties: [host], sessions }, AS_OF).asOfZone).toBe('Asia/Muscat')
    expect(defaultBriefOptions({ ...bare, parties: [mediator, host] }, AS_OF).asOfZone).toBe('Asia/Qatar')
    expect(defaultBriefOptions(bare, AS_OF).asOfZone).toBe('UTC')
  })
  it('refuse a part, a paper or a zone that there is not', () => {
    const whole = defaultBriefOptions(bare, AS_OF)
    for (const change of [{ sections: ['annex'] }, { paper: 'A5' }, { asOfZone: 'Doha' }, { asOf: 'today' }])
      expect(briefOptions.safeParse({ ...whole, ...change }).success).toBe(false)
  })
})
