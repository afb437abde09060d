import { describe, expect, it } from 'vitest'
import { oneLine, paragraphs, plain, shortened } from './plain.ts'

describe('plain text', () => {
  it('keeps markup and braces as they are', () => {
    expect(plain('<b>x</b> {"text": 1} [a](b)')).toBe('<b>x</b> {"text": 1} [a](b)')
  })
  it('shows controls and what would turn a line round, and obeys none of it', () => {
    expect(plain('a\u0000b\u202Ec\u202Dd')).toBe('a[U+0000]b[U+202E]c[U+202D]d')
    expect(plain('x\u2066y\nz\u2069')).toBe('x[U+2066]y\nz[U+2069]')
  })
  it('keeps isolates that are closed, marks without ink and the joiners that Persian needs', () => {
    for (const text of ['a\u2068ب\u2069c', '\u2067a\u2066b\u2069\u2069', 'a\u200Fb', 'می\u200Cخواهم'])
      expect(plain(text)).toBe(text)
  })
  it('obeys a thousand isolates in a paragraph, and shows them where there are more', () => {
    const most = '\u2068ب\u2069'.repeat(1_000)
    expect(plain(`${most}\n${most}`)).toBe(`${most}\n${most}`)
    expect(plain(`${most}\n${most}\u2066a\u2069`)).toBe(
      `${most}\n${'[U+2068]ب[U+2069]'.repeat(1_000)}[U+2066]a[U+2069]`,
    )
  })
  it('drops what is nothing, and mends half surrogates', () => {
    expect(plain('a\uFEFFb\u00ADc')).toBe('abc')
    expect(plain('x\uD800y')).toBe('x\uFFFDy')
  })
  it('reads every line end as one', () => {
    expect(paragraphs('one\r\ntwo\rthree\u2028four\n\n \nfive')).toEqual(['one', 'two', 'three', 'four', 'five'])
    expect(oneLine(' one\n two\t three ')).toBe('one two three')
  })
})

describe('shortened', () => {
  it('leaves a short text whole', () => expect(shortened('as it is', 8)).toBe('as it is'))
  it('cuts at a word and says so', () => expect(shortened('the sides agree, that', 17)).toBe('the sides agree…'))
  it('cuts a word that has no end', () => expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(10)}…`))
})
