import { beforeAll, describe, expect, it } from 'vitest'
import { NOTE_OF_OURS, type Annotation } from '#shared/domain/annotation.ts'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'
import { briefDefinition } from './documents/brief-definition.ts'
import { renderPdf } from './render-pdf.ts'
import { makeBrief } from './set-brief.ts'
import { archiveFaults } from './testing/archive-faults.ts'
import { AS_OF, workedNotebook } from './testing/notebooks.ts'
import { type Heard, readAloud } from './testing/read-aloud.ts'
import { type ReadPdf, readPdf, type ReadText } from './testing/read-pdf.ts'
import { structureFaults } from './testing/structure-faults.ts'
import { fontFiles } from './text/fonts.ts'
import { mm } from './theme/paper.ts'

const fonts = fontFiles()
const FOUR = workedNotebook().agendaItems.find(({ id }) => id === 'a4')!
const ITEMS: Partial<BriefOptions> = { sections: ['items'], notes: 'margin', agendaItems: [FOUR.id] }

async function made(notebook: Notebook, change: Partial<BriefOptions> = {}): Promise<Uint8Array> {
  const options = { ...defaultBriefOptions(notebook, AS_OF), ...ITEMS, ...change }
  return (await makeBrief(notebook, options, { fonts, format: 'pdf' })).bytes
}

const BASE = { ...workedNotebook(), annotations: [] }
const POSITION = BASE.positions.find(({ id }) => id === 'p-pk-a4')!

let count = 0
function note(words: string | null, body: string, more: Partial<Annotation> = {}): Annotation {
  const start = words === null ? 0 : POSITION.stated.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  count += 1
  return {
    id: `n${count}` as Annotation['id'],
    target: {
      collection: 'positions',
      record: POSITION.id,
      field: 'stated',
      anchor: words === null ? null : makeAnchor(POSITION.stated, start, start + words.length),
      orphaned: false,
    },
    tag: 'verify',
    motivation: 'questioning',
    body,
    language: 'en',
    author: 'A. Rahimi',
    created: `2025-10-18T04:00:${String(count % 60).padStart(2, '0')}.000Z`,
    modified: '2025-10-18T04:00:00.000Z',
    ...NOTE_OF_OURS,
    marking: null,
    ...more,
  }
}

const withNotes = (...annotations: Annotation[]): Notebook => ({ ...BASE, annotations })

/** Where some words stand: the page from 0, and the place of the first stretch that holds them. */
function placeOf({ pages }: ReadPdf, words: string): ReadText & { page: number } {
  for (const [page, { texts }] of pages.entries()) {
    const found = texts.find(({ text }) => text.includes(words))
    if (found !== undefined) return { ...found, page }
  }
  throw new Error(`“${words}” is on no page.`)
}

describe('a note in the margin', () => {
  it('stands beside the text, its head on the baseline of the line with its words', async () => {
    const read = await readPdf(await made(withNotes(note('concrete arrangements', 'Which ones?'))))
    const mark = placeOf(read, 'concrete')
    const head = placeOf(read, 'Verify')
    expect(head.page).toBe(mark.page)
    expect(head.y).toBeCloseTo(mark.y, 1)
    const { width } = read.pages[head.page]!
    expect(head.x).toBeGreaterThan(width - mm(12 + 38) - 1)
    expect(placeOf(read, 'Which ones?').y).toBeLessThan(head.y)
  })

  it('stands at the left of a page from the right', async () => {
    const read = await readPdf(await made(withNotes(note('concrete arrangements', 'Which ones?')), { language: 'ur' }))
    const { x, width } = placeOf(read, 'Which ones?')
    expect(x).toBeGreaterThanOrEqual(mm(12) - 1)
    expect(x + width).toBeLessThanOrEqual(mm(12 + 38) + 1)
  })

  it('takes nothing from a brief whose notes stand at the end, or that has none', async () => {
    const wide = await readPdf(await made(withNotes(note('concrete', 'Which ones?')), { notes: 'footnotes' }))
    expect(placeOf(wide, 'Which ones?').x).toBeLessThan(mm(100))
    const bare = await readPdf(await made(withNotes(), {}))
    const none = await readPdf(await made(withNotes(note('concrete', 'Which ones?')), { notes: 'none' }))
    expect(none.pages.map(({ texts }) => texts)).toEqual(bare.pages.map(({ texts }) => texts))
  })

  it('is led to from the heading of its item where its text is not printed', async () => {
    const { target } = note(null, '')
    const unwritten = note(null, 'Is there a red line?', { target: { ...target, field: 'redLineText' } })
    const notebook = {
      ...withNotes(unwritten),
      positions: BASE.positions.map((one) => (one.id === POSITION.id ? { ...one, redLine: 'none' as const } : one)),
    }
    for (const notes of ['margin', 'footnotes'] as const) {
      const bytes = await made(notebook, { notes })
      expect(structureFaults(bytes)).toEqual([])
      const heard = await readAloud(bytes)
      const at = heard.findIndex(({ role, text }) => /^H\d$/u.test(role) && text.includes(FOUR.title))
      expect(heard[at + 1]).toMatchObject({ role: 'Reference', depth: heard[at]!.depth + 1 })
      expect(
        heard
          .slice(at + 1, at + 3)
          .map(({ text }) => text)
          .join(''),
      ).toMatch(/^\d+$/u)
      expect(heard.map(({ text }) => text).join(' ')).toContain('Is there a red line?')
    }
  })

  it('says who answered, under the note, with no number of its own', async () => {
    const head = note('concrete', 'Which ones?')
    const answer = note(null, 'Those of May.', { replyTo: head.id, author: 'S. Qureshi', motivation: 'replying' })
    for (const notes of ['margin', 'footnotes'] as const) {
      const { pages } = await readPdf(await made(withNotes(answer, head), { notes }))
      const text = pages.map((page) => page.text).join(' ')
      expect(text).toMatch(/Which ones\?\s+A\. Rahimi, Sat 18 Oct 2025\s+Those of May\.\s+S\. Qureshi/u)
      expect(text.match(/Verify/gu)).toHaveLength(1)
    }
  })
})

