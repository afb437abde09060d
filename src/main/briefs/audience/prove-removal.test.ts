import { describe, expect, it } from 'vitest'
import type { WithheldText } from '#shared/domain/withheld-texts.ts'
import { deflated, glyphs, type Handmade, handmadePdf, shown, stream, utf16 } from '../testing/handmade-pdf.ts'
import { handmadeZip } from '../testing/handmade-zip.ts'
import { gatherEvidence } from './evidence.ts'
import { proveRemoval, WithheldFound } from './prove-removal.ts'
import { UnreadableFile } from './read-back/unreadable-file.ts'

const SECRET = 'They would accept reporting by both sides to the host, and no inspector on their soil.'
const URDU = 'وہ میزبان کو دونوں فریقوں کی رپورٹ قبول کر لیں گے مگر اپنی سرزمین پر کوئی معائنہ کار نہیں۔'
const NAME = 'Zarghun Marwat'

const withheld = (text: string, field: string): WithheldText => ({
  ...{ collection: 'positions', id: 'p9', title: 'A side: checking', isName: false },
  ...{ text, field },
})
const evidence = gatherEvidence(
  [withheld(SECRET, 'reservationPoint'), withheld(URDU, 'target'), withheld(NAME, 'name')],
  ['The talks open at ten.'],
)

