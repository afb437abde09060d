import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['killed 12[1] and', 'killed 12 and'],
  ['killed 12[1](#fn1) and', 'killed 12 and'],
  ['killed 12[[1]](#fn1) and', 'killed 12 and'],
  ['killed 12[1][2] and', 'killed 12 and'],
  ['the truce.[^3]', 'the truce.'],
  ['the [talks](https://example.org) in [Doha][3]', 'the talks in Doha'],
  ['[12 killed](https://example.org)', '12 killed'],
  ['>> Talks\n> go on', 'Talks\ngo on'],
  ['> 50 soldiers died', '> 50 soldiers died'],
])('“%s” is shown as “%s”', (given, shown) => expect(plainText(given)).toBe(shown))

it('changes nothing the second time', () => {
  const pieces = fc.constantFrom(
    '>',
    '> ',
    '*',
    '**',
    '_',
    '[1]',
    '[a](b)',
    '[',
    ']',
    '(',
    ')',
    '\n',
    '- ',
    'Talks',
    ' 12',
    '---\n',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const once = plainText(parts.join(''))
      expect(plainText(once)).toBe(once)
    }),
  )
})
