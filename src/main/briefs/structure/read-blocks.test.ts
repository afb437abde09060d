import { describe, expect, it } from 'vitest'
import { readBlocks } from './read-blocks.ts'
import { levelled } from './levels.ts'
import { tagged } from './tag.ts'

const read = (content: unknown): unknown => readBlocks(content, 'ltr').blocks
const paragraph = (...texts: string[]): object => ({
  kind: 'paragraph',
  dir: 'ltr',
  runs: texts.map((text) => ({ text })),
})

describe('a definition read as text', () => {
  it('is its paragraphs in reading order, without layout and decoration', () => {
    const columns = [{ text: 'last', readLast: true }, { stack: [{ text: 'first' }, { canvas: [] }] }]
    expect(read([{ columns }, tagged({ as: 'artifact' }, { text: 'gone' }), { text: '  ' }, { image: 'x' }])).toEqual([
      paragraph('first'),
      paragraph('last'),
    ])
  })

  it('joins runs of one manner and keeps those of another', () => {
    expect(read({ text: ['a', { text: 'b' }, { text: 'c', bold: true }, { text: ' d', lang: 'ur' }] })).toEqual([
      {
        kind: 'paragraph',
        dir: 'ltr',
        runs: [{ text: 'ab' }, { text: 'c', isBold: true }, { text: ' d', lang: 'ur' }],
      },
    ])
  })

  it('makes items that follow one another a list, behind their labels', () => {
    const item = (label: string, text: string): object =>
      tagged({ as: 'item', label }, { columns: [{ text: label }, { text }] })
    expect(read([item('1', 'one'), { stack: [item('2', 'two')] }, { text: 'after' }, item('3', 'three')])).toEqual([
      {
        kind: 'list',
        isNumbered: true,
        items: [
          { label: '1', blocks: [paragraph('one')] },
          { label: '2', blocks: [paragraph('two')] },
        ],
      },
      paragraph('after'),
      { kind: 'list', isNumbered: true, items: [{ label: '3', blocks: [paragraph('three')] }] },
    ])
  })

  it('reads a table with its heads and spans', () => {
    const table = {
      headerRows: 1,
      widths: [10, 20],
      body: [
        [{ text: 'h', colSpan: 2 }, ''],
        [{ text: 'a' }, { text: 'b' }],
      ],
    }
    expect(read(tagged({ as: 'table', heads: 1, rowHeads: 1, summary: 'What' }, { table }))).toMatchObject([
      {
        ...{ kind: 'table', heads: 1, rowHeads: 1, summary: 'What', widths: [10, 20] },
        rows: [
          [{ columns: 2, blocks: [paragraph('h')] }],
          [{ blocks: [paragraph('a')] }, { blocks: [paragraph('b')] }],
        ],
      },
    ])
  })

  it('reads a row of short words and values as one line each', () => {
    const row = [{ text: 'Place' }, '', { text: 'Doha' }, { text: 'As of' }, { text: 'today' }]
    expect(read({ table: { body: [row] } })).toMatchObject([
      { runs: [{ text: 'Place', isBold: true }, { text: '\u2002' }, { text: 'Doha' }] },
      { runs: [{ text: 'As of' }, { text: '\u2002' }, { text: 'today' }] },
    ])
  })

  it('takes notes out, with the places that lead to them, and a heading under which nothing else stood', () => {
    const reference = tagged({ as: 'reference', to: 'note 1' }, { text: '1', sup: true, linkToDestination: 'note-1' })
    const note = tagged({ as: 'note', number: 1 }, { columns: [{ text: '1', anchor: 'note-1' }, { text: 'S1' }] })
    const { blocks, notes } = readBlocks(
      [{ text: ['Said', reference] }, tagged({ as: 'heading', level: 4 }, { text: 'Notes' }), note],
      'ltr',
    )
    expect(blocks).toEqual([
      { kind: 'paragraph', dir: 'ltr', runs: [{ text: 'Said' }, { text: '1', isRaised: true, note: 'note-1' }] },
    ])
    expect(notes.get('note-1')).toEqual({ sign: '1', blocks: [paragraph('S1')] })
  })

  it('says letters that stand for a name by the name, before what belongs to it', () => {
    const sign = tagged({ as: 'abbreviation', long: 'Pakistan' }, { stack: [{ text: 'PK' }] })
    expect(read({ columns: [sign, { stack: [{ text: 'Asks.' }] }] })).toMatchObject([
      { runs: [{ text: 'Pakistan', isBold: true }, { text: '\u2002' }, { text: 'Asks.' }] },
    ])
  })

  it('begins prose from the right where its first letter is, and keeps a name on the document’s side', () => {
    const prose = 'پاکستان نے سرحد پار دہشت گردی کے خلاف فوری اور قابلِ تصدیق کارروائی کا مطالبہ کیا ہے۔'
    expect(read([{ text: prose }, { text: 'پاکستان' }, { text: 'پاکستان', dir: 'rtl' }])).toMatchObject([
      { dir: 'rtl' },
      { dir: 'ltr' },
      { dir: 'rtl' },
    ])
  })
})

describe('levels of headings', () => {
  it('begin at 1 and skip none', () => {
    const heading = (level: number) => ({ kind: 'heading' as const, level, runs: [], dir: 'ltr' as const, ids: [] })
    const levels = levelled([2, 4, 5, 4, 3, 2].map(heading)).map((block) => 'level' in block && block.level)
    expect(levels).toEqual([1, 2, 3, 2, 2, 1])
  })
})
