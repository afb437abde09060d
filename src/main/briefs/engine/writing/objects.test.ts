import pdfmake from 'pdfmake'
import { expect, test, vi } from 'vitest'
import { DEFINITIONS } from '../testing/definitions.ts'
import { useFontsAlone } from '../testing/laid-out.ts'
import { installObjectWriting } from './objects.ts'

/** Every definition as the bytes of its file, with nothing in them that differs from one time to the next. */
async function files(change: object = {}): Promise<Buffer[]> {
  const made: Buffer[] = []
  for (const make of Object.values(DEFINITIONS)) {
    const info = { creationDate: new Date('2026-11-23T09:00:00.000Z') }
    made.push(await pdfmake.createPdf({ ...make(), info, ...change }).getBuffer())
  }
  return made
}

test('the bytes are those that pdfkit writes', async () => {
  useFontsAlone()
  // The subsets of fonts have names drawn by chance.
  vi.spyOn(Math, 'random').mockReturnValue(0.42)
  const stock = [await files(), await files({ compress: false })]
  installObjectWriting()
  const ours = [await files(), await files({ compress: false })]
  for (const [at, all] of ours.entries())
    for (const [which, file] of all.entries()) expect(file.equals(stock[at]![which]!)).toBe(true)
})
