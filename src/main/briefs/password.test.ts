import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type * as PdfJs from 'pdfjs-dist'
import { describe, expect, it } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { briefDefinition } from './documents/brief-definition.ts'
import { renderPdf, type RenderOptions } from './render-pdf.ts'
import { AS_OF, workedNotebook } from './testing/notebooks.ts'
import { fontFiles } from './text/fonts.ts'

const notebook = workedNotebook()
const definition = (): ReturnType<typeof briefDefinition> =>
  briefDefinition(notebook, { ...defaultBriefOptions(notebook, AS_OF), sections: ['cover', 'agenda'] })

const closed = async (password: string, more: Partial<RenderOptions> = {}): Promise<Uint8Array> =>
  (await renderPdf(definition(), { fonts: fontFiles(), password, ...more })).bytes

/** Opens a file by pdf.js, and gives its text, its title and where its links lead. */
async function opened(bytes: Uint8Array, password: string): Promise<{ text: string; title: unknown; links: number }> {
  const path = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')
  const { getDocument } = (await import(pathToFileURL(path).href)) as typeof PdfJs
  const task = getDocument({ data: bytes.slice(), password, verbosity: 0 })
  try {
    const document = await task.promise
    const page = await document.getPage(1)
    const { items } = await page.getTextContent()
    const annotations = (await page.getAnnotations()) as readonly { readonly dest?: unknown }[]
    const { info } = await document.getMetadata()
    return {
      text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
      title: (info as Record<string, unknown>)['Title'],
      links: annotations.filter(({ dest }) => dest !== undefined && dest !== null).length,
    }
  } finally {
    await task.destroy()
  }
}

describe('a brief with a password', () => {
  it('opens by its password, whatever its letters, with all that is in it', async () => {
    const bytes = await closed('Çay، ۱۲ – geheim')
    const { text, title, links } = await opened(bytes, 'Çay، ۱۲ – geheim')
    expect(text).toContain('Contents')
    expect(title).toBe('Doha talks: position brief')
    expect(links).toBeGreaterThan(0)
  })

  it('opens by no other, nor without one', async () => {
    const bytes = await closed('right')
    await expect(opened(bytes, 'wrong')).rejects.toThrow(/password/iu)
    await expect(opened(bytes, '')).rejects.toThrow(/password/iu)
  })

  it('says nothing to who looks at its bytes, and is encrypted by AES-256, revision 6', async () => {
    const bytes = Buffer.from(await closed('right'))
    for (const words of ['Doha', 'pdfaid', 'Agenda', 'Mémoire']) expect(bytes.includes(words)).toBe(false)
    expect(bytes.includes('right')).toBe(false)
    expect(bytes.toString('latin1')).toMatch(/\/V 5\s+\/R 6\s+\/Length 256/u)
  })

  it('takes letters that are composed and apart for the same', async () => {
    expect((await opened(await closed('cafe\u0301'), 'caf\u00E9')).text).toContain('Contents')
  })

  it('is not for the archive, which forbids a password', async () => {
    await expect(closed('right', { isArchival: true })).rejects.toThrow('cannot have a password')
  })

  it('refuses a password of control characters or of nothing that can be seen', async () => {
    await expect(closed('a\u0007')).rejects.toThrow('A password must hold')
    await expect(closed('\u200B')).rejects.toThrow('A password must hold')
  })
})
