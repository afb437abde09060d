import { expect, it } from 'vitest'
import { breaksOf } from './breaks.ts'

const cut = (text: string): string => {
  let from = 0
  return breaksOf(text)
    .map((at) => text.slice(from, (from = at)))
    .join('|')
}

it.each([
  ['One line, two.', 'One |line, |two.'],
  ['a  b', 'a  |b'],
  ['le point : oui', 'le |point : |oui'],
  ['mutual self-help', 'mutual |self-|help'],
  ['annex A-7 and -7', 'annex |A-|7 |and |-7'],
  ['« oui »', '« |oui |»'],
  ['草案说的是“武装团体”，答复', '草|案|说|的|是|“武|装|团|体”，|答|复'],
  ['（“甲”）乙', '（“甲”）|乙'],
  ['10:30, 1,250', '10:30, |1,250'],
  ['می‌گوید که', 'می‌گوید |که'],
  ['', ''],
])('%s → %s', (text, expected) => expect(cut(text)).toBe(expected))

it('cuts a text of spaces and words as the library would', () => {
  const text = "It isn’t so: (he said) “yes”; don't, 3 of 4. Fin"
  const simple = breaksOf(text)
  // A sign that the quick way does not know sends the same words the long way.
  expect(breaksOf(`${text}…`).slice(0, simple.length - 1)).toEqual(simple.slice(0, -1))
})
