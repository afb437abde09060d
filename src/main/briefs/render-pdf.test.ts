import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pdfmake from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { lacks } from '../../../tools/launch/needs.ts'
import { briefDefinition } from './documents/brief-definition.ts'
import { prepareFonts, renderPdf, type RenderProgress } from './render-pdf.ts'
import { crowdedNotebook } from './testing/crowded-notebook.ts'
import { AS_OF, bareNotebook, workedNotebook } from './testing/notebooks.ts'
import { type ReadPdf, readPdf } from './testing/read-pdf.ts'
import { fontFiles } from './text/fonts.ts'
import { mm } from './theme/paper.ts'

const fonts = fontFiles()

async function rendered(notebook: Notebook, change: Partial<BriefOptions> = {}): Promise<[Uint8Array, ReadPdf]> {
  const options = { ...defaultBriefOptions(notebook, AS_OF), ...change }
  const { bytes } = await renderPdf(briefDefinition(notebook, options), { fonts })
  return [bytes, await readPdf(bytes)]
}

/** No text stands outside the margins or runs into the edge above or below. */
function expectWithinMargins({ pages }: ReadPdf): void {
  const outside = pages.flatMap(({ width, height, texts }, at) => {
    const [left, right] = width > height ? [mm(16), mm(16)] : [mm(24), mm(20)]
    return texts
      .filter(
        ({ x, y, width: length }) => x < left - 1 || x + length > width - right + 1 || y < mm(9) || y > height - mm(9),
      )
      .map(({ text }) => `page ${at + 1}: ${text}`)
  })
  expect(outside).toEqual([])
}

