import { describe, expect, it } from 'vitest'
import { BRIEF_AUDIENCES, BRIEF_TYPES, type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { WithheldFound } from './audience/prove-removal.ts'
import { makeBrief, type SetBrief } from './set-brief.ts'
import { AS_OF, workedNotebook } from './testing/notebooks.ts'
import { type ReadPdf, readPdf } from './testing/read-pdf.ts'
import { fontFiles } from './text/fonts.ts'

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
