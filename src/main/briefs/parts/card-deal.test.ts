import { describe, expect, it } from 'vitest'
import { type CardBlock, dealt, PIECE_SPACE } from './card-deal.ts'
import type { Piece } from './piece.ts'

const piece = (name: string, height: number): Piece => ({ content: { text: name }, height, size: 10 })
const block = (name: string, ...heights: number[]): CardBlock => ({
  head: piece(name, 10),
  goesOn: piece(`${name} goes on`, 10),
  pieces: heights.map((height, at) => piece(`${name}${at + 1}`, height)),
})
const names = (cards: Piece[][]): string[][] =>
  cards.map((card) => card.map(({ content }) => /"text":"([^"]*)"/u.exec(JSON.stringify(content))?.[1] ?? ''))

describe('cards that are dealt', () => {
  it('keep a block whole where it fits a card of its own', () => {
    expect(names(dealt([block('a', 40), block('b', 40), block('c', 10)], 110))).toEqual([
      ['a', 'a1'],
      ['b', 'b1', 'c', 'c1'],
    ])
  })
  it('part a block that is higher than a card, and say its name again', () => {
    expect(names(dealt([block('a', 40, 40, 40)], 110))).toEqual([
      ['a', 'a1', 'a2'],
      ['a goes on', 'a3'],
    ])
  })
  it('part a block that would fit a card of its own where they are to be filled', () => {
    expect(names(dealt([block('a', 40), block('b', 20, 40)], 110, true))).toEqual([
      ['a', 'a1', 'b', 'b1'],
      ['b goes on', 'b2'],
    ])
  })
  it('hold no more than their room, but for a piece that is higher than a card', () => {
    const cards = dealt([block('a', 30, 20, 60), block('b', 15, 15), block('c', 90)], 120)
    for (const card of cards) expect(card.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(120)
    expect(names(dealt([block('a', 300)], 120))).toEqual([['a', 'a1']])
    expect(PIECE_SPACE).toBeGreaterThan(0)
  })
  it('are none without a block', () => {
    expect(dealt([], 100)).toEqual([])
  })
})
