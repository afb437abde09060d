import { describe, expect, it } from 'vitest'
import { readDocstrings } from './docstrings.ts'

const docsOf = (source: string) => readDocstrings('sample.ts', source)

describe('readDocstrings', () => {
  it('takes the comment right above a constant, in one line and without links', () => {
    const docs = docsOf(
      '/**\n * A side\n * at the {@link Table}.\n */\nexport const side = z.string()\nconst bare = z.string()',
    )
    expect(docs.get('side')).toMatchObject({ text: 'A side at the Table.', root: 'z' })
    expect(docs.get('bare')?.text).toBe('')
  })

  it('takes the comments of fields, through calls and inner objects', () => {
    const source = `export const note = z
      .strictObject({
        /** Where it holds. */
        target: z.strictObject({
          /** Lost. */
          orphaned: z.boolean(),
        }),
        body: z.string(),
      })
      .refine(() => true)`
    expect(docsOf(source).get('note')?.fields).toEqual(
      new Map([
        ['target', 'Where it holds.'],
        ['target.orphaned', 'Lost.'],
      ]),
    )
  })

  it('takes neither a comment of another kind nor one that belongs to something else', () => {
    const docs = docsOf(
      '// no\nexport const a = z.string()\n/** Of f. */\nfunction f() {}\nexport const b = z.string()',
    )
    expect([docs.get('a')?.text, docs.get('b')?.text]).toEqual(['', ''])
  })

  it('names what a value is made from', () => {
    expect(docsOf("export const partyId = identifier.brand<'PartyId'>()").get('partyId')?.root).toBe('identifier')
  })

  it('refuses what it cannot parse, naming the file', () => {
    expect(() => docsOf('export const = 1')).toThrow(/sample\.ts/)
  })
})
