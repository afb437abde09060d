import type { Random } from '../../bench/fixtures/random.ts'
import type { DiskImage, FileNumber } from './disk-operation.ts'

/** A way to damage a file's bytes. `others` are the bytes of files that could be taken for it. */
type Harm = (bytes: Buffer, random: Random, others: readonly Buffer[]) => Buffer

const place = (bytes: Buffer, random: Random): number => random.whole(0, Math.max(0, bytes.length - 1))

function flip(bytes: Buffer, random: Random): Buffer {
  const harmed = Buffer.from(bytes)
  const at = place(bytes, random)
  if (harmed.length > 0) harmed[at] = harmed[at]! ^ (1 << random.whole(0, 7))
  return harmed
}

function overwrite(bytes: Buffer, random: Random, value: () => number): Buffer {
  const harmed = Buffer.from(bytes)
  const from = place(bytes, random)
  const to = Math.min(bytes.length, from + random.one([1, 16, 512, 4_096]))
  for (let at = from; at < to; at++) harmed[at] = value()
  return harmed
}

/** What can be done to a line of a file made of lines: lost, doubled, or in another place. */
function moveLines(bytes: Buffer, random: Random): Buffer {
  const lines = bytes.toString('latin1').split('\n')
  const at = random.whole(0, lines.length - 1)
  const [line = ''] = lines.splice(at, 1)
  const copies = random.whole(0, 2)
  for (let copy = 0; copy < copies; copy++) lines.splice(random.whole(0, lines.length), 0, line)
  return Buffer.from(lines.join('\n'), 'latin1')
}

/** Every way, by the word that a report uses. */
const HARMS: Readonly<Record<string, Harm>> = {
  'a flipped bit': flip,
  'three flipped bits': (bytes, random) => flip(flip(flip(bytes, random), random), random),
  'a cut': (bytes, random) => bytes.subarray(0, random.whole(0, Math.max(0, bytes.length - 1))),
  'zeros over a part': (bytes, random) => overwrite(bytes, random, () => 0),
  'other bytes over a part': (bytes, random) => overwrite(bytes, random, () => random.whole(0, 255)),
  'something behind its end': (bytes, random) => Buffer.concat([bytes, bytes.subarray(place(bytes, random))]),
  'a part lost from its midst': (bytes, random) => {
    const from = place(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + random.one([1, 16, 512]))])
  },
  'lines moved': moveLines,
  'another file’s bytes': (bytes, random, others) => (others.length === 0 ? bytes : random.one(others)),
}

/** A damaged image, and what was done to which file. */
export type Damaged = { readonly image: DiskImage; readonly path: string; readonly harm: string }

/**
 * Damages one file of an image: it is chosen among `paths`, and may get the bytes of any other of them or of `strangers`
 * (the same notebook's other generations, and another notebook's files). Returns `null` when that left it as it was.
 */
export function damage(
  image: DiskImage,
  paths: readonly string[],
  strangers: readonly Buffer[],
  random: Random,
): Damaged | null {
  const path = random.one(paths)
  const file = image.entries.get(path) as FileNumber
  const before = image.bytes.get(file)!
  const others = paths.flatMap((other) => (other === path ? [] : image.bytes.get(image.entries.get(other) as number)!))
  const harm = random.one(Object.keys(HARMS))
  const after = HARMS[harm]!(before, random, [...others, ...strangers])
  if (after.equals(before)) return null
  return { image: { entries: image.entries, bytes: new Map(image.bytes).set(file, after) }, path, harm }
}
