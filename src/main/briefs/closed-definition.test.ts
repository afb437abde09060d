import { describe, expect, it } from 'vitest'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { closedDefinition, isPicture } from './closed-definition.ts'

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const jpeg = (...segments: number[][]): string =>
  `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8, ...segments.flat()]).toString('base64')}`
const APP0 = [0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46]
const frame = (height: number, width: number): number[] => [
  0xff,
  0xc0,
  0x00,
  0x0b,
  8,
  height >> 8,
  height & 255,
  width >> 8,
  width & 255,
  1,
  1,
  0x11,
  0,
]

const asDefinition = (content: object): TDocumentDefinitions => ({ content: content as Content })

describe('a definition', () => {
  it('of texts, tables and pictures written out in it is left as it is', () => {
    const definition = asDefinition([
      { text: 'svg, image and link are words too', linkToDestination: 'x' },
      { table: { body: [[{ image: PNG }]] } },
      { image: jpeg(APP0, frame(2, 3)) },
    ])
    expect(closedDefinition(definition)).toEqual(definition)
  })

  it.each([
    ['an SVG', { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
    ['an SVG in a table in a column', { columns: [{ table: { body: [['a', { svg: '<svg/>' }]] } }] }],
    ['an SVG as a picture', { image: 'data:image/svg+xml;base64,PHN2Zy8+' }],
    [
      'an SVG that says it is a PNG',
      { image: `data:image/png;base64,${Buffer.from('<svg/>'.repeat(9)).toString('base64')}` },
    ],
    ['a picture by its path', { image: '/etc/hostname' }],
    ['a picture by its address', { image: 'https://example.org/x.png' }],
    ['a picture by a file address', { image: 'file:///etc/hostname' }],
    ['a picture that is no text', { image: { src: '/etc/hostname' } }],
    ['a link', { text: 'press', link: 'https://example.org/' }],
    ['a link in a run', { text: ['a', { text: 'press', link: 'javascript:app.alert(1)' }] }],
    ['an attachment', { attachment: 'x' }],
  ])('with %s is refused', (_what, content) => {
    expect(() => closedDefinition(asDefinition([content]))).toThrow('A brief may hold no')
  })

  it.each([
    ['images', { images: { a: PNG } }],
    ['attachments', { attachments: { a: { src: '/etc/passwd' } } }],
    ['files', { files: { a: { src: '/etc/passwd' } } }],
  ])('with %s of its own is refused', (_what, more) => {
    expect(() => closedDefinition({ content: [], ...more })).toThrow('A brief may hold no')
  })

  it('is refused on the page where its head, foot or ground would do it', () => {
    const bad = (): Content => ({ svg: '<svg/>' })
    const { header, footer, background } = closedDefinition({ content: [], header: bad, footer: bad, background: bad })
    for (const make of [header, footer, background]) expect(make as () => Content).toThrow('A brief may hold no svg')
  })
})

describe('a picture', () => {
  it.each([
    ['a PNG', PNG, true],
    ['a JPEG', jpeg(APP0, frame(600, 800)), true],
    ['a JPEG without a frame', jpeg(APP0, [0xff, 0xda, 0, 2]), false],
    ['a JPEG of no height', jpeg(frame(0, 10)), false],
    ['a JPEG as wide as a bomb', jpeg(frame(10, 65_000)), false],
    ['a JPEG that says it is a PNG', jpeg(frame(1, 1)).replace('jpeg', 'png'), false],
    ['a GIF', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', false],
    ['a PNG not in base64', 'data:image/png,abc', false],
    ['a PNG with words behind it', `${PNG} x`, false],
    ['no text', 7, false],
  ])('%s', (_what, value, is) => {
    expect(isPicture(value)).toBe(is)
  })
})
