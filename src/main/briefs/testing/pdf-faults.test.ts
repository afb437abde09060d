import { describe, expect, it } from 'vitest'
import { archiveFaults } from './archive-faults.ts'
import { structureFaults } from './structure-faults.ts'

/** A small tagged file written by hand: a heading, a paragraph, a figure, a link and a table. */
const OBJECTS: Readonly<Record<number, string>> = {
  1: '<</Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/ViewerPreferences<</DisplayDocTitle true>>/Outlines 40 0 R>>',
  2: '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/StructParents 0/Tabs/S/Annots[20 0 R]>>',
  4: stream(
    '/Artifact BMC 0 0 m 1 1 l S EMC /H1 <</MCID 0>> BDC (Title) Tj EMC /P <</MCID 1>> BDC (Text) Tj EMC ' +
      '/Figure <</MCID 2>> BDC 0 0 9 9 re f EMC /Link <</MCID 3>> BDC (Way) Tj EMC ' +
      '/TH <</MCID 4>> BDC (Head) Tj EMC /TD <</MCID 5>> BDC (Cell) Tj EMC',
  ),
  5: '<</Type/StructTreeRoot/K[6 0 R]/ParentTree 7 0 R>>',
  6: '<</S/Document/P 5 0 R/K[8 0 R 9 0 R 10 0 R 11 0 R 12 0 R]>>',
  7: '<</Nums[0[8 0 R 9 0 R 10 0 R 11 0 R 15 0 R 16 0 R]1 11 0 R]>>',
  8: '<</S/H1/P 6 0 R/Pg 3 0 R/K 0>>',
  9: '<</S/P/P 6 0 R/Pg 3 0 R/K 1>>',
  10: '<</S/Figure/P 6 0 R/Pg 3 0 R/Alt(A square)/A<</O/Layout/BBox[0 0 9 9]>>/K 2>>',
  11: '<</S/Link/P 6 0 R/Pg 3 0 R/K[3 <</Type/OBJR/Obj 20 0 R>>]>>',
  12: '<</S/Table/P 6 0 R/K[13 0 R 14 0 R]>>',
  13: '<</S/TR/P 12 0 R/K[15 0 R]>>',
  14: '<</S/TR/P 12 0 R/K[16 0 R]>>',
  15: '<</S/TH/P 13 0 R/Pg 3 0 R/A<</O/Table/Scope/Column>>/K 4>>',
  16: '<</S/TD/P 14 0 R/Pg 3 0 R/K 5>>',
  20: '<</Type/Annot/Subtype/Link/F 4/Contents(Way)/StructParent 1/Dest[3 0 R/XYZ 0 0 null]>>',
  30: '<</Title(Title)>>',
  40: '<</First 41 0 R>>',
  41: '<</Title(Title)/Dest[3 0 R/Fit]>>',
}

function stream(data: string): string {
  return `<</Length ${data.length}>>\nstream\n${data}\nendstream`
}

/** The file, with some objects otherwise. */
function file(change: Readonly<Record<number, string>> = {}): Uint8Array {
  let written = '%PDF-1.7\n%\xFF\xFF\xFF\xFF\n'
  const objects = { ...OBJECTS, ...change }
  const offsets = new Map<number, number>()
  for (const [id, text] of Object.entries(objects)) {
    offsets.set(Number(id), written.length)
    written += `${id} 0 obj\n${text}\nendobj\n`
  }
  const size = Math.max(...offsets.keys()) + 1
  const rows = Array.from({ length: size }, (_, id) => {
    const offset = offsets.get(id)
    return offset === undefined ? '0000000000 65535 f ' : `${String(offset).padStart(10, '0')} 00000 n `
  })
  const table = `xref\n0 ${size}\n${rows.join('\n')}\ntrailer\n<</Size ${size}/Root 1 0 R/Info 30 0 R/ID[<00><00>]>>`
  return Buffer.from(`${written}${table}\nstartxref\n${written.length}\n%%EOF`, 'latin1')
}

/** One object with some of its words otherwise. */
function changed(id: number, from: string, to: string): Readonly<Record<number, string>> {
  const before = OBJECTS[id]!
  expect(before).toContain(from)
  const after = before.replace(from, to)
  return { [id]: after.includes('stream\n') ? stream(/stream\n(.*)\nendstream/.exec(after)![1]!) : after }
}

