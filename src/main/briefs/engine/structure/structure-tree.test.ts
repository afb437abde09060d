import { describe, expect, it } from 'vitest'
import { Slot, type StructureElement } from './structure-element.ts'
import type { LaidNode } from './laid-node.ts'
import { structureTree } from './structure-tree.ts'

/** A tree in one line: `Document(H1 P(· Link(·)))`, a slot as a dot. */
const shape = ({ role, kids }: StructureElement): string =>
  kids.length === 0 ? role : `${role}(${kids.map((kid) => (kid instanceof Slot ? '·' : shape(kid))).join(' ')})`

const treeOf = (...stack: LaidNode[]): StructureElement => structureTree({ stack }, 'en').root
const shapeOf = (...stack: LaidNode[]): string => shape(treeOf(...stack))

const text = (words: string, more: Partial<LaidNode> = {}): LaidNode => ({ text: words, ...more })
const heading = (level: 1 | 2 | 3 | 4 | 5 | 6): LaidNode => text('Head', { tag: { as: 'heading', level } })

/** The elements of a role, in reading order. */
const all = (root: StructureElement, role: string): StructureElement[] =>
  root.kids.flatMap((kid) => (kid instanceof Slot ? [] : [...(kid.role === role ? [kid] : []), ...all(kid, role)]))

