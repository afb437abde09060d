import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { prepareFonts, renderPdf } from '../../render-pdf.ts'
import { fontFiles } from '../../text/fonts.ts'
import { internals } from '../pdfmake-internals.ts'
import type { SetLine } from './align-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'set-text-'))
// The engine is in its place before anything is put around it.
beforeAll(() => prepareFonts(fontFiles()))
afterAll(() => rmSync(folder, { recursive: true }))

type Laid = { readonly items: readonly { readonly type: string; readonly item: SetLine }[] }
type Set = { readonly lines: readonly SetLine[]; readonly text: string }

/** A page 300 points wide with margins of 20, its lines as they are drawn, and its text as poppler reads it. */
async function set(content: Content, rest: Partial<TDocumentDefinitions> = {}): Promise<Set> {
  let pages: readonly Laid[] = []
  const { prototype } = internals.Renderer as { prototype: { renderPages: (pages: readonly Laid[]) => void } }
  const render = prototype.renderPages
  prototype.renderPages = function (laid) {
    pages = laid
    render.call(this, laid)
  }
  try {
    const { bytes } = await renderPdf(
      {
        content: [content],
        pageSize: { width: 300, height: 400 },
        pageMargins: 20,
        defaultStyle: { font: 'Serif', fontSize: 10 },
        ...rest,
      },
      { fonts: fontFiles() },
    )
    const file = join(folder, 'text.pdf')
    writeFileSync(file, bytes)
    const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
    const lines = pages.flatMap(({ items }) => items.filter(({ type }) => type === 'line').map(({ item }) => item))
    return {
      lines,
      text: text
        .replace(/[\u202A-\u202E]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    }
  } finally {
    prototype.renderPages = render
  }
}

/** The words of a line from left to right. */
const seen = ({ inlines }: SetLine): string[] => inlines.map(({ text }) => text.trim()).filter((text) => text !== '')
const leftOf = (line: SetLine): number => (line.x ?? 0) + (line.inlines[0]?.x ?? 0)
const rightOf = (line: SetLine): number => (line.x ?? 0) + line.getWidth()

describe('text out of the page again', () => {
  it.each([
    ['English', 'The office “finally” agreed (in writing) on 18 October.'],
    ['Arabic', 'اتفق الطرفان على إلغاء البند الأول (كتابةً).'],
    ['Urdu', 'دونوں فریقوں نے دوحہ میں تحریری اتفاق کیا۔'],
    ['Pashto', 'دواړو لورو په دوحه کې هوکړه وکړه.'],
    ['Dari', 'هیئت‌ها می‌گویند جلسهٔ بعدی به تعویق افتاد.'],
    ['Hebrew', 'הצדדים הסכימו בכתב (במקביל) בדוחא.'],
    ['Hindi', 'दोनों पक्षों ने बैठक में लिखित प्रक्रिया पर सहमति दी।'],
    ['Chinese', '双方同意：“报告”同时提交（书面）。'],
    ['Russian', 'Стороны договорились «по существу».'],
    ['Turkish', 'İki heyet gündemin sırası üzerinde anlaştı.'],
  ])('%s', async (_language, text) => expect((await set(text)).text).toBe(text))

  it('says a letter that no font has, and shows its code', async () => {
    const { lines, text } = await set('A 🙂 here')
    expect(text).toBe('A 🙂 here')
    expect(lines[0]!.inlines.map(({ shape }) => shape.text).join('')).toContain('[U+1F642]')
  })
})

describe('lines of both directions', () => {
  const urdu = 'پہلا دوسرا تیسرا چوتھا پانچواں چھٹا ساتواں آٹھواں نواں دسواں گیارھواں بارھواں تیرھواں چودھواں'

  it('runs on from line to line in reading order, each line from the right', async () => {
    const { lines } = await set(urdu, { language: 'ur' })
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.flatMap(({ logical = [] }) => logical.map(({ text }) => text.trim())).join(' ')).toBe(urdu)
    for (const line of lines) {
      expect(seen(line)).toEqual(line.logical!.map(({ text }) => text.trim()).toReversed())
      expect(rightOf(line)).toBeCloseTo(280)
    }
  })

  it('keeps a Latin name and a number inside in their own order', async () => {
    const { lines } = await set('قال ممثل Human Rights Watch إن 25 شخصاً قتلوا')
    expect(seen(lines[0]!).join(' ')).toBe('قتلوا شخصاً 25 إن Human Rights Watch ممثل قال')
  })

  it('does not let a name turn round the line that it stands in', async () => {
    const name = { text: 'ملا یعقوب', dir: 'auto' } as Content
    const { lines } = await set({ text: ['Met ', name, ', 12 items.'] as never })
    expect(seen(lines[0]!).join(' ')).toBe('Met یعقوب ملا , 12 items.')
  })

  it('obeys no override in a name', async () => {
    const { lines, text } = await set('Taliban \u202Egnihton\u202C here')
    expect(seen(lines[0]!)[0]).toBe('Taliban')
    expect(lines[0]!.inlines.every(({ level }) => level === 0)).toBe(true)
    expect(text).toContain('gnihton')
  })

  it('shares one baseline and leaves the leading of Latin as it is', async () => {
    const { lines } = await set({ text: 'Met ملا یعقوب in Doha', lineHeight: 1.4 })
    expect(lines[0]!.getHeight()).toBeCloseTo(14)
    expect(lines[0]!.getAscenderHeight()).toBeCloseTo(9.5)
  })

  it('cuts a word that is longer than its line between its letters, which stay joined', async () => {
    const { lines } = await set({ columns: [{ text: 'س'.repeat(60), width: 60 }] })
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(line.getWidth()).toBeLessThanOrEqual(60)
    expect(lines.map(({ inlines }) => inlines.map(({ text }) => text).join('')).join('')).toBe('س'.repeat(60))
  })

  it.each(['en', 'ur', 'ar', 'he', 'hi'])(
    'loses no letter beside an isolated text in a document of %s',
    async (language) => {
      const words = ['Dawn', 'ہفتہ', 'الدوحة', 'שבת', 'दोहा', '18', 'Москва', '多哈', 'of']
      const signs = [' ', ', ', '، ', ': ', '؛ ', '. ', '“, ', '» ', ') ', '، «']
      // Each word, isolated and not, before each sign before each word.
      const paragraphs = words.flatMap((first) =>
        [first, `\u2068${first}\u2069`].flatMap((before) =>
          signs.map((sign) => words.map((after) => `${before}${sign}${after}`).join(sign)),
        ),
      )
      const stack = paragraphs.map((text, at) => ({ text, alignment: at % 2 === 0 ? ('justify' as const) : undefined }))
      const { text } = await set({ stack }, { language })
      const letters = (of: string): Record<string, number> => {
        const counts: Record<string, number> = {}
        for (const letter of of.replace(/[\s\u2066-\u2069\u200E\u200F]/gu, ''))
          counts[letter] = (counts[letter] ?? 0) + 1
        return counts
      }
      expect(letters(text)).toEqual(letters(paragraphs.join('')))
    },
  )

  it('justifies all lines but the last', async () => {
    const { lines } = await set({ text: urdu, alignment: 'justify' })
    for (const line of lines.slice(0, -1)) expect(line.getWidth()).toBeCloseTo(260)
    expect(lines.at(-1)!.getWidth()).toBeLessThan(260)
  })
})

