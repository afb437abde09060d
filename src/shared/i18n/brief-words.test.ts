import { describe, expect, it } from 'vitest'
import type { BriefCut } from '../domain/brief-meter.ts'
import { readTemplate } from '../domain/brief-template.ts'
import { cutInWords, templateProblemInWords } from './brief-words.ts'

describe('what can be left out, in words', () => {
  const cut: BriefCut = {
    collection: 'talkingPoints',
    id: 't1',
    title: 'Stop first.',
    weight: 'could',
    use: 'raise',
    item: '4',
    lines: 1,
  }
  it('says of a line to take how much it weighs, and of what is said only if raised that it is', () => {
    expect(cutInWords(cut)).toBe('Could say, item 4: “Stop first.” (about 1 line)')
    expect(cutInWords({ ...cut, use: 'avoid', lines: 3 })).toBe('Avoid, item 4: “Stop first.” (about 3 lines)')
  })
  it('says of anything else what kind of record it is', () => {
    const event: BriefCut = { ...cut, collection: 'events', title: 'Hostilities resume', weight: null, use: null }
    expect(cutInWords({ ...event, lines: 2 })).toBe('event: Hostilities resume (about 2 lines)')
  })
})

describe('why a file is no template, in words', () => {
  const told = (text: string): string => {
    const read = readTemplate(text)
    return read.ok ? '' : templateProblemInWords(read.problem)
  }
  it('names the reason and the place', () => {
    expect(told('{')).toContain('cannot be read as JSON')
    expect(told('{}')).toContain('no template of a brief')
    const file = { kind: 'aide-memoire-brief-template', version: 9 }
    expect(told(JSON.stringify(file))).toContain('its format is 9, this app knows 1')
    expect(told(JSON.stringify({ ...file, version: 1, name: '', options: {} }))).toContain('At “name”')
  })
})