describe('the worked Doha notebook, printed and read back', () => {
  let bytes: Uint8Array
  let pdf: ReadPdf
  beforeAll(async () => {
    ;[bytes, pdf] = await rendered(workedNotebook(), { preparedBy: 'The desk', draft: true })
  })

  it('counts its pages on every page', () => {
    const { length } = pdf.pages
    expect(length).toBeGreaterThan(10)
    pdf.pages.forEach((page, at) => expect(page.text).toContain(`${at + 1} of ${length}`))
  })

  it('carries the highest marking it holds at head and foot of every page, at 12 points or more', () => {
    for (const { texts, height } of pdf.pages) {
      const marks = texts.filter(({ text, y }) => text === 'TLP:AMBER+STRICT' && (y > height - mm(26) || y < mm(26)))
      expect(marks).toHaveLength(2)
      expect(Math.min(...marks.map(({ size }) => size))).toBeGreaterThanOrEqual(12)
      expect(Math.max(...marks.map(({ y }) => y)) - Math.min(...marks.map(({ y }) => y))).toBeGreaterThan(height / 2)
    }
  })

  it('leads from the contents and the outline to the page where each part stands', () => {
    const titles = pdf.outline.map(({ title }) => title)
    expect(titles).toEqual([
      'Cover',
      '1  Situation',
      '2  Who leads',
      '3  Agenda',
      '4  Where the sides stand',
      '5  Lines to take, item by item',
      '6  Chronology',
      '7  What can break the talks',
      '8  How the talks may end',
      '9  Sources',
    ])
    for (const { title, page } of pdf.outline.slice(1)) {
      const [number, name = ''] = title.split('  ')
      expect(pdf.pages[page - 1]?.text).toContain(name)
      expect(pdf.pages[0]?.text).toMatch(new RegExp(`${number} ${name}[ .]*${page}\\b`, 'u'))
    }
    const items = pdf.outline[5]?.items ?? []
    expect(items).toHaveLength(7)
    expect(pdf.pages[(items[3]?.page ?? 0) - 1]?.text).toContain('Verification and intelligence-sharing')
  })

  it('turns the page for the matrix and back', () => {
    const wide = pdf.pages.filter(({ width, height }) => width > height)
    expect(wide).toHaveLength(1)
    expect(wide[0]?.text).toContain('Where the sides stand')
    expect(wide[0]?.text).toContain('RED LINE')
  })

  it('prints words, notes, clocks and doubts', () => {
    const all = pdf.pages.map(({ text }) => text).join(' ')
    expect(all).toContain('Not said to mean inspectors on Afghan soil')
    expect(all).toContain('likely, 55 to 80 %')
    expect(all).toContain('10:00')
    expect(all).toContain('11:30')
    expect(all).toContain('source whose reliability cannot be judged')
    expect(all).toContain('13 to 17 Oct')
    expect(all).not.toMatch(/undefined|\[object|NaN|null/u)
  })

  it('keeps to the margins', () => expectWithinMargins(pdf))

  it('says what it is and nothing of the machine', () => {
    expect(pdf.info).toMatchObject({
      Title: 'Doha talks: position brief',
      Author: 'The desk',
      Creator: 'Aide-Mémoire',
      Producer: 'Aide-Mémoire',
      Language: 'en',
    })
    expect(Buffer.from(bytes).includes('node_modules')).toBe(false)
  })

  it.skipIf(lacks('pdftotext'))('reads the same in another reader', () => {
    const folder = mkdtempSync(join(tmpdir(), 'brief-'))
    try {
      const file = join(folder, 'brief.pdf')
      writeFileSync(file, bytes)
      const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
      expect(pages).toHaveLength(pdf.pages.length)
      pages.forEach((page, at) => {
        expect(page).toContain(`${at + 1} of ${pages.length}`)
        expect(page.match(/TLP:AMBER\+STRICT/gu)?.length).toBeGreaterThanOrEqual(2)
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

describe('notebooks that strain the page', () => {
  it('shows markup as text, and keeps long texts, many items and four sides within the margins', async () => {
    const [, pdf] = await rendered(crowdedNotebook(4, 4, 7))
    const all = pdf.pages.map(({ text }) => text).join(' ')
    expect(all).toContain('<script>alert(1)</script>')
    expect(all).toContain('<b>Side</b> & {"text": "A"}')
    expectWithinMargins(pdf)
  })

  it('loses nothing of a text that is longer than a page', async () => {
    const notebook = crowdedNotebook(3, 2, 6)
    const long = notebook.positions.find(({ stated }) => stated.length > 10_000)!
    const marked = Array.from({ length: 40 }, (_, at) => `Mark${at} ${long.stated.slice(at * 250, at * 250 + 250)}`)
    const positions = notebook.positions.map((one) => (one === long ? { ...one, stated: marked.join(' ') } : one))
    const [, pdf] = await rendered({ ...notebook, positions }, { sections: ['items'] })
    const all = pdf.pages.map(({ text }) => text).join(' ')
    for (let at = 0; at < 40; at++) expect(all).toContain(`Mark${at} `)
  })

  it('prints an empty notebook as one page that says so', async () => {
    const [, pdf] = await rendered(bareNotebook())
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.pages[0]?.text).toContain('This brief holds nothing yet')
  })

  it('makes room for a marking of several lines', async () => {
    const marking = Array.from({ length: 5 }, (_, at) => `HANDLE BY CHANNEL ${at} ONLY AND NOT BY TELEPHONE`).join(
      ' // ',
    )
    const [, pdf] = await rendered({ ...workedNotebook(), marking }, { sections: ['cover', 'matrix'] })
    for (const { text } of pdf.pages) expect(text.match(/CHANNEL 4 ONLY/gu)?.length).toBeGreaterThanOrEqual(2)
    expectWithinMargins(pdf)
  })

  it('sets a name that fontkit alone cannot place', async () => {
    const base = workedNotebook()
    const notebook = { ...base, placeNative: { text: 'شمالی وزیرستان', lang: 'ur' } }
    const [, pdf] = await rendered(notebook, { sections: ['cover'] })
    expect(pdf.pages).toHaveLength(1)
  })

  it('sets every page on Letter', async () => {
    const [, pdf] = await rendered(workedNotebook(), { paper: 'Letter', sections: ['agenda', 'matrix', 'sources'] })
    const sizes = new Set(pdf.pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`))
    expect(sizes).toEqual(new Set(['612×792', '792×612']))
    expectWithinMargins(pdf)
  })
})

describe('a render', () => {
  const notebook = workedNotebook()
  const definition = (): ReturnType<typeof briefDefinition> =>
    briefDefinition(notebook, { ...defaultBriefOptions(notebook, AS_OF), sections: ['cover', 'agenda', 'sources'] })

  it('tells how far it is, page by page to the last', async () => {
    const told: RenderProgress[] = []
    const { pages } = await renderPdf(definition(), { fonts, onProgress: (progress) => told.push(progress) })
    expect(told[0]).toEqual({ phase: 'setting', page: 0, total: 0 })
    expect(told.at(-1)).toEqual({ phase: 'writing', page: pages, total: pages })
    expect(told.map(({ page }) => page)).toEqual([...told.map(({ page }) => page)].sort((a, b) => a - b))
  })

  it('gives the same bytes for the same notebook and options', async () => {
    const first = await renderPdf(definition(), { fonts })
    const second = await renderPdf(definition(), { fonts })
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })

  it('stops between pages when it is given up', async () => {
    const giveUp = new AbortController()
    const render = renderPdf(definition(), {
      fonts,
      signal: giveUp.signal,
      onProgress: ({ phase }) => phase === 'writing' && giveUp.abort(new Error('enough')),
    })
    await expect(render).rejects.toThrow('enough')
  })

  it('refuses a definition that reaches for a file, an address or an SVG', async () => {
    for (const content of [{ image: '/etc/hostname' }, { image: 'https://example.org/x.png' }, { svg: '<svg/>' }])
      await expect(renderPdf({ content: [content] }, { fonts })).rejects.toThrow('A brief may hold no')
  })

  it('lets pdfmake itself open no file and fetch no address', async () => {
    await prepareFonts(fonts)
    const setDirectly = async (outward: TDocumentDefinitions): Promise<unknown> =>
      await pdfmake.createPdf({ ...outward, defaultStyle: { font: 'Serif' } }).getBuffer()
    await expect(setDirectly({ content: [{ image: '/etc/hostname' }] })).rejects.toThrow(/denied/u)
    await expect(
      setDirectly({ content: [{ image: 'far' }], images: { far: 'https://example.org/x.png' } }),
    ).rejects.toThrow(/denied/u)
  })
})