const words = SECRET.split(' ')
const [half, rest] = [words.slice(0, 8).join(' '), words.slice(8).join(' ')]
const xmp = (text: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title><rdf:li xml:lang="x-default">${text}</rdf:li></dc:title></x:xmpmeta>`
const octal = (text: string): string =>
  Array.from(text, (letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')
const objectStream = (object: string): string => deflated('/Type /ObjStm /N 1 /First 5', `90 0 ${object}`)

const LEAKS: readonly (readonly [what: string, where: string, Handmade])[] = [
  ['on the page', 'text of page 1', { content: shown(SECRET) }],
  ['a short name on the page', 'text of page 1', { content: shown(`Led by ${NAME}.`) }],
  ['over two lines', 'text of page 1', { content: `${shown(half)}\n${shown(rest, 72, 680)}` }],
  [
    'letter by letter with kerns between',
    'text of page 1',
    { content: `BT /F1 9 Tf [${Array.from(SECRET, (letter) => `${glyphs(letter)} -12`).join(' ')}] TJ ET` },
  ],
  [
    'from the right, glyph by glyph as they stand',
    'text of page 1',
    { content: shown(Array.from(URDU).toReversed().join('')) },
  ],
  ['from the right, in logical order', 'text of page 1', { content: shown(URDU) }],
  [
    'as words that stand for glyphs',
    'text of page 1',
    { content: `/Span << /ActualText ${utf16(SECRET)} >> BDC ${shown('x')} EMC` },
  ],
  [
    'as words that stand for glyphs, named in the resources',
    'text of page 1',
    {
      content: `/Span /P1 BDC ${shown('x')} EMC`,
      resources: '/Properties << /P1 10 0 R >>',
      objects: [`<< /ActualText (${SECRET}) >>`],
    },
  ],
  [
    'in a drawing that the page draws',
    'text of page 1',
    {
      content: '/X1 Do',
      resources: '/XObject << /X1 10 0 R >>',
      objects: [deflated('/Type /XObject /Subtype /Form', shown(SECRET))],
    },
  ],
  [
    'on a layer that is switched off',
    'text of page 1',
    {
      content: `/OC /L1 BDC ${shown(SECRET)} EMC`,
      resources: '/Properties << /L1 10 0 R >>',
      objects: ['<< /Type /OCG /Name (Notes) >>'],
    },
  ],
  ['as the name of a layer', 'name of a layer', { objects: [`<< /Type /OCG /Name ${utf16(NAME)} >>`] }],
  ['in the outline', 'outline', { objects: [`<< /Title ${utf16(NAME)} /Parent 11 0 R /Dest [3 0 R /Fit] >>`] }],
  ['in the properties', 'properties', { info: `/Producer (x) /Subject (${SECRET})` }],
  ['in the properties, by octal digits', 'properties', { info: `/Producer (x) /Keywords (${octal(SECRET)})` }],
  ['in the properties, over escaped line ends', 'properties', { info: `/Author (${SECRET.replaceAll(' ', ' \\\n')})` }],
  ['in the metadata', 'metadata', { objects: [stream('/Type /Metadata /Subtype /XML', xmp(NAME))] }],
  [
    'in the metadata, by numbers',
    'metadata',
    { objects: [stream('/Type /Metadata', xmp(Array.from(NAME, (letter) => `&#${letter.charCodeAt(0)};`).join('')))] },
  ],
  [
    'as the description of a picture',
    'description',
    { objects: [`<< /Type /StructElem /S /Figure /Alt (${NAME}) >>`] },
  ],
  ['as an expansion', 'description', { objects: [`<< /Type /StructElem /S /Span /E ${utf16(SECRET)} >>`] }],
  ['in an attachment', 'attachment', { objects: [deflated('/Type /EmbeddedFile', `Note: ${NAME}`)] }],
  ['as the name of an attachment', 'attachment', { objects: [`<< /Type /Filespec /UF ${utf16(`${NAME}.txt`)} >>`] }],
  ['in a comment', 'comment', { objects: [`<< /Type /Annot /Subtype /Text /Contents (${SECRET}) >>`] }],
  ['in a stream of objects', 'outline', { objects: [objectStream(`<< /Title (${SECRET}) /Parent 1 0 R >>`)] }],
  [
    'in an object that a later one replaced',
    'outline',
    { objects: [`20 0 obj << /Title (${SECRET}) /Parent 1 0 R >> endobj`, '20 0 obj << /Title (Talks) >> endobj'] },
  ],
  ['in a page’s content that no page leads to', 'readers do not show', { objects: [deflated('', shown(SECRET))] }],
  ['in bytes that nothing leads to', 'readers do not show', { objects: [deflated('', SECRET)] }],
  [
    'in the bytes of a picture',
    'readers do not show',
    { objects: [stream('/Subtype /Image /Filter /DCTDecode', `\xff\xd8\xff\xe1${SECRET}`)] },
  ],
  ['in bytes as UTF-16', 'readers do not show', { objects: [deflated('', Buffer.from(URDU, 'utf16le'))] }],
  ['as UTF-8 that does not say so', 'properties', { info: `/Author (${Buffer.from(URDU).toString('latin1')})` }],
  ['in a comment among the drawing', 'readers do not show', { content: `${shown('x')} % ${SECRET}` }],
  ['as a property of a mark', 'readers do not show', { content: `/Note << /Text (${SECRET}) >> DP` }],
  ['as words among the drawing', 'readers do not show', { content: `BX ${SECRET} EX` }],
  [
    'as a name',
    'readers do not show',
    { objects: [`<< /Dests << /${SECRET.replaceAll(' ', '#20').replaceAll(',', '')} 3 0 R >> >>`] },
  ],
  ['in a comment of the file', 'readers do not show', { behind: `\n% ${SECRET}` }],
]

describe('what was made for an audience', () => {
  it('goes out when nothing in it is withheld', () => {
    expect(() => proveRemoval(handmadePdf(), 'pdf', evidence)).not.toThrow()
  })

  it.each(LEAKS)('is kept back with words leaked %s, and it is said where', (_what, where, made) => {
    expect(() => proveRemoval(handmadePdf(made), 'pdf', evidence)).toThrow(WithheldFound)
    expect(() => proveRemoval(handmadePdf(made), 'pdf', evidence)).toThrow(where)
  })

  it('names the record and the field', () => {
    expect(() => proveRemoval(handmadePdf({ content: shown(SECRET) }), 'pdf', evidence)).toThrow(
      /“A side: checking” \(its field reservationPoint\)/u,
    )
  })

  it.each<[string, Handmade]>([
    ['behind a filter that it does not know', { objects: [stream('/Filter /LZWDecode', 'x')] }],
    ['that is broken', { objects: [stream('/Filter /FlateDecode', 'not deflated')] }],
    ['in a font that does not say its letters', { font: '<< /Type /Font /Subtype /Type0 >>' }],
    ['behind a password', { behind: '\ntrailer << /Encrypt 9 0 R >>' }],
    ['that has no end', { behind: '\n99 0 obj << /Length 5 >> stream\nabc' }],
  ])('is kept back with something %s, since nobody can say what it is', (_what, made) => {
    expect(() => proveRemoval(handmadePdf(made), 'pdf', evidence)).toThrow(UnreadableFile)
  })
})

