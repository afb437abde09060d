import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { makeBrief } from '../set-brief.ts'
import { AS_OF, bareNotebook } from '../testing/notebooks.ts'
import { asAddress, CMYK_JPEG, JPEG, png, type PngSpec, PROGRESSIVE_JPEG, withSegment } from '../testing/pictures.ts'
import { fontFiles } from '../text/fonts.ts'
import { letterheadPicture } from './letterhead-picture.ts'
import { RefusedPicture } from './refused-picture.ts'

const ofPng = (spec: PngSpec = {}): string => asAddress('png', png(spec))
const bytesOf = (address: string): string => Buffer.from(address.split(',')[1]!, 'base64').toString('latin1')

/** Where the frame header of a JPEG keeps its height, behind the marker, its length and its bits. */
const frameAt = JPEG.indexOf(Buffer.from([0xff, 0xc0]))
const withSides = (height: number, width: number): Buffer => {
  const jpeg = Buffer.from(JPEG)
  jpeg.writeUInt16BE(height, frameAt + 5)
  jpeg.writeUInt16BE(width, frameAt + 7)
  return jpeg
}

describe('a letterhead', () => {
  it.each([
    ['nothing', ''],
    ['a PNG in three colours', ofPng()],
    ['a PNG with transparency', ofPng({ colour: 6 })],
    ['a PNG in grey', ofPng({ colour: 0 })],
    ['a PNG in black and white', ofPng({ colour: 0, depth: 1 })],
    ['a PNG in grey with transparency', ofPng({ colour: 4 })],
    ['a PNG with transparent colours', ofPng({ colour: 3, depth: 8, extra: { PLTE: 'abc', tRNS: '\u0080' } })],
    ['a PNG with a palette', ofPng({ colour: 3, depth: 8, extra: { PLTE: 'abc' } })],
    ['a JPEG', asAddress('jpeg', JPEG)],
    ['a progressive JPEG', asAddress('jpeg', PROGRESSIVE_JPEG)],
  ])('may be %s, and is printed', async (_what, address) => {
    const checked = letterheadPicture(address)
    expect(letterheadPicture(checked)).toBe(checked)
    const notebook = bareNotebook()
    const options = { ...defaultBriefOptions(notebook, AS_OF), letterhead: address }
    const { bytes } = await makeBrief(notebook, options, { fonts: fontFiles() })
    expect(Buffer.from(bytes).includes('/Subtype /Image')).toBe(address !== '')
  })

  it('is what its bytes are, whatever it is called', () => {
    expect(letterheadPicture(asAddress('jpeg', png()))).toBe(ofPng())
  })

  it.each([
    ['nothing of it', [0, 0, 0, 0], [255, 255, 255]],
    ['half of it', [0, 100, 255, 128], [127, 177, 255]],
    ['all of it', [1, 2, 3, 255], [1, 2, 3]],
  ])('is seen on white where %s covers the page', (_how, pixel, seen) => {
    const address = letterheadPicture(ofPng({ width: 1, height: 1, colour: 6, pixels: Uint8Array.from([0, ...pixel]) }))
    const chunk = Buffer.from(address.split(',')[1]!, 'base64').subarray(33)
    expect([...inflateSync(chunk.subarray(8, 8 + chunk.readUInt32BE(0)))]).toEqual([0, ...seen])
  })

  it('keeps nothing but the picture: no comment, no place, no time, nothing behind the end', () => {
    const secret = 'Taken at the safe house'
    const told = [
      ofPng({ extra: { tEXt: `Comment\0${secret}`, tIME: 'abcdefg' } }),
      asAddress('png', Buffer.concat([png(), Buffer.from(secret)])),
      asAddress('jpeg', withSegment(JPEG, 0xe1, `Exif\0\0${secret}`)),
      asAddress('jpeg', withSegment(JPEG, 0xfe, secret)),
      asAddress('jpeg', Buffer.concat([JPEG, Buffer.from(secret)])),
    ]
    for (const address of told) {
      expect(bytesOf(address)).toContain(secret)
      expect(bytesOf(letterheadPicture(address))).not.toContain(secret)
    }
  })

  const bomb = new Uint8Array(3 * 13 + 50_000_000)
  const cut = png().subarray(0, -20)
  const flipped = png()
  flipped[45] = flipped[45]! ^ 0xff

  it.each<[string, string, string]>([
    ['of 100 megapixels', ofPng({ width: 10_000, height: 10_000, pixels: new Uint8Array(9) }), '10000 by 10000 pixels'],
    ['JPEG of 100 megapixels', asAddress('jpeg', withSides(10_000, 10_000)), '10000 by 10000 pixels'],
    ['with no pixels', ofPng({ width: 0 }), 'without any extent'],
    ['that would fill the memory', ofPng({ pixels: bomb }), 'holds more than its size says'],
    ['with too few pixels', ofPng({ pixels: new Uint8Array(20) }), 'cut off'],
    ['cut off', asAddress('png', cut), 'cut off'],
    ['JPEG cut off', asAddress('jpeg', JPEG.subarray(0, -12)), 'cut off'],
    ['JPEG cut off in its head', asAddress('jpeg', JPEG.subarray(0, 40)), 'cut off'],
    ['with a bit turned round', asAddress('png', flipped), 'damaged'],
    ['with pixels that are no pixels', ofPng({ pixels: new Uint8Array(39).fill(9) }), 'damaged'],
    ['with 16 bits a colour', ofPng({ depth: 16 }), '16 bits'],
    ['interlaced', ofPng({ interlace: 1 }), 'interlaced'],
    ['that moves', ofPng({ extra: { acTL: 'abcdefgh' } }), 'moving'],
    ['with a palette that is not there', ofPng({ colour: 3 }), 'damaged'],
    ['in four colours', asAddress('jpeg', CMYK_JPEG), 'CMYK'],
    ['JPEG without loss', asAddress('jpeg', Buffer.from(JPEG).fill(0xc3, frameAt + 1, frameAt + 2)), 'rare make'],
    ['that is a GIF', asAddress('png', Buffer.from('GIF89a and so on')), 'GIF'],
    ['that is a WebP', asAddress('jpeg', Buffer.from('RIFF....WEBPVP8 ')), 'WebP'],
    ['that is an SVG', asAddress('png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'SVG'],
    ['that is a PDF', asAddress('png', Buffer.from('%PDF-1.7')), 'PDF'],
    ['that is words', asAddress('png', Buffer.from('hello')), 'no PNG or JPEG'],
    ['that is a path', '/etc/hostname', 'no PNG or JPEG'],
  ])('%s is refused, and it is said why', async (_what, address, why) => {
    expect(() => letterheadPicture(address)).toThrow(RefusedPicture)
    expect(() => letterheadPicture(address)).toThrow(why)
    const notebook = bareNotebook()
    const options = { ...defaultBriefOptions(notebook, AS_OF), letterhead: address }
    await expect(makeBrief(notebook, options, { fonts: fontFiles() })).rejects.toThrow(why)
  })
})