describe('faults of tags', () => {
  it('finds none in a file that is right', () => {
    expect(structureFaults(file())).toEqual([])
  })

  it.each([
    [
      '“Tj” paints outside every mark',
      changed(4, '/P <</MCID 1>> BDC (Text) Tj EMC', '(Text) Tj /P <</MCID 1>> BDC EMC'),
    ],
    ['“S” paints outside every mark', changed(4, '/Artifact BMC 0 0 m 1 1 l S EMC', '0 0 m 1 1 l S')],
    ['a mark stands inside another', changed(4, '(Title) Tj EMC', '(Title) Tj /Artifact BMC EMC EMC')],
    ['a mark does not end on its page', changed(4, '(Cell) Tj EMC', '(Cell) Tj')],
    ['a mark ends that never began', changed(4, '(Cell) Tj EMC', '(Cell) Tj EMC EMC')],
    ['a mark reaches over a saved state', changed(4, '(Cell) Tj EMC', 'q (Cell) Tj EMC Q')],
    ['two marks have one number', changed(4, '<</MCID 3>>', '<</MCID 2>>')],
    ['has two parents', changed(9, '/K 1', '/K[1 0]')],
    ['page 1, mark 1 is in no element', changed(9, '/K 1', '/K 0')],
    ['is in the tree and on no page', changed(9, '/K 1', '/K[1 17]')],
    ['the parent tree names another element', changed(7, '9 0 R 10 0 R', '10 0 R 9 0 R')],
    ['5 parents of 6 marks', changed(7, ' 16 0 R', '')],
    ['page 1, a link is in no element', changed(11, ' <</Type/OBJR/Obj 20 0 R>>', '')],
    ['a link has no area', changed(11, ' <</Type/OBJR/Obj 20 0 R>>', '')],
    ['H3 follows H1', { ...changed(9, '/S/P', '/S/H3') }],
    ['H2 follows H0', changed(8, '/S/H1', '/S/H2')],
    ['a figure has no words', changed(10, '/Alt(A square)', '')],
    ['a figure has no place', changed(10, '[0 0 9 9]', '[9 0 0 9]')],
    ['a head has no scope', changed(15, '/Scope/Column', '')],
    ['a table has rows of 2 and 1 cells', changed(15, '/Scope/Column', '/Scope/Column/ColSpan 2')],
    ['a cell reaches out of its table', changed(16, '/K 5', '/A<</O/Table/RowSpan 2>>/K 5')],
    ['TD stands in Document', changed(9, '/S/P', '/S/TD')],
    ['TR holds P', changed(16, '/S/TD', '/S/P')],
    ['P denies its parent', changed(9, '/P 6 0 R', '/P 5 0 R')],
    ['P is empty', changed(9, '/K 1', '')],
    ['Foo is no element of ours', changed(9, '/S/P', '/S/Foo')],
    ['the document has no language', changed(1, '/Lang(en)', '')],
    ['the document has no title', changed(30, '/Title(Title)', '')],
    ['the title is not shown', changed(1, '/DisplayDocTitle true', '')],
    ['the file does not say that it is tagged', changed(1, '/Marked true', '')],
    ['is not stepped through', changed(3, '/Tabs/S', '')],
  ])('finds that %s', (words, change) => {
    expect(structureFaults(file(change)).join('\n')).toContain(words)
  })
})

describe('faults of a file that is to last', () => {
  const METADATA =
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance><dc:title><rdf:Alt><rdf:li>Title</rdf:li></rdf:Alt></dc:title>'
  const profile = Buffer.alloc(40)
  profile.writeUInt32BE(40)
  profile[8] = 4
  profile.write('mntrRGB ', 12, 'latin1')
  profile.write('acsp', 36, 'latin1')
  const lasting: Readonly<Record<number, string>> = {
    ...changed(1, '/Outlines 40 0 R', '/Outlines 40 0 R/Metadata 50 0 R/OutputIntents[51 0 R]'),
    4: stream(''),
    50: stream(METADATA),
    51: '<</S/GTS_PDFA1/DestOutputProfile 52 0 R>>',
    52: `<</N 3/Length 40>>\nstream\n${profile.toString('latin1')}\nendstream`,
  }

  it('finds none in a file that is right', () => {
    expect(archiveFaults(file(lasting))).toEqual([])
  })

  it.each([
    ['there is no output intent', { 51: '<</S/GTS_PDFA1>>' }],
    ['the profile of colours', { 52: stream('no profile') }],
    ['Title is “Title”', { 50: stream(METADATA.replace('>Title<', '>Other<')) }],
    ['claims PDF/A-1B', { 50: stream(METADATA.replace('>2<', '>1<')) }],
    ['PDF/UA', { 50: stream(`${METADATA}<pdfuaid:part>1</pdfuaid:part>`) }],
    ['an action URI', { 60: '<</A<</S/URI/URI(http://example.org)>>>>' }],
    ['an action Launch', { 60: '<</A<</S/Launch>>>>' }],
    ['there is a JS', { 60: '<</S/GoTo/JS(app.alert)>>' }],
    ['there is a EmbeddedFiles', { 60: '<</EmbeddedFiles<<>>>>' }],
    ['seen through', { 60: '<</Type/ExtGState/ca 0.5>>' }],
    ['a picture is in colours of printing', { 60: '<</Subtype/Image/ColorSpace/DeviceCMYK>>' }],
    ['there is an annotation Text', changed(20, '/Subtype/Link', '/Subtype/Text')],
    ['a link is not printed', changed(20, '/F 4', '')],
    ['a link has no words', changed(20, '/Contents(Way)', '')],
    ['the link “Way” leads nowhere', changed(20, '[3 0 R', '[6 0 R')],
    ['the outline’s “Title” leads nowhere', changed(41, '[3 0 R', '[6 0 R')],
    [
      'F is not embedded',
      {
        3: '<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 61 0 R>>>>>>',
        4: stream('/F1 9 Tf (ab) Tj'),
        61: '<</BaseFont/F/DescendantFonts[<<>>]>>',
      },
    ],
  ])('finds %s', (words, change) => {
    expect(archiveFaults(file({ ...lasting, ...change })).join('\n')).toContain(words)
  })
})
