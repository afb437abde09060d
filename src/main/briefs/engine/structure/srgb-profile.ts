/** Values of sRGB after adaptation to the white of profiles, D50 (IEC 61966-2-1; ICC.1:2010, annex E). */
const RED = [0.43606567, 0.2224884, 0.01391602] as const
const GREEN = [0.38514709, 0.71687317, 0.09707642] as const
const BLUE = [0.14306641, 0.06060791, 0.71409607] as const
const WHITE_D50 = [0.96420288, 1, 0.8249054] as const
/** Bradford's adaptation from D65 to D50. */
const ADAPTATION = [
  1.04788208, 0.0229187, -0.05021667, 0.02958679, 0.99047852, -0.01707458, -0.00924683, 0.01507568, 0.75167847,
] as const
/** sRGB's curve as ICC's function 3: (a·x + b)^g from d up, c·x below. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const

/** A fixed-point number of ICC: 16 bits before the point, 16 behind. */
const fixed = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeInt32BE(Math.round(value * 65_536), at * 4))
  return bytes
}

const element = (signature: string, ...content: readonly Buffer[]): Buffer => {
  const bytes = Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.alloc(4), ...content])
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

const xyz = (values: readonly number[]): Buffer => element('XYZ ', fixed(values))

/** One text in English. */
function words(text: string): Buffer {
  const encoded = Buffer.from(text, 'utf16le').swap16()
  const head = Buffer.alloc(20)
  head.writeUInt32BE(1, 0)
  head.writeUInt32BE(12, 4)
  head.write('enUS', 8, 'latin1')
  head.writeUInt32BE(encoded.length, 12)
  head.writeUInt32BE(28, 16)
  return element('mluc', head, encoded)
}

/**
 * The colours that our pages are in, as an ICC profile (version 4.2, for a display): sRGB by its published numbers. Made
 * here because it is small and free of anybody's rights.
 */
export function srgbProfile(): Buffer {
  const curve = element('para', Buffer.from([0, 3, 0, 0]), fixed(CURVE))
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright, use freely')],
    ['wtpt', xyz(WHITE_D50)],
    ['chad', element('sf32', fixed(ADAPTATION))],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table = Buffer.alloc(4 + tags.length * 12)
  table.writeUInt32BE(tags.length, 0)
  const places = new Map<Buffer, number>()
  let end = HEADER + table.length
  for (const [at, [signature, content]] of tags.entries()) {
    if (!places.has(content)) {
      places.set(content, end)
      end += content.length
    }
    table.write(signature, 4 + at * 12, 'latin1')
    table.writeUInt32BE(places.get(content)!, 8 + at * 12)
    table.writeUInt32BE(content.length, 12 + at * 12)
  }
  return Buffer.concat([header(end), table, ...places.keys()])
}

const HEADER = 128

function header(length: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(length, 0)
  bytes.writeUInt32BE(0x04_20_00_00, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // A date is asked for: that of the standard's version 4.
  ;[2010, 12, 1].forEach((part, at) => bytes.writeUInt16BE(part, 24 + at * 2))
  bytes.write('acsp', 36, 'latin1')
  fixed(WHITE_D50).copy(bytes, 68)
  return bytes
}
