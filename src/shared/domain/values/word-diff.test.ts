import { describe, expect, it } from 'vitest'
import { abridged, wordDiff } from './word-diff.ts'

const told = (before: string, after: string) => wordDiff(before, after).map(({ kind, text }) => [kind, text.trim()])

describe('wordDiff', () => {
  it('names the words that went and those that came', () => {
    expect(told('gives sanctuary and logistical support.', 'gives sanctuary and supplies.')).toEqual([
      ['same', 'gives sanctuary and'],
      ['gone', 'logistical support'],
      ['new', 'supplies'],
      ['same', '.'],
    ])
  })

  it('puts the new text together again from what stayed and what came, and the old from what stayed and went', () => {
    const before = 'مذاکرات دوحہ میں ہوں گے، کل صبح۔'
    const after = 'مذاکرات اسلام آباد میں ہوں گے، کل۔'
    const runs = wordDiff(before, after)
    const joined = (leave: 'gone' | 'new') =>
      runs
        .filter(({ kind }) => kind !== leave)
        .map(({ text }) => text)
        .join('')
    expect(joined('gone')).toBe(after)
    expect(joined('new')).toBe(before)
  })

  it('gathers changes that only spaces part', () => {
    expect(told('one two three end', 'four five six end')).toEqual([
      ['gone', 'one two three'],
      ['new', 'four five six'],
      ['same', 'end'],
    ])
  })

  it('tells texts that share nothing one after the other', () => {
    const before = Array.from({ length: 900 }, (_, at) => `a${at}`).join(' ')
    const after = Array.from({ length: 900 }, (_, at) => `b${at}`).join(' ')
    expect(wordDiff(before, after)).toEqual([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ])
  })
})

describe('abridged', () => {
  it('keeps a few words beside each change', () => {
    const runs = wordDiff(
      'One two three four five six seven old eight nine ten eleven twelve thirteen',
      'One two three four five six seven new eight nine ten eleven twelve thirteen',
    )
    expect(abridged(runs, 2).map(({ text }) => text)).toEqual(['… six seven ', 'old', 'new', ' eight …'])
  })

  it('leaves short texts whole', () => {
    const runs = wordDiff('a small word', 'a big word')
    expect(abridged(runs)).toEqual(runs)
  })
})
