import { describe, expect, it } from 'vitest'
import { matrixMove } from './matrix-move.ts'

const size = { rows: 7, columns: 3 }
const from = { row: 3, column: 1 }
const move = (key: string, change: { ctrlKey?: boolean; isRightToLeft?: boolean } = {}) =>
  matrixMove(from, { key, ctrlKey: false, isRightToLeft: false, ...change }, size)

describe('matrixMove', () => {
  it('goes by one with the arrows', () => {
    expect(move('ArrowUp')).toEqual({ row: 2, column: 1 })
    expect(move('ArrowDown')).toEqual({ row: 4, column: 1 })
    expect(move('ArrowRight')).toEqual({ row: 3, column: 2 })
    expect(move('ArrowLeft')).toEqual({ row: 3, column: 0 })
  })

  it('goes the way of the eye where the window reads right to left', () => {
    expect(move('ArrowRight', { isRightToLeft: true })).toEqual({ row: 3, column: 0 })
  })

  it('stops at the edges', () => {
    const corner = { row: 6, column: 2 }
    for (const key of ['ArrowDown', 'ArrowRight'])
      expect(matrixMove(corner, { key, ctrlKey: false, isRightToLeft: false }, size)).toEqual(corner)
  })

  it('jumps to the ends of the row and of the matrix', () => {
    expect(move('End')).toEqual({ row: 3, column: 2 })
    expect(move('Home', { ctrlKey: true })).toEqual({ row: 0, column: 0 })
    expect(move('End', { ctrlKey: true })).toEqual({ row: 6, column: 2 })
  })

  it('leaves other keys alone', () => {
    expect(move('Enter')).toBeUndefined()
  })
})