describe('a document from the right', () => {
  it('mirrors columns, margins and what is set against a side', async () => {
    const content: Content = [
      {
        columns: [
          { text: 'أول', width: 50 },
          { text: 'ثان', width: '*' },
        ],
      },
      { text: 'هامش', margin: [30, 0, 0, 0] },
      { text: '7', alignment: 'right' },
    ]
    const { lines } = await set(content, { language: 'ar', pageMargins: [20, 20, 40, 20] })
    expect(lines.map(rightOf).map(Math.round).slice(0, 3)).toEqual([280, 230, 250])
    expect(leftOf(lines[3]!)).toBeCloseTo(40)
  })

  it('sets each line where the page begins, whichever way its paragraph reads, and its words in their own order', async () => {
    const long = 'An English text that is longer than one line of this narrow page, as a quotation may well be.'
    const fromRight = await set([long, 'Doha talks'], { language: 'ur' })
    expect(fromRight.lines.length).toBeGreaterThan(2)
    for (const line of fromRight.lines) expect(rightOf(line)).toBeCloseTo(280)
    expect(leftOf(fromRight.lines[0]!)).toBeGreaterThan(21)
    expect(fromRight.lines[0]!.inlines[0]!.text).toMatch(/^An English/u)
    const fromLeft = await set(['یہ اردو کا جملہ ہے۔ '.repeat(8), 'دوحہ'], { language: 'en' })
    for (const line of fromLeft.lines) expect(leftOf(line)).toBeCloseTo(20)
  })
})

describe('a line that is laid out', () => {
  it('holds the words of one piece as one, and draws all of them', async () => {
    const one = await set({ text: ['Water is shared ', { text: 'as agreed', bold: true }, ' so far.'] })
    expect(one.lines[0]!.inlines.map((inline) => inline.text)).toEqual(['Water is shared ', 'as agreed', ' so far.'])
    expect(one.text).toBe('Water is shared as agreed so far.')
  })
  it('is as wide as its words', async () => {
    const [whole] = (await set('Water is shared')).lines
    const words = (await set([{ text: ['Water ', { text: 'is ', color: 'red' }, 'shared'] }])).lines[0]!
    expect(whole!.inlines).toHaveLength(1)
    expect(words.inlines).toHaveLength(3)
    expect(whole!.getWidth()).toBeCloseTo(words.getWidth(), 6)
  })
  it('keeps words apart that justification has moved', async () => {
    const text = 'Water is shared as it was agreed in nineteen cases and in none of the others so far as is known.'
    const [first] = (await set({ text, alignment: 'justify' })).lines
    expect(first!.inlines.length).toBeGreaterThan(5)
  })
  it('keeps a letter that no font has apart from the words around it', async () => {
    const { lines, text } = await set('Water is \u{1F642} shared')
    expect(lines[0]!.inlines.map(({ says }) => says)).toEqual([null, '\u{1F642}', null])
    expect(text).toContain('Water is')
  })
})

describe('a shift behind a shift in one line', () => {
  it('is not run together with it: a word behind a figure and a broad space stays on its page', async () => {
    const { text } = await set({ font: 'Sans', fontSize: 8.2, text: '1\u2002شمالی وزیرستان' })
    expect(text).toContain('شمالی')
    expect(text).toContain('وزیرستان')
  })
})
