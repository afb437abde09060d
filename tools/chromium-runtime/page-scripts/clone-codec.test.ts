import { types } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Beside, decodeClone, encodeClone } from './clone-codec.ts'

function cross(value: unknown): unknown {
  return decodeClone(encodeClone(value, { isProxy: types.isProxy }))
}

/** The same with what is long beside the text; also tells how long the text was then. */
function crossBeside(value: unknown): { copy: unknown; textLength: number } {
  const beside: Beside = []
  const text = encodeClone(value, { isProxy: types.isProxy, beside })
  return { copy: decodeClone(text, new Uint8Array(Buffer.concat(beside))), textLength: text.length }
}

describe('clone codec', () => {
  it('carries what structured clone carries', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withBoxedValues: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withSparseArray: true,
          withTypedArray: true,
          withNullPrototype: true,
        }),
        (value) => {
          expect(cross(value)).toStrictEqual(structuredClone(value))
        },
      ),
    )
  })

  it('keeps numbers in boxes that JSON has no word for', () => {
    for (const number of [Infinity, -Infinity, Number.NaN, -0])
      expect(cross(new Object(number))).toStrictEqual(structuredClone(new Object(number)))
  })

  it('keeps undefined apart from null and from absence', () => {
    expect(Object.keys(cross({ a: undefined, b: null }) as object)).toEqual(['a', 'b'])
    expect(cross([undefined])).toStrictEqual([undefined])
  })

  it('carries long texts beside the rest, each to its place', () => {
    const json = `\ufeff${JSON.stringify('"“\n'.repeat(300_000))}`
    const value = {
      ok: true,
      texts: [json, 'short', `${json}${json}`],
      half: `${'a'.repeat(1_000_000)}\ud800`,
      gone: undefined,
    }
    expect(crossBeside(value).copy).toStrictEqual(value)
    expect(cross(value)).toStrictEqual(value)
    expect(crossBeside({ json }).textLength).toBeLessThan(200)
  })

  it('carries long bytes beside the rest, of every kind and where they are met twice', () => {
    const bytes = Uint8Array.from({ length: 400_000 }, (_, at) => at % 251)
    const whole = {
      bytes,
      again: bytes,
      floats: new Float32Array(bytes.buffer),
      buffer: bytes.buffer,
      few: bytes.slice(0, 9),
    }
    const { copy, textLength } = crossBeside(whole)
    expect(copy).toStrictEqual(whole)
    expect((copy as typeof whole).again).toBe((copy as typeof whole).bytes)
    expect(textLength).toBeLessThan(1_000)
  })

  it('keeps cycles and shared parts', () => {
    const part = { name: 'Doha' }
    const whole: Record<string, unknown> = { first: part, second: part }
    whole['self'] = whole
    const copy = cross(whole) as Record<string, unknown>
    expect(copy['self']).toBe(copy)
    expect(copy['first']).toBe(copy['second'])
  })

  it('keeps the kind, message and cause of an error and drops its other properties', () => {
    const error = Object.assign(new RangeError('too far', { cause: { line: 3 } }), { code: 'E' })
    const copy = cross(error) as RangeError & { code?: string }
    expect(copy).toBeInstanceOf(RangeError)
    expect([copy.message, copy.cause, copy.stack, copy.code]).toEqual(['too far', { line: 3 }, error.stack, undefined])
  })

  it('sends the bytes of a view, not the pool behind it', () => {
    const copy = cross({ bytes: Buffer.from('brief') }) as { bytes: Uint8Array }
    expect(copy.bytes.constructor).toBe(Uint8Array)
    expect(Buffer.from(copy.bytes).toString()).toBe('brief')
    expect(copy.bytes.buffer.byteLength).toBe(5)
  })

  it.each([
    ['a function', () => 1],
    ['a function inside', { deep: [{ on: () => 1 }] }],
    ['a symbol', Symbol('s')],
    ['a promise', Promise.resolve(1)],
    ['a weak map', new WeakMap()],
    ['a proxy', new Proxy({ a: 1 }, {})],
    ['a file', new Blob(['x'])],
  ])('refuses %s', (_name, value) => {
    expect(() => encodeClone(value, { isProxy: types.isProxy })).toThrow('An object could not be cloned.')
  })
})
