import { expect, test } from 'vitest'
import { internals } from '../pdfmake-internals.ts'
import { operatorsOf, type Vector } from './vectors.ts'

const pdf = new internals.PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }) as {
  _normalizeColor: (color: unknown) => unknown
}
const drawn = (vector: Vector): string | null => operatorsOf(vector, pdf)

test('a rule is its width, its colour and its two ends', () => {
  expect(drawn({ type: 'line', x1: 10, y1: 20.00049, x2: 30, y2: 20, lineWidth: 0.35, lineColor: '#ff0000' })).toBe(
    'q 0.35 w 1 0 0 RG 10 20 m 30 20 l S Q',
  )
})

test('a rule without width or colour is one point and black, as a page begins', () => {
  expect(drawn({ type: 'line', x1: 0, y1: 0, x2: 5, y2: 0 })).toBe('q 0 0 m 5 0 l S Q')
})

test('a box is filled, or filled and outlined', () => {
  const box = { type: 'rect', x: 1, y: 2, w: 3, h: 4, color: 'white' }
  expect(drawn(box)).toBe('q 1 1 1 rg 1 2 3 4 re f Q')
  expect(drawn({ ...box, lineColor: '#000', dash: { length: 2 }, lineCap: 'round' })).toBe(
    'q 1 J [2 2] 0 d 1 1 1 rg 0 0 0 RG 1 2 3 4 re B Q',
  )
})

test('an outline that ends where it began is closed', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 0, y: 3 },
  ]
  expect(drawn({ type: 'polyline', points, color: '#000000' })).toBe('q 0 0 0 rg 0 0 m 4 0 l 0 3 l f Q')
  expect(drawn({ type: 'polyline', points: [...points, points[0]!] })).toBe('q 0 0 m 4 0 l 0 3 l 0 0 l h S Q')
})

test.each<[string, Partial<Vector>]>([
  ['rounded corners', { type: 'rect', r: 2 }],
  ['half seen through', { fillOpacity: 0.5 }],
  ['a gradient', { linearGradient: ['red', 'blue'] }],
  ['a pattern', { color: ['stripes', 'red'] }],
  ['an ellipse', { type: 'ellipse' }],
  ['no colour that is known', { color: 'reddish' }],
])('leaves %s to pdfmake', (_what, change) => {
  expect(drawn({ type: 'rect', x: 0, y: 0, w: 1, h: 1, color: 'red', ...change })).toBeNull()
})
