import { readFile } from 'node:fs/promises'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { prepareFonts, renderPdf } from '#main/briefs/render-pdf.ts'
import { withEvenLine } from '#main/briefs/text/font-metrics.ts'
import { fontFiles } from '#main/briefs/text/fonts.ts'
import { asDefinition } from '../briefing/as-definition.ts'
import { manyWords } from '../briefing/briefing-model.ts'
import type { Job } from './in-process.ts'
import { drawByHand, type Drawing, drawingOf } from './raw-pdfkit.ts'

/** Gets a job ready: `prepared` makes what is set (unmeasured), `set` sets it and gives back its pages. */
export type Setting = (job: Job) => Promise<{
  readonly prepared: () => unknown
  readonly set: (prepared: unknown) => Promise<number>
}>

/** What a job looks like to pdfmake. A new one each time, since pdfmake writes into it. */
function definitionOf(job: Job): TDocumentDefinitions {
  if (job.what === 'brief') return asDefinition(job.model)
  if (job.what === 'words') {
    const words = manyWords(job.words)
    const content: string[] = []
    for (let at = 0; at < words.length; at += job.inParagraphsOf)
      content.push(words.slice(at, at + job.inParagraphsOf).join(' '))
    return { ...asDefinition({ title: 'Words', marking: 'TLP:AMBER', author: 'The desk', items: [] }), content }
  }
  const every = Math.floor(job.model.items.length / job.breaks)
  return {
    ...asDefinition(job.model),
    pageBreakBefore: ({ id }) => {
      const number = Number(/^item-(\d+)$/u.exec(id ?? '')?.[1] ?? 0)
      return job.breaks > 0 && number > 1 && number % every === 0
    },
  }
}

/** Our engine, as the worker of briefs has it. */
export async function ourSetting(): Promise<Setting> {
  const fonts = fontFiles()
  await prepareFonts(fonts)
  return async (job) => ({
    prepared: () => definitionOf(job),
    set: async (definition) => (await renderPdf(definition as TDocumentDefinitions, { fonts })).pages,
  })
}

/** The families that the brief names: stock pdfmake is given no others to hold. */
const STOCK_FAMILIES = ['Serif', 'Sans', 'SansMedium', 'Naskh'] as const

/** pdfmake's files in memory, which its typings leave out. */
type MemoryFiles = { readonly virtualfs: { readonly writeFileSync: (name: string, bytes: Buffer) => void } }

/** pdfmake as it comes, with the same fonts and the same height of a line, so that it fills as many pages. */
export async function stockPdfmakeSetting(): Promise<Setting> {
  pdfmake.setLocalAccessPolicy(() => false)
  pdfmake.setUrlAccessPolicy(() => false)
  const all = fontFiles()
  const fonts = Object.fromEntries(STOCK_FAMILIES.map((family) => [family, { ...all[family] }]))
  const { virtualfs } = pdfmake as unknown as MemoryFiles
  for (const path of new Set(Object.values(fonts).flatMap((family) => Object.values(family))))
    virtualfs.writeFileSync(path, withEvenLine(await readFile(path)))
  pdfmake.setFonts(fonts)
  return async (job) => ({
    prepared: () => definitionOf(job),
    set: async (definition) => {
      let pages = 0
      const { footer } = definition as { footer: (page: number, count: number) => unknown }
      const counted = {
        ...(definition as object),
        footer: (page: number, count: number) => ((pages = count), footer(page, count)),
      }
      await pdfmake.createPdf(counted as unknown as TDocumentDefinitions).getBuffer()
      return pages
    },
  })
}

/** pdfkit alone, told where every line of stock pdfmake's layout stands. */
export async function rawPdfkitSetting(): Promise<Setting> {
  await stockPdfmakeSetting()
  let drawing: Drawing | null = null
  return async (job) => {
    drawing ??= await drawingOf(definitionOf(job))
    return { prepared: () => drawing, set: (drawn) => drawByHand(drawn as Drawing) }
  }
}
