import type { Codec, Pieces } from '../codec.ts'
import { Turns } from '../in-turns.ts'
import { FIRST } from './first-code.ts'
import type { Sealing } from './sealing.ts'

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Bytes that can be handed over to a thread, made in turns. */
async function bytesOf(text: Pieces): Promise<Uint8Array[]> {
  const turns = new Turns()
  const pieces: Uint8Array[] = []
  for (const one of text) {
    pieces.push(Buffer.from(one))
    await turns.next()
  }
  return pieces
}

/** The codec of a protected notebook: age files, sealed and opened where its keys are. */
export const ageCodec = (sealing: Sealing): Codec => ({
  name: 'age',
  endings: { snapshot: '.age', journal: '.ages' },
  sealSnapshot: async (head, body) => asBuffer(await sealing.sealSnapshot(head, body)),
  openSnapshot: async (file) => {
    const opened = await sealing.openSnapshot(file)
    return opened === null ? null : { envelope: opened.envelope, body: asBuffer(opened.body) }
  },
  // A sealed file that does not open says nothing.
  peek: () => null,
  journal: () => {
    let before = FIRST
    const seal = async (text: readonly Uint8Array[]): Promise<Buffer> => {
      const { line, code } = await sealing.sealLine(text, before)
      before = code
      return asBuffer(line)
    }
    return {
      line: (text) => seal([Buffer.from(text)]),
      longLine: async function* (text) {
        yield await seal(await bytesOf(text))
      },
    }
  },
  openJournal: (file) => sealing.openJournal(file),
})
