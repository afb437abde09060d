import { describe, expect, it, vi } from 'vitest'
import { BRIEF_AUDIENCES, BRIEF_TYPES, type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Event } from '#shared/domain/event.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { WithheldFound } from './audience/prove-removal.ts'
import { type FirstPages, makeBrief, type SetBrief } from './set-brief.ts'
import { AS_OF, workedNotebook } from './testing/notebooks.ts'
import { type ReadPdf, readPdf } from './testing/read-pdf.ts'
import { annotated } from './text/annotated-text.ts'
import { fontFiles } from './text/fonts.ts'

vi.mock('./text/annotated-text.ts', { spy: true })

const fonts = fontFiles()
const made = (notebook: Notebook, change: Partial<BriefOptions> = {}): Promise<SetBrief> =>
  makeBrief(notebook, { ...defaultBriefOptions(notebook, AS_OF), ...change }, { fonts })
const read = async (notebook: Notebook, change: Partial<BriefOptions> = {}): Promise<ReadPdf> =>
  readPdf((await made(notebook, change)).bytes)
const wordsOf = ({ pages }: ReadPdf): string => pages.map(({ text }) => text).join(' ')

/** The worked notebook as public, but for what it says of itself. */
const openNotebook = (): Notebook => ({ ...workedNotebook(), marking: 'TLP:CLEAR' })

const OTHERS = BRIEF_AUDIENCES.filter((audience) => audience !== 'delegation')

describe('a brief for others', () => {
  it.each(OTHERS)('for the %s is a document of the facts, without a word of ours', async (audience) => {
    const pdf = await read(openNotebook(), { audience, preparedFor: 'The press' })
    const words = wordsOf(pdf)
    expect(words).toContain('Pakistan wants “immediate and verifiable action”')
    expect(words).toContain('No truce that leaves the camps of the TTP where they are.')
    expect(words).not.toMatch(/as we assess it|Not judged|F6|Reservation point|Lines to take|Must say|low confidence/u)
    expect(pdf.outline.map(({ title }) => title)).not.toContain('5  Lines to take, item by item')
    for (const page of pdf.pages) expect(page.text).toContain('TLP:CLEAR')
  })

  it('has no trace of an item above the audience: not in contents, outline, matrix or properties', async () => {
    const pdf = await read(openNotebook(), { audience: 'public' })
    // Item 4 is TLP:AMBER+STRICT there.
    const everything = JSON.stringify(pdf)
    expect(everything).toContain('A mutual security mechanism')
    expect(everything).not.toContain('Verification and intelligence')
    expect(wordsOf(await read(openNotebook()))).toContain('Verification and intelligence')
  })

  it('is not called by a title above the audience, and says which names still stand in it', async () => {
    const { title, stillNamed, bytes } = await made(workedNotebook(), { audience: 'host' })
    expect(title).toBe('Talks')
    expect(stillNamed).toContain('China')
    const { info } = await readPdf(bytes)
    expect(JSON.stringify(info)).not.toContain('Doha')
  })

  it.each(['preparedFor', 'preparedBy', 'subtitle'] as const)(
    'is not made with withheld words as its %s',
    async (field) => {
      const words = 'Reporting by both sides to the host, and nothing on Afghan soil.'
      const making = made(openNotebook(), { audience: 'host', [field]: words })
      await expect(making).rejects.toThrow(WithheldFound)
      await expect(made(openNotebook(), { [field]: words })).resolves.toBeDefined()
    },
  )

  it.each(BRIEF_TYPES)('of the type %s is not kept back for the fixed words it is made of', async (type) => {
    await expect(made(openNotebook(), { type, audience: 'host' })).resolves.toMatchObject({ unprintable: [] })
  })
})

describe('portion marks', () => {
  it('stand before each paragraph with the marking of its record, and only when asked for', async () => {
    const words = wordsOf(await read(workedNotebook(), { portionMarks: true }))
    expect(words).toMatch(/\(AMBER\+STRICT\)\s*Find one form of checking/u)
    expect(words).toMatch(/\(AMBER\)\s*We welcome that both ministers came/u)
    expect(words).toMatch(/\(AMBER\)\s*Durand Line never formally recognised/u)
    expect(wordsOf(await read(workedNotebook()))).not.toContain('(AMBER)')
  })
})

describe('the first pages of a brief', () => {
  const first = async (notebook: Notebook, change: Partial<BriefOptions> = {}): Promise<[FirstPages[], SetBrief]> => {
    const handed: FirstPages[] = []
    const onFirstPages = (pages: FirstPages): void => void handed.push(pages)
    const options = { ...defaultBriefOptions(notebook, AS_OF), ...change }
    return [handed, await makeBrief(notebook, options, { fonts, onFirstPages })]
  }

  it('come before the rest, say nothing of how many there are, and stand as they will', async () => {
    const [handed, brief] = await first(workedNotebook())
    expect(handed).toHaveLength(1)
    const [early, whole] = [await readPdf(handed[0]!.bytes), await readPdf(brief.bytes)]
    expect(early.pages.length).toBeLessThan(whole.pages.length)
    expect(early.pages).toHaveLength(handed[0]!.pages)
    const letters = ({ text }: { text: string }): string => text.replace(/\s/gu, '')
    for (const [at, page] of early.pages.entries()) {
      expect(page.text).not.toContain('NaN')
      // The first page lists on which pages the parts begin, and those further on are left out.
      if (at > 0)
        expect(letters(page)).toBe(
          letters(whole.pages[at]!).replace(`${at + 1}of${whole.pages.length}`, String(at + 1)),
        )
    }
    expect(whole.pages[0]!.text).toContain(`1 of ${whole.pages.length}`)
    expect(early.pages[0]!.text).not.toMatch(/1 of \d/u)
    expect(early.pages[0]!.text).toContain('Situation')
  })

  it('are handed out before anything of the rest is made', async () => {
    const texts = vi.mocked(annotated)
    texts.mockClear()
    const sample = workedNotebook()
    const [like] = sample.events
    const many = Array.from({ length: 400 }, (_, at) => ({
      ...like!,
      id: `many-${at}` as Event['id'],
      title: `Event ${at}`,
      description: `What happened in event ${at}.`,
    }))
    const options: BriefOptions = { ...defaultBriefOptions(sample, AS_OF), sections: ['cover', 'situation'] }
    let early = 0
    const onFirstPages = (): void => void (early = texts.mock.calls.length)
    const brief = await makeBrief({ ...sample, events: many, annotations: [] }, options, { fonts, onFirstPages })
    expect(brief.pages).toBeGreaterThan(12)
    expect(early).toBeGreaterThan(10)
    // All of them are written once more for the whole.
    expect(texts.mock.calls.length - early).toBe(many.length)
    expect(early).toBeLessThan(many.length / 2)
  })

  it('do not change what the rest is', async () => {
    const [handed, brief] = await first(workedNotebook())
    expect(handed).toHaveLength(1)
    const plain = await made(workedNotebook())
    expect((await readPdf(brief.bytes)).pages).toEqual((await readPdf(plain.bytes)).pages)
    expect(brief.sizes).toHaveLength(brief.pages)
  })

  it('are not parted from a brief that has no more of them', async () => {
    const notebook = workedNotebook()
    const [handed, brief] = await first(notebook, { type: 'scenesetter' })
    expect(handed).toEqual([])
    const plain = await made(notebook, { type: 'scenesetter' })
    expect(brief.pages).toBe(plain.pages)
    expect(brief.meter).toEqual(plain.meter)
    expect((await readPdf(brief.bytes)).pages).toEqual((await readPdf(plain.bytes)).pages)
  })
})
