import { checkedJpeg } from './jpeg-picture.ts'
import { checkedPng } from './png-picture.ts'
import { PNG_SIGNATURE } from './png-signature.ts'
import { RefusedPicture } from './refused-picture.ts'

/** Signs by which other kinds of picture begin, so that the user is told what was chosen. */
const OTHERS: readonly (readonly [name: string, begins: (start: string) => boolean])[] = [
  ['GIF', (start) => start.startsWith('GIF8')],
  ['WebP', (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP'],
  ['TIFF', (start) => start.startsWith('II*\0') || start.startsWith('MM\0*')],
  ['BMP', (start) => start.startsWith('BM')],
  ['HEIC or AVIF', (start) => start.slice(4, 8) === 'ftyp'],
  ['PDF', (start) => start.startsWith('%PDF')],
  ['SVG', (start) => /^(\xef\xbb\xbf)?\s*<(\?xml|svg|!)/u.test(start)],
]

/**
 * The letterhead of a brief as it may be printed: a PNG or JPEG by its bytes and not by its name, of bearable size, whole,
 * of a make that prints the same everywhere, and holding nothing but the picture. Empty stays empty.
 * @param address the `data:` address that the options hold.
 * @throws RefusedPicture naming what is wrong.
 */
export function letterheadPicture(address: string): string {
  if (address === '') return ''
  const base64 = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/]+={0,2})$/u.exec(address)?.[1]
  if (base64 === undefined) throw new RefusedPicture('picture.not-a-picture')
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return `data:image/png;base64,${checkedPng(bytes).toString('base64')}`
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8)
    return `data:image/jpeg;base64,${checkedJpeg(bytes).toString('base64')}`
  const start = bytes.toString('latin1', 0, 64)
  const other = OTHERS.find(([, begins]) => begins(start))?.[0]
  throw other === undefined
    ? new RefusedPicture('picture.not-a-picture')
    : new RefusedPicture('picture.other-kind', { kind: other })
}
