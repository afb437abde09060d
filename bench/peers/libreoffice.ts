import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findProgram } from '../../tools/launch/programs.ts'
import { asDocx } from '../briefing/as-docx.ts'
import { countPages } from './count-pages.ts'
import { fontConfig } from './font-config.ts'
import type { Peer } from './peer.ts'
import { runProgram } from './run-program.ts'

const program = (): string | undefined => findProgram('soffice') ?? findProgram('libreoffice')

/** LibreOffice as it is used from scripts: a command that turns a DOCX into a PDF, with a profile that is already made. */
export const libreOffice: Peer = {
  name: 'LibreOffice, from a DOCX',
  isCommand: true,
  obstacle: () => (program() === undefined ? 'LibreOffice is not installed' : null),
  open: async (model, folder) => {
    const from = join(folder, 'brief.docx')
    await writeFile(from, await asDocx(model))
    const env = await fontConfig(folder)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const convert = (): Promise<number> =>
      runProgram(program()!, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, from], env)
    await convert()
    const pages = await countPages(join(folder, 'brief.pdf'))
    return { set: async () => ({ milliseconds: await convert(), pages }), close: async () => {} }
  },
}
