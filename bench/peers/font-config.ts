import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FACES } from '../briefing/look.ts'

/** Lets programs that ask fontconfig find the brief's fonts; gives back what to put into their environment. */
export async function fontConfig(folder: string): Promise<{ FONTCONFIG_FILE: string }> {
  const path = join(folder, 'fonts.conf')
  const folders = [...new Set(FACES.map((face) => dirname(face.path)))]
  await writeFile(
    path,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${folders
      .map((each) => `<dir>${each}</dir>`)
      .join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`,
  )
  return { FONTCONFIG_FILE: path }
}
