/** What stands in Electron's binary before its fuses (docs/tutorial/fuses.md of Electron). */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** The layout of fuses that this code knows: one character each, behind a byte of version and a byte of length. */
const VERSION = 1

const ON = 0x31
const OFF = 0x30

/** A binary whose fuses are not what the code expects; nothing was changed. */
export class FuseProblem extends Error {
  override readonly name = 'FuseProblem'
}

/** Each place in the binary where fuses stand, as offset of the first; macOS binaries for two processors have two. */
function placesOf(binary: Buffer, count: number): number[] {
  const places: number[] = []
  for (let at = binary.indexOf(SENTINEL); at !== -1; at = binary.indexOf(SENTINEL, at + 1)) {
    const [version, length] = binary.subarray(at + SENTINEL.length, at + SENTINEL.length + 2)
    if (version !== VERSION) throw new FuseProblem(`The fuses are of version ${version}, not ${VERSION}.`)
    if (length !== count) throw new FuseProblem(`The binary has ${length} fuses and ${count} are decided on.`)
    places.push(at + SENTINEL.length + 2)
  }
  if (places.length === 0) throw new FuseProblem('No fuses were found: this is no binary of Electron.')
  return places
}

/**
 * Which fuses of a binary are on, in their order.
 * @throws FuseProblem when there are none, not as many as asked about, or when two halves of the binary differ.
 */
export function readFuses(binary: Buffer, count: number): boolean[] {
  const wires = placesOf(binary, count).map((at) => binary.toString('latin1', at, at + count))
  const [wire = ''] = wires
  if (wires.some((other) => other !== wire)) throw new FuseProblem('The parts of the binary have different fuses.')
  if (!/^[01]+$/.test(wire)) throw new FuseProblem(`A fuse was removed from this Electron: ${wire}`)
  return Array.from(wire, (fuse) => fuse === '1')
}

/** A copy of a binary with its fuses set. Throws as `readFuses` does. */
export function setFuses(binary: Buffer, wanted: readonly boolean[]): Buffer {
  readFuses(binary, wanted.length)
  const set = Buffer.from(binary)
  for (const place of placesOf(set, wanted.length))
    wanted.forEach((on, at) => set.writeUInt8(on ? ON : OFF, place + at))
  return set
}
