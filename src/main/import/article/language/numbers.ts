/** Numbers as English texts write them, in figures and in letters. */

const LETTERED = { zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 }
const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...Object.entries(LETTERED),
  ...TEENS.map((word, at) => [word, 11 + at] as const),
  ...TENS.map((word, at) => [word, 20 + 10 * at] as const),
  ['dozen', 12],
  ['hundred', 100],
])

/** A number in figures or letters (`1,200`, `seven`, `twenty-five`, `a dozen`, `two hundred`); undefined: none. */
export function numberOf(words: string): number | undefined {
  const plain = words.toLowerCase().trim()
  if (/^\d{1,3}(?:[,  ]\d{3})+$/u.test(plain)) return Number(plain.replace(/\D/gu, ''))
  if (/^\d{1,9}$/u.test(plain)) return Number(plain)
  let sum = 0
  let isNumber = false
  for (const word of plain.split(/[\s-]+/u)) {
    if (word === 'a' || word === 'and') continue
    const value = NUMBERS.get(word)
    if (value === undefined) return undefined
    sum = word === 'dozen' || word === 'hundred' ? Math.max(1, sum) * value : sum + value
    isNumber = true
  }
  return isNumber ? sum : undefined
}

/** A number as texts write it, for patterns. */
export const NUMBER_PATTERN =
  '(?:\\d{1,3}(?:[,  ]\\d{3})+|\\d{1,9}|(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|several)\\s+(?:dozen|hundred)s?)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|dozens|scores|hundreds|thousands|several|many)'
