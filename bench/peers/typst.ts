import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { asTypst } from '../briefing/as-typst.ts'
import { FACES } from '../briefing/look.ts'
import { elapsed } from '../measure/elapsed.ts'
import { countPages } from './count-pages.ts'
import type { Peer } from './peer.ts'

const require = createRequire(import.meta.url)

/** Typst, whose compiler an npm package carries for the commoner systems; `undefined` where there is none for this one. */
function compilerHere(): typeof NodeCompiler | undefined {
  try {
    return (require('@myriaddreamin/typst-ts-node-compiler') as { NodeCompiler: typeof NodeCompiler }).NodeCompiler
  } catch {
    return undefined
  }
}

/** Typst in a process that is already running, tagged as it writes by default; what it remembers is taken from it each time. */
export const typst: Peer = {
  name: 'Typst, warm and tagged',
  obstacle: () => (compilerHere() === undefined ? 'Typst’s npm package has no binary for this system' : null),
  open: async (model) => {
    const compiler = compilerHere()!.create({ fontArgs: [{ fontBlobs: FACES.map(({ path }) => readFileSync(path)) }] })
    const mainFileContent = asTypst(model)
    let pdf: Uint8Array = new Uint8Array()
    const compile = async (): Promise<number> => {
      compiler.evictCache(0)
      return elapsed(() => {
        pdf = compiler.pdf({ mainFileContent })
      })
    }
    await compile()
    const pages = await countPages(new Uint8Array(pdf))
    return { set: async () => ({ milliseconds: await compile(), pages }), close: async () => {} }
  },
}
