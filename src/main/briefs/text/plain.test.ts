import { describe, expect, it } from 'vitest'
import { oneLine, paragraphs, plain, shortened } from './plain.ts'

describe('plain text', () => {
  it('keeps markup and braces as they are', () => {
    expect(plain('<b>x</b> {"text": 1} [a](b)')).toBe('<b>x</b> {"text": 1} [a](b)')
  })
  it('drops controls, bidi overrides and half surrogates, and keeps the joiners that Persian needs', () => {
    expect(plain('a\u0000b\u202Ec\u2066d\uFEFF')).toBe('abcd')
    expect(plain('x\uD800y')).toBe('x\uFFFDy')
    expect(plain('می\u200Cخواهم')).toBe('می\u200Cخواهم')
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
