import { describe, expect, it } from 'vitest'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { type Notebook, notebook as notebookSchema } from '#shared/domain/notebook.ts'
import { PROSE_LIMIT } from '#shared/domain/text.ts'
import { BRIEF_FORMATS, type BriefFormat } from '#shared/domain/brief-types.ts'
import { makeBrief, type SetBrief } from './set-brief.ts'
import { crowdedNotebook } from './testing/crowded-notebook.ts'
import { AS_OF, dohaNotebook, workedNotebook } from './testing/notebooks.ts'
import { readPdf } from './testing/read-pdf.ts'
import { fontFiles } from './text/fonts.ts'

const fonts = fontFiles()
const made = (notebook: Notebook, change: Partial<BriefOptions> = {}, format: BriefFormat = 'pdf'): Promise<SetBrief> =>
  makeBrief(notebook, { ...defaultBriefOptions(notebook, AS_OF), ...change }, { fonts, format })

/** The sample with a text as the background of its first item, which only its own page prints. */
function withText(text: string): Notebook {
  const notebook = workedNotebook()
  const [first, ...rest] = notebook.agendaItems
  return { ...notebook, agendaItems: [{ ...first!, background: text }, ...rest] }
}
const ITEM = { sections: ['items' as const], agendaItems: ['a1' as Notebook['agendaItems'][number]['id']] }
const wordsOf = async (bytes: Uint8Array): Promise<string> =>
  (await readPdf(bytes)).pages.map(({ text }) => text).join(' ')

describe('what is too much', () => {
  it('is refused by the notebook: a paragraph of 10 MB', () => {
    const [first, ...rest] = dohaNotebook().agendaItems
    const given = { ...dohaNotebook(), agendaItems: [{ ...first, background: 'word '.repeat(2_000_000) }, ...rest] }
    const read = notebookSchema.safeParse(given)
    expect(read.error?.issues[0]).toMatchObject({
      path: ['agendaItems', 0, 'background'],
      message: `This holds 10,000,000 characters; at most ${PROSE_LIMIT.toLocaleString('en')} fit here.`,
    })
  })

  it.each(BRIEF_FORMATS)(
    'is set as %s when it is the most that the notebook takes',
    async (format) => {
      const text = 'Words that go on and on. '.repeat(PROSE_LIMIT / 25)
      const { bytes } = await made(withText(text), ITEM, format)
      expect(bytes.length).toBeGreaterThan(5_000)
    },
    120_000,
  )

  // As PDF a word of 100,000 letters takes ten seconds of a processor, since every line is cut from all that is left.
  it.each([
    ['pdf', 30_000],
    ['docx', PROSE_LIMIT],
    ['md', PROSE_LIMIT],
  ] as const)(
    'is set as %s when it is one word of %i letters',
    async (format, letters) => {
      const { bytes } = await made(withText('ab'.repeat(letters / 2)), ITEM, format)
      expect(bytes.length).toBeGreaterThan(2_000)
      if (format === 'pdf') expect((await wordsOf(bytes)).match(/[ab]/gu)!.length).toBeGreaterThan(letters - 10)
    },
    120_000,
  )

  it.each(BRIEF_FORMATS)(
    'is set as %s when two hundred sit at the table',
    async (format) => {
      const { bytes } = await made(crowdedNotebook(2, 200, 0), { sections: ['matrix'] }, format)
      expect(bytes.length).toBeGreaterThan(2_000)
      if (format === 'pdf') expect(await wordsOf(bytes)).toContain('Side 199')
    },
    120_000,
  )
})

describe('letters that are none', () => {
  const HOSTILE =
    'Half \uD800 and \uDC00, null \u0000, bell \u0007, turned \u202Etxt.exe\u202C, kept \u2067apart\u2069, mark \uFEFF, \u{1F600}'

  it.each(BRIEF_FORMATS)('do no harm as %s: half signs, controls, signs that turn a line round', async (format) => {
    const notebook = withText(HOSTILE)
    const named = {
      ...notebook,
      parties: notebook.parties.map((party) => ({ ...party, name: `${party.name} \u202Eevil` })),
    }
    const { bytes } = await made({ ...named, title: HOSTILE }, {}, format)
    expect(bytes.length).toBeGreaterThan(1_000)
    if (format === 'pdf') expect(await wordsOf(bytes)).toContain('Half')
    // Nothing of it may turn round what stands behind it on a line.
    if (format === 'md') expect(Buffer.from(bytes).toString('utf8')).not.toMatch(/[\u202A-\u202E\u0000\u0007]/u)
  })
})

describe('a brief that is given up', () => {
  it('stops with the reason it is given up for', async () => {
    const controller = new AbortController()
    const notebook = workedNotebook()
    const making = makeBrief(notebook, defaultBriefOptions(notebook, AS_OF), {
      fonts,
      signal: controller.signal,
      onProgress: ({ phase }) => {
        if (phase === 'writing') controller.abort(new Error('No longer wanted.'))
      },
    })
    await expect(making).rejects.toThrow('No longer wanted.')
    await expect(made(notebook)).resolves.toBeDefined()
  })
})