describe('the tree of a definition', () => {
  it('makes paragraphs of texts and nothing of layout, blanks and drawings', () => {
    const drawn = { canvas: [{}] } as LaidNode
    expect(shapeOf(text('a'), { columns: [text('b'), text('')] }, drawn, { stack: [text('c')] })).toBe(
      'Document(P(·) P(·) P(·))',
    )
  })

  it('begins headings at 1 and leaves no level out, whatever levels they ask for', () => {
    expect(shapeOf(heading(2), heading(4), heading(5), heading(3), heading(4), heading(2))).toBe(
      'Document(H1(·) H2(·) H3(·) H2(·) H3(·) H1(·))',
    )
  })

  it('takes the words of a heading from all columns of it', () => {
    expect(shapeOf({ columns: [text('1'), text('Title')], tag: { as: 'heading', level: 1 } })).toBe('Document(H1(·))')
  })

  it('reads last what says so', () => {
    const name = (words: string, more: Partial<LaidNode> = {}): LaidNode => text(words, { lang: words, ...more })
    const root = treeOf({ columns: [name('side', { readLast: true }), name('title')] })
    expect(all(root, 'P').map(({ attributes }) => attributes.lang)).toEqual(['title', 'side'])
  })

  it('joins items that follow one another, with their labels, into one list, which a heading ends', () => {
    const item = (label: string): LaidNode => ({ columns: [text(label), text('said')], tag: { as: 'item', label } })
    expect(shapeOf(item('1'), { stack: [] }, { stack: [item('2')] }, heading(1), item('1'))).toBe(
      'Document(L(LI(Lbl(·) LBody(·)) LI(Lbl(·) LBody(·))) H1(·) L(LI(Lbl(·) LBody(·))))',
    )
  })

  it('gives the items of pdfmake’s lists a label, and puts a list in a list under the item before it', () => {
    const ul: LaidNode[] = [text('a'), { ol: [text('b')] }]
    expect(shapeOf({ ul })).toBe('Document(L(LI(Lbl(·) LBody(·) LBody(L(LI(Lbl(·) LBody(·)))))))')
    expect(ul[0]!._labelSlot).toBe(0)
  })

  it('makes a table with heads of columns and rows, and of spans the cells that they cover', () => {
    const body = [
      [text('', { colSpan: 2 }), text('covered'), text('c')],
      [text('r', { rowSpan: 2 }), text('x'), text('y')],
      [text('covered'), text('x'), text('')],
    ]
    const root = treeOf({ table: { body }, tag: { as: 'table', heads: 1, rowHeads: 1, summary: 'Sums' } })
    expect(shape(root)).toBe('Document(Table(THead(TR(TH TH(·))) TBody(TR(TH(·) TD(·) TD(·)) TR(TD(·) TD))))')
    expect(all(root, 'TH').map(({ attributes }) => attributes)).toEqual([
      { scope: 'Column', colSpan: 2 },
      { scope: 'Column' },
      { scope: 'Row', rowSpan: 2 },
    ])
    expect(all(root, 'Table')[0]?.attributes).toEqual({ summary: 'Sums' })
  })

  it('knows a table of data by its head rows, and takes any other as layout', () => {
    const body = [[text('a'), text('b')]]
    expect(shapeOf({ table: { body, headerRows: 1 } })).toBe('Document(Table(THead(TR(TH(·) TH(·)))))')
    expect(shapeOf({ table: { body } })).toBe('Document(P(·) P(·))')
    expect(shapeOf({ table: { body }, tag: { as: 'list', isNumbered: false } })).toBe(
      'Document(L(LI(LBody(P(·) P(·)))))',
    )
  })

  it('draws a figure as one, lines and letters', () => {
    const canvas: { _slot?: number }[] = [{}, {}]
    const stack: LaidNode[] = [{ canvas }, text('A')]
    expect(shapeOf({ stack, tag: { as: 'figure', alt: 'A on a line' } })).toBe('Document(Figure(·))')
    expect(canvas).toEqual([{ _slot: 0 }, { _slot: 0 }])
    expect(stack[1]!._slot).toBe(0)
  })

  it('passes over artifacts', () => {
    expect(shapeOf(text('a', { tag: { as: 'artifact' } }), text('b'))).toBe('Document(P(·))')
  })

  it('marks stretches in other languages, and the whole where all of it is', () => {
    const root = treeOf({ text: [text('Name '), text('نام', { lang: 'ur' }), text('!')] }, text('نام', { lang: 'ur' }))
    expect(shape(root)).toBe('Document(P(· Span(·) ·) P(·))')
    expect(all(root, 'Span')[0]?.attributes).toEqual({ lang: 'ur' })
    expect(all(root, 'P')[1]?.attributes).toEqual({ lang: 'ur' })
  })

  it('makes one link of runs that lead to one place, and none of those that lead nowhere', () => {
    const to = (destination: string): Partial<LaidNode> => ({ linkToDestination: destination })
    const root = treeOf(
      { text: [text('1 ', to('part')), text('Part', to('part')), text('lost', to('gone'))] },
      text('Here', { id: 'part' }),
    )
    expect(shape(root)).toBe('Document(P(Link(·) ·) P(·))')
    expect(all(root, 'Link')[0]?.words).toBe('1 Part')
  })

  it('leads from a reference to its note and back', () => {
    const reference = text('1', { tag: { as: 'reference', to: 'To note 1' }, linkToDestination: 'n', anchor: 'm' })
    const sign = text('1', { tag: { as: 'reference', to: 'Back' }, linkToDestination: 'm', anchor: 'n' })
    const root = treeOf(
      { text: [text('Said'), reference] },
      { columns: [sign, text('Why')], tag: { as: 'note', number: 1 } },
    )
    expect(shape(root)).toBe('Document(P(· Reference(Link(·))) Note(Lbl(Reference(Link(·))) P(·)))')
    expect(all(root, 'Link').map(({ words }) => words)).toEqual(['To note 1', 'Back'])
  })

  it('gives a leaf in one slot no more than that, and one in several a slot a run', () => {
    const plain: LaidNode = { text: [text('a'), text('b')] }
    const mixed: LaidNode = { text: [text('a'), text('b', { lang: 'fr' })] }
    treeOf(plain, mixed)
    expect([plain._slot, (plain.text as LaidNode[])[1]!._slot]).toEqual([0, undefined])
    expect([mixed._slot, ...(mixed.text as LaidNode[]).map(({ _slot }) => _slot)]).toEqual([1, 1, 2])
  })
})