describe('which notes print', () => {
  const all = withNotes(
    note('concrete', 'Open and to verify.'),
    note('conduct', 'Room to move.', { tag: 'flexibility', motivation: 'assessing' }),
    note('monitored', 'Done with.', { resolved: '2025-10-18T09:00:00.000Z' }),
  )
  const text = async (change: Partial<BriefOptions>): Promise<string> =>
    (await readPdf(await made(all, change))).pages.map((page) => page.text).join(' ')

  it('leaves settled ones out unless they are asked for, struck or not', async () => {
    expect(await text({})).not.toContain('Done with.')
    for (const settledNotes of ['struck', 'plain'] as const) {
      expect(await text({ settledNotes })).toMatch(/Verify\s+settled\s+Done with\./u)
    }
  })

  it('keeps to the tags and motivations that were chosen', async () => {
    const tagged = await text({ noteTags: ['flexibility'] })
    expect(tagged).toContain('Room to move.')
    expect(tagged).not.toContain('Open and to verify.')
    const motivated = await text({ noteMotivations: ['questioning'] })
    expect(motivated).toContain('Open and to verify.')
    expect(motivated).not.toContain('Room to move.')
  })

  it('gives nobody else our notes, wherever they would stand', async () => {
    for (const audience of ['host', 'other-side', 'public'] as const) {
      const open = { ...all, marking: 'TLP:CLEAR' }
      const options: Partial<BriefOptions> = { audience, sections: ['items', 'situation'], settledNotes: 'plain' }
      const { pages } = await readPdf(await made(open, options))
      expect(pages.map((page) => page.text).join(' ')).not.toMatch(/to verify|Room to move|Done with/u)
    }
  })
})

describe('a crowd of notes on one paragraph', () => {
  const COUNT = 45
  const remarks = (howMany: number): Notebook =>
    withNotes(
      ...Array.from({ length: howMany }, (_, at) =>
        note('concrete arrangements', `Remark ${at + 1}, which asks who would read the reports, how often, and where.`),
      ),
    )
  const crowd = remarks(COUNT)
  let bytes: Uint8Array
  let read: ReadPdf
  beforeAll(async () => {
    bytes = await made(crowd)
    read = await readPdf(bytes)
  })

  it('flows on, in order, without one note over another or over the foot of a page', () => {
    const places = Array.from({ length: COUNT }, (_, at) => placeOf(read, `Remark ${at + 1},`))
    expect(places.at(-1)!.page).toBeGreaterThan(0)
    for (const [at, place] of places.entries()) {
      expect(place.y).toBeGreaterThan(mm(24))
      const before = places[at - 1]
      if (before === undefined || before.page < place.page) continue
      expect(place.page).toBe(before.page)
      expect(before.y - place.y).toBeGreaterThan(4 * 10)
    }
  })

  it('shows its first page ahead of the others as it will be', async () => {
    const twoPages = remarks(20)
    const whole = await readPdf(await made(twoPages))
    expect(placeOf(whole, 'Remark 20,').page).toBe(1)
    const options = { ...defaultBriefOptions(twoPages, AS_OF), ...ITEMS }
    const ahead = await readPdf((await renderPdf(briefDefinition(twoPages, options), { fonts, upTo: 1 })).bytes)
    expect(ahead.pages).toHaveLength(1)
    const inMargin = ({ texts, width }: ReadPdf['pages'][number]): ReadText[] =>
      texts.filter(({ x, y }) => x > width - mm(12 + 38) - 1 && y > mm(24) && y < mm(297 - 26))
    expect(inMargin(ahead.pages[0]!).length).toBeGreaterThan(20)
    expect(inMargin(ahead.pages[0]!)).toEqual(inMargin(whole.pages[0]!))
  })

  it('is tagged without a fault, in both directions', async () => {
    for (const file of [bytes, await made(crowd, { language: 'ar' })]) {
      expect(structureFaults(file)).toEqual([])
      expect(archiveFaults(file)).toEqual([])
    }
  })
})

describe('notes in the margin, heard', () => {
  let heard: readonly Heard[]
  beforeAll(async () => {
    heard = await readAloud(await made(workedNotebook()))
  })

  it('come right after the paragraph that leads to them, before whatever follows it', () => {
    const notes = heard.flatMap(({ role }, at) => (role === 'Note' ? [at] : []))
    const asks = heard.findIndex(({ role, text }) => role === 'P' && text.includes('Pakistan asks'))
    const next = heard.findIndex(({ role, text }, at) => at > asks && /^H\d$/u.test(role) && text === 'Afghan Taliban')
    expect(asks).toBeGreaterThan(0)
    expect(next).toBeGreaterThan(asks)
    const between = notes.filter((at) => at > asks && at < next)
    const said = heard.slice(between[0], next).map(({ text }) => text)
    expect(said).toContain('Only one report has it.')
    const after = heard.slice(next).map(({ text }) => text)
    expect(after).toContain('Assessed from the pattern of objections, not declared.')
    // Whatever stands in between belongs to the paragraph or to its notes.
    const paragraphs = heard.slice(asks + 1, between[0]).filter(({ role }) => role === 'P')
    expect(paragraphs).toEqual([])
  })
})
