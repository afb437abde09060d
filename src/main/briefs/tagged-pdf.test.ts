import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { beforeAll, describe, expect, it } from 'vitest'
import { BRIEF_TYPES, type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { briefDefinition } from './documents/brief-definition.ts'
import { recoverySheet } from './documents/recovery-sheet.ts'
import { renderPdf, type RenderOptions } from './render-pdf.ts'
import { tagged } from './structure/tag.ts'
import { archiveFaults } from './testing/archive-faults.ts'
import { crowdedNotebook } from './testing/crowded-notebook.ts'
import { AS_OF, bareNotebook, workedNotebook } from './testing/notebooks.ts'
import { PdfFile } from './testing/pdf-file.ts'
import { type Heard, readAloud } from './testing/read-aloud.ts'
import { readPdf } from './testing/read-pdf.ts'
import { structureFaults } from './testing/structure-faults.ts'
import { fontFiles } from './text/fonts.ts'

const fonts = fontFiles()

const set = async (definition: TDocumentDefinitions, request: Partial<RenderOptions> = {}): Promise<Uint8Array> =>
  (await renderPdf(definition, { fonts, ...request })).bytes

const brief = (notebook: Notebook, change: Partial<BriefOptions> = {}): Promise<Uint8Array> =>
  set(briefDefinition(notebook, { ...defaultBriefOptions(notebook, AS_OF), ...change }))

/** Tags, and whatever keeps the file from lasting: nothing wrong with either. */
function expectFaultless(bytes: Uint8Array): void {
  expect(structureFaults(bytes)).toEqual([])
  expect(archiveFaults(bytes)).toEqual([])
}

describe('every PDF is tagged, and can be kept', () => {
  it.each(BRIEF_TYPES)('%s', async (type) => {
    expectFaultless(await brief(workedNotebook(), { type, preparedBy: 'The desk & <others>', draft: true }))
  })

  it('of a crowded notebook, on Letter', async () => {
    expectFaultless(await brief(crowdedNotebook(4, 4, 7), { paper: 'Letter' }))
  })

  it('of more pages than one node holds, each under the node that names it', async () => {
    const pages = Array.from({ length: 70 }, (_, at) => ({
      text: `Page ${at + 1}`,
      ...(at === 0 ? {} : { pageBreak: 'before' as const }),
    }))
    const bytes = await set({
      language: 'en',
      info: { title: 'Many pages' },
      defaultStyle: { font: 'Serif' },
      content: pages,
    })
    expectFaultless(bytes)
    const file = new PdfFile(bytes)
    const root = file.dictionary(file.dictionary(file.trailer['Root'])['Pages'])
    const nodes = file.array(root['Kids']).map((node) => file.dictionary(node))
    expect(root['Count']).toBe(70)
    expect(nodes.map((node) => [node['Type'], node['Count'], file.array(node['Kids']).length])).toEqual([
      ['/Pages', 32, 32],
      ['/Pages', 32, 32],
      ['/Pages', 6, 6],
    ])
    for (const node of nodes)
      for (const page of file.array(node['Kids']))
        expect(file.dictionary(file.dictionary(page)['Parent'])['Kids']).toEqual(node['Kids'])
    expect((await readPdf(bytes)).pages.map(({ text }) => text.trim())).toEqual(pages.map(({ text }) => text))
  })

  it('of an empty notebook', async () => expectFaultless(await brief(bareNotebook())))

  it('without a cover, where its parts are the first headings', async () => {
    const bytes = await brief(workedNotebook(), { sections: ['agenda', 'items'] })
    expectFaultless(bytes)
    expect((await readAloud(bytes)).find(({ role }) => role === 'H1')?.text).toBe('1 Agenda')
  })

  it('the recovery sheet', async () => {
    const recoveryKey = `AGE-SECRET-KEY-1${'Q'.repeat(58)}`
    expectFaultless(await set(recoverySheet({ recoveryKey, madeAt: AS_OF })))
  })
})

describe('the worked Doha brief, heard', () => {
  let heard: readonly Heard[]
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = await brief(workedNotebook())
    heard = await readAloud(bytes)
  })
  const headings = (): string[] =>
    heard.filter(({ role }) => /^H\d$/u.test(role)).map(({ role, text }) => `${role} ${text}`)

  it('begins with its title and leads through its parts and what stands in them', () => {
    expect(headings().slice(0, 4)).toEqual(['H1 Doha talks', 'H2 In short', 'H2 Contents', 'H2 1 Situation'])
    expect(
      headings()
        .filter((words) => words.startsWith('H2 '))
        .slice(2),
    ).toEqual([
      'H2 1 Situation',
      'H2 2 Who leads',
      'H2 3 Agenda',
      'H2 4 Where the sides stand',
      'H2 Lines to take, item by item',
      'H2 6 Chronology',
      'H2 7 What can break the talks',
      'H2 8 How the talks may end',
      'H2 9 Sources',
    ])
  })

  it('says the name of a section before what it says', () => {
    const item = headings().indexOf('H3 4 Verification and intelligence-sharing')
    expect(headings().slice(item + 1, item + 5)).toEqual([
      'H4 Objective',
      'H4 Where they stand',
      'H5 Pakistan',
      'H5 Afghan Taliban',
    ])
    const from = heard.findIndex(
      ({ role, text }) => role === 'H3' && text === '4 Verification and intelligence-sharing',
    )
    const name = heard.findIndex(({ role, text }, at) => at > from && role === 'H4' && text === 'Objective')
    expect(heard[name + 1]).toMatchObject({
      role: 'P',
      text: expect.stringContaining('Find one form of checking') as string,
    })
  })

  it('says a risk before how likely it is', () => {
    const at = heard.findIndex(({ text }) => text === 'likely, 55 to 80 %')
    const title = heard.slice(0, at).findLast(({ role }) => /^H\d$/u.test(role))
    expect(at).toBeGreaterThan(0)
    expect(workedNotebook().challenges.map((challenge) => challenge.title)).toContain(title?.text)
  })

  it('says in words what is drawn', () => {
    const figures = heard.filter(({ role }) => role === 'Figure')
    expect(figures.length).toBeGreaterThan(3)
    expect(figures.map(({ alt }) => alt)).toContainEqual(
      expect.stringMatching(/Pakistan \d+.*Afghan Taliban \d+ \(Red line, as we assess it\)/u),
    )
  })

  it('names the language of a name in its own script, and what initials stand for', () => {
    expect(heard.filter(({ lang }) => lang === 'ur').length).toBeGreaterThan(0)
    expect(heard).toContainEqual(expect.objectContaining({ role: 'Span', text: 'PK', long: 'Pakistan' }))
  })

  it('says neither head nor foot of the pages', () => {
    const all = heard.map(({ text }) => text).join(' ')
    expect(all).not.toMatch(/\d of \d\d/u)
    expect(all.match(/TLP:AMBER\+STRICT/gu)).toHaveLength(1)
  })

  it('labels its pages as they are counted at their feet', () => {
    const file = new PdfFile(bytes)
    expect(file.dictionary(file.trailer['Root'])['PageLabels']).toEqual({ Nums: [0, { S: '/D' }] })
  })
})

