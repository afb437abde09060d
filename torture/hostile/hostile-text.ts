import fc from 'fast-check'
import sample from '../../resources/samples/doha-talks.json' with { type: 'json' }
import first from '../../src/main/storage/migrations/fixtures/notebook-v1.json' with { type: 'json' }
import { aNotebook } from '#main/storage/testing/a-notebook.ts'

/** Where in a notebook something can be put: the keys on the way. */
type Spot = readonly (string | number)[]

/** A notebook that is whole, and every spot in it. */
type Base = { readonly value: unknown; readonly spots: readonly Spot[] }

const baseOf = (value: unknown): Base => ({ value, spots: spotsIn(value) })

function spotsIn(value: unknown, here: Spot = []): Spot[] {
  if (typeof value !== 'object' || value === null) return [here]
  const inside = Object.entries(value).flatMap(([key, part]) =>
    spotsIn(part, [...here, Array.isArray(value) ? Number(key) : key]),
  )
  return [here, ...inside]
}

/** Mostly the small one: the sample takes a hundred times as long to read. */
const bases: readonly Base[] = [...Array.from({ length: 30 }, () => baseOf(aNotebook())), baseOf(sample), baseOf(first)]

/** Stands in the text until raw JSON takes its place: no object of ours could hold a key twice, or `__proto__`. */
const MARK = '@@here@@'

/** The notebook as JSON with raw text at a spot: instead of what is there, or as further keys beside it. */
function textWith({ value, spots }: Base, at: number, raw: string, how: 'instead' | 'beside'): string {
  const spot = spots[at % spots.length]!
  const text = JSON.stringify(how === 'instead' ? put(value, spot, MARK) : put(value, [...spot.slice(0, -1), MARK], 0))
  return how === 'instead' ? text.replace(`"${MARK}"`, () => raw) : text.replace(`"${MARK}":0`, () => raw)
}

function put(value: unknown, [key, ...rest]: Spot, what: unknown): unknown {
  if (key === undefined) return what
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) }
  const inside = copy as Record<string | number, unknown>
  inside[key] = put(inside[key], rest, what)
  return copy
}

const nested = (depth: number, open: string, inside: string, close: string): string =>
  `${open.repeat(depth)}${inside}${close.repeat(depth)}`

const BIDI = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
]
const ODD = [
  '\u0000',
  '\ud800',
  '\udfff',
  '\ufeff',
  '\u2028',
  '\u0085',
  '\u200d',
  '\u0300'.repeat(60),
  '﷽',
  '\u{1f1f5}',
]
const ODD_DATES = [
  'NaN',
  'Invalid Date',
  '2025-02-30',
  '2025-13-45T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-19',
  'Y-170000002',
  '[..2025-10]',
  '{2025..2024}',
  '2025-XX-XX/2024',
  '1e400',
  '0000-00-00',
  '2025-10-18T07:00:00.000Z/PT1S/..',
]

const hostileString = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...BIDI, ...ODD, 'a', ' ', '\n'), { maxLength: 20 }).map((all) => all.join('')),
  },
  { weight: 3, arbitrary: fc.constantFrom(...ODD_DATES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '../../etc/passwd',
      'file:///etc/passwd',
      'javascript:alert(1)',
      '%00',
      'CON',
      '__proto__',
    ),
  },
  // What makes a pattern with nested repeats run for ever.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', '-', '1', 'aa-', ' ', '[', '{2025,', '~/'), fc.nat(2_000))
      .map(([part, times]) => `${part.repeat(times)}!`),
  },
)

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'id', 'then']

const smallRaw = fc.oneof(
  hostileString.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    'null',
    'true',
    '[]',
    '{}',
    '-0',
    '1e999',
    '-1e999',
    '9007199254740993',
    '1e-400',
    'NaN',
    'Infinity',
    '""',
    '[null]',
    '01',
    '.5',
  ),
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(...KEYS).map((key) => `{${JSON.stringify(key)}:{"polluted":true,"x":[1]}}`),
)

const largeRaw = fc.oneof(
  fc.constantFrom(100, 1_000, 10_000, 100_000).map((depth) => nested(depth, '[', '', ']')),
  fc.constantFrom(100, 1_000, 10_000, 100_000).map((depth) => nested(depth, '{"a":', '1', '}')),
  fc.constantFrom(1_000, 20_000).map((count) => `[${'{},'.repeat(count)}0]`),
  fc
    .constantFrom(1_000, 20_000)
    .map((count) => `{${Array.from({ length: count }, (_, at) => `"k${at}":1`).join(',')}}`),
  fc.constantFrom(10_000, 300_000).map((length) => JSON.stringify('\u202e'.repeat(length))),
  fc.constantFrom(10_000, 100_000).map((digits) => '9'.repeat(digits)),
)

const besides = fc
  .tuple(fc.constantFrom(...KEYS), smallRaw)
  .map(([key, raw]) => `${JSON.stringify(key)}:${raw},${JSON.stringify(key)}:{"polluted":true}`)

const spot = fc.tuple(fc.constantFrom(...bases), fc.nat())

/** A notebook with one thing in it that should not be there. */
const notebooks = fc.oneof(
  { weight: 60, arbitrary: fc.tuple(spot, smallRaw).map(([[base, at], raw]) => textWith(base, at, raw, 'instead')) },
  { weight: 25, arbitrary: fc.tuple(spot, besides).map(([[base, at], raw]) => textWith(base, at, raw, 'beside')) },
  { weight: 1, arbitrary: fc.tuple(spot, largeRaw).map(([[base, at], raw]) => textWith(base, at, raw, 'instead')) },
)

/** A text that was a notebook's: cut, with something put in between, or that never was one. */
const texts = fc.oneof(
  fc.tuple(spot, fc.nat()).map(([[base], at]) => {
    const text = JSON.stringify(base.value)
    return text.slice(0, at % text.length)
  }),
  fc.tuple(spot, fc.nat(), fc.string({ unit: 'binary', maxLength: 8 })).map(([[base], at, between]) => {
    const text = JSON.stringify(base.value)
    return text.slice(0, at % text.length) + between + text.slice(at % text.length)
  }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  smallRaw,
)

/** Text of a file that somebody hands over as a notebook. */
export const hostileTexts = fc.oneof({ weight: 85, arbitrary: notebooks }, { weight: 15, arbitrary: texts })

/** As long as the largest that is still read: a hundred million characters in one string. */
const HUNDRED_MILLION = 100_000_000

/** Texts of a hundred megabytes each, made when asked for. */
export const hugeTexts: readonly (() => string)[] = [
  () => textWith(bases[0]!, 3, `"${'a'.repeat(HUNDRED_MILLION)}"`, 'instead'),
  () => `"${'\\u202e'.repeat(HUNDRED_MILLION / 6)}"`,
  () => `${' '.repeat(HUNDRED_MILLION)}{`,
  () => `{"schemaVersion":1,"title":"${'a'.repeat(HUNDRED_MILLION)}`,
]