describe('what was made as DOCX', () => {
  const paragraph = (...runs: string[]): string =>
    `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`
  const document = (body: string): string => `<w:document><w:body>${body}</w:body></w:document>`
  const plain = { 'word/document.xml': document(paragraph('The talks open at ten.')) }

  it.each<[string, string, Readonly<Record<string, string | Uint8Array>>, string?]>([
    ['in its text', 'text', { 'word/document.xml': document(paragraph(SECRET)) }],
    ['letter by letter', 'text', { 'word/document.xml': document(paragraph(...Array.from(NAME))) }],
    [
      'with a tag in a word',
      'text',
      { 'word/document.xml': document(`<w:p>Zarghun Mar<w:proofErr w:type="x"/>wat</w:p>`) },
    ],
    [
      'as entities',
      'text',
      {
        'word/document.xml': document(
          paragraph(Array.from(NAME, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`).join('')),
        ),
      },
    ],
    ['over two paragraphs', 'text', { 'word/document.xml': document(paragraph(half) + paragraph(rest)) }],
    ['in the head of its pages', 'text', { 'word/header1.xml': paragraph(NAME) }],
    ['in a footnote', 'text', { 'word/footnotes.xml': paragraph(SECRET) }],
    ['in a comment', 'comment', { 'word/comments.xml': paragraph(SECRET) }],
    [
      'as struck by tracking',
      'text',
      { 'word/document.xml': document(`<w:del><w:r><w:delText>${SECRET}</w:delText></w:r></w:del>`) },
    ],
    ['in its properties', 'properties', { 'docProps/core.xml': `<dc:title>${NAME}</dc:title>` }],
    [
      'in properties of its own',
      'properties',
      { 'docProps/custom.xml': `<property><vt:lpwstr>${NAME}</vt:lpwstr></property>` },
    ],
    [
      'as the description of a picture',
      'description',
      { 'word/document.xml': document(`<wp:docPr id="1" descr="${NAME}"/>`) },
    ],
    ['in an embedded file', 'attachment', { 'word/embeddings/a.bin': Buffer.from(SECRET, 'utf16le') }],
    ['in a picture', 'readers do not show', { 'word/media/a.jpg': `\u0000${SECRET}` }],
    ['as an attribute', 'text', { 'word/document.xml': document(`<w:x w:val="${SECRET}"/>`) }],
    ['as the name of a part', 'readers do not show', { [`word/${SECRET}.bin`]: 'x' }],
    ['as the comment of the archive', 'readers do not show', plain, SECRET],
  ])('is kept back with words leaked %s', (_what, where, files, comment) => {
    expect(() => proveRemoval(handmadeZip({ ...plain, ...files }, comment), 'docx', evidence)).toThrow(where)
  })

  it('goes out when nothing in it is withheld, and not when it cannot be read', () => {
    expect(() => proveRemoval(handmadeZip(plain), 'docx', evidence)).not.toThrow()
    expect(() => proveRemoval(Buffer.from('no archive'), 'docx', evidence)).toThrow(UnreadableFile)
    const broken = Buffer.from(handmadeZip(plain))
    broken.fill(0xff, 50, 60)
    expect(() => proveRemoval(broken, 'docx', evidence)).toThrow(UnreadableFile)
  })
})

describe('what was made as Markdown', () => {
  it('is kept back with withheld words in it, however they are escaped', () => {
    expect(() => proveRemoval(Buffer.from('The talks open at ten.'), 'md', evidence)).not.toThrow()
    for (const text of [SECRET, SECRET.replaceAll(' ', ' \\* '), `- **${NAME}**`])
      expect(() => proveRemoval(Buffer.from(text), 'md', evidence)).toThrow(WithheldFound)
  })
})
