import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findProgram } from '../../tools/launch/programs.ts'
import { asHtml } from '../briefing/as-html.ts'
import { countPages } from './count-pages.ts'
import { fontConfig } from './font-config.ts'
import type { Peer } from './peer.ts'
import { runProgram } from './run-program.ts'

/** WeasyPrint as a command. */
export const weasyPrint: Peer = {
  name: 'WeasyPrint, from HTML',
  isCommand: true,
  obstacle: () => (findProgram('weasyprint') === undefined ? 'WeasyPrint is not installed' : null),
  open: async (model, folder) => {
    const [from, to] = [join(folder, 'brief.html'), join(folder, 'brief.pdf')]
    await writeFile(from, asHtml(model))
    const env = await fontConfig(folder)
    const convert = (): Promise<number> => runProgram(findProgram('weasyprint')!, [from, to], env)
    await convert()
    const pages = await countPages(to)
    return { set: async () => ({ milliseconds: await convert(), pages }), close: async () => {} }
  },
}
