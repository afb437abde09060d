import { expect, test } from 'vitest'
import { WrongWords } from '../tools/row-command/words.ts'
import { readCommandLine } from './command-line.ts'

const read = (...words: string[]) => readCommandLine(words, ['kill', 'power-cut'])

test('without words: every row at its small size', () => {
  expect(read()).toMatchObject({ rows: [], size: 'small', seed: 1, from: 0, json: null })
})

test('rows, sizes, seeds and where to go on', () => {
  expect(read('kill', '--size', '500', '--seed', '7', '--from', '40')).toMatchObject({
    rows: ['kill'],
    size: 500,
    seed: 7,
    from: 40,
  })
  expect(read('--full')).toMatchObject({ size: 'full' })
  expect(read('-h')).toBe('help')
})

test.each([[['nil']], [['--size', 'many']], [['--full', '--size', '5']], [['--seed', '-1']], [['--unknown']]])(
  '%j is refused',
  (words) => {
    expect(() => read(...words)).toThrow(WrongWords)
  },
)