describe('what goes over pages', () => {
  const plainly = (definition: TDocumentDefinitions): Promise<Uint8Array> =>
    set({ ...definition, defaultStyle: { font: 'Serif' }, info: { title: 'Plain' } })
  const counted = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

  it('stays one paragraph', async () => {
    const bytes = await plainly({ content: [{ text: counted(3000) }, { text: 'The end' }] })
    expectFaultless(bytes)
    const heard = (await readAloud(bytes)).filter(({ role }) => role === 'P')
    expect(heard.map(({ text }) => text)).toEqual([counted(3000), 'The end'])
  })

  it.each([
    ['ar', 'اتفق الطرفان على أن يجتمعا في الدوحة يوم 18 أكتوبر 2025، وأن يكتب كل منهما ما قاله. '],
    ['ur', 'دونوں فریقوں نے Doha میں دوبارہ ملنے پر اتفاق کیا، اور یہ کہ ہر ایک اپنی بات لکھ کر دے گا۔ '],
    ['he', 'הצדדים הסכימו להיפגש שוב בדוחא ב־18 באוקטובר 2025, וכל אחד יכתוב את דבריו. '],
  ])('is read word by word from the right where it stands so (%s)', async (lang, sentence) => {
    const text = sentence.repeat(60).trim()
    const bytes = await plainly({ language: lang, content: [{ text }, { text: [{ text: sentence }, 'Doha'] }] })
    expectFaultless(bytes)
    const [first, second] = (await readAloud(bytes)).filter(({ role }) => role === 'P')
    // pdf.js takes the blanks between words that follow one another to the left for nothing.
    const letters = (words: string): string => words.replace(/\s/gu, '')
    expect(letters(first?.text ?? '')).toBe(letters(text))
    expect(letters(second?.text ?? '')).toBe(letters(`${sentence}Doha`))
  })

  it('reads the head of a table once, though it stands on every page', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`row ${at}`, 'said'])
    const said = rows.flat()
    const body = [['Name', { text: 'Word', fillColor: '#eeeeee' }], ...rows]
    const bytes = await plainly({ content: [{ table: { headerRows: 1, body } }] })
    expectFaultless(bytes)
    const { pages } = await readPdf(bytes)
    expect(pages.length).toBeGreaterThan(1)
    for (const { text } of pages) expect(text).toContain('Name')
    const heard = await readAloud(bytes)
    expect(heard.filter(({ role }) => role === 'TH').map(({ text }) => text)).toEqual(['Name', 'Word'])
    expect(heard.filter(({ role }) => role === 'TD').map(({ text }) => text)).toEqual(said)
  })

  it('marks lists of pdfmake’s with their numbers and bullets', async () => {
    const bytes = await plainly({ content: [{ ol: ['one', { ul: ['two'] }, 'three'] }] })
    expectFaultless(bytes)
    const heard = (await readAloud(bytes)).filter(({ role }) => role === 'Lbl').map(({ text }) => text)
    expect(heard).toEqual(['1.', '', '2.'])
  })

  it('closes every mark around what is clipped or shifted', async () => {
    const middle = { text: 'b', verticalAlignment: 'middle' }
    const body = [[{ text: counted(60) }, middle as unknown as string]]
    expectFaultless(await plainly({ content: ['a', { table: { widths: [90, 90], body } }, 'c'], watermark: undefined }))
  })

  it('gives a part of the brief, a quotation and a figure their own elements', async () => {
    const square = { type: 'rect' as const, x: 0, y: 0, w: 20, h: 20 }
    const bytes = await plainly({
      content: [
        tagged({ as: 'part', title: 'Part' }, { stack: ['said'] }),
        tagged({ as: 'quote' }, { text: 'quoted' }),
        tagged({ as: 'figure', alt: 'A square' }, { canvas: [square] }),
      ],
    })
    expectFaultless(bytes)
    expect((await readAloud(bytes)).map(({ role }) => role)).toEqual(['Document', 'Sect', 'P', 'BlockQuote', 'Figure'])
  })
})
