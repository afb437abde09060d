import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Codec } from '../codec.ts'
import { FIRST } from './first-code.ts'
import type { Sealing } from './sealing.ts'

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Bytes that can be handed over to a thread; those of a text in pieces are made in turns. */
async function bytesOf(text: string | readonly string[]): Promise<Uint8Array[]> {
  if (typeof text === 'string') return [Buffer.from(text)]
  const pieces: Uint8Array[] = []
  for (const one of text) {
    pieces.push(Buffer.from(one))
    await nextTurn()
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
    return async (text) => {
      const { line, code } = await sealing.sealLine(await bytesOf(text), before)
      before = code
      return asBuffer(line)
    }
  },
  openJournal: (file) => sealing.openJournal(file),
})
