import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { WrongWords } from '../tools/row-command/words.ts'
import { readCommandLine } from './command-line.ts'

const known = ['durable-edit', 'memory']

describe('the command line of the bench', () => {
  it('asks for everything when nothing is said', () => {
    expect(readCommandLine([], known)).toEqual({
      rows: [],
      sizes: [1_000, 10_000, 100_000],
      json: null,
      folder: tmpdir(),
    })
  })

  it('takes rows, sizes and files', () => {
    const words = ['memory', '--sizes', '1000,50000', '--json', 'found.json', '--folder', '/mnt']
    expect(readCommandLine(words, known)).toEqual({
      rows: ['memory'],
      sizes: [1_000, 50_000],
      json: 'found.json',
      folder: '/mnt',
    })
  })

  it('names what it does not understand', () => {
    expect(() => readCommandLine(['durble-edit'], known)).toThrow(/“durble-edit”.*durable-edit, memory/)
    expect(() => readCommandLine(['--sizes', '1000,many'], known)).toThrow(/“many”/)
    expect(() => readCommandLine(['--sizes', '0'], known)).toThrow(WrongWords)
    expect(() => readCommandLine(['--fast'], known)).toThrow(WrongWords)
  })

  it('helps', () => {
    expect(readCommandLine(['--help'], known)).toBe('help')
  })
})
