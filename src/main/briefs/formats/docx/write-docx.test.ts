import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { readZip } from '../../audience/read-back/zip-file.ts'
import { unescaped } from '../../audience/read-back/xml-text.ts'
import { WithheldFound } from '../../audience/prove-removal.ts'
import { makeBrief } from '../../set-brief.ts'
import { AS_OF, workedNotebook } from '../../testing/notebooks.ts'
import { asAddress, JPEG } from '../../testing/pictures.ts'
import { fontFiles } from '../../text/fonts.ts'

const fonts = fontFiles()
const made = async (notebook: Notebook, change: Partial<BriefOptions> = {}, password = ''): Promise<Uint8Array> => {
  const options = { ...defaultBriefOptions(notebook, AS_OF), ...change }
  return (await makeBrief(notebook, options, { fonts, format: 'docx', password })).bytes
}

/** The parts of a DOCX by their names. */
const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(readZip(bytes).entries.map(({ name, bytes: part }) => [name, Buffer.from(part).toString('utf8')]))

const documentOf = (bytes: Uint8Array): string => partsOf(bytes).get('word/document.xml')!
const wordsOf = (xml: string): string =>
  unescaped(xml.replace(/<\/w:p>/gu, '\n').replace(/<[^>]*>/gu, '')).replace(/[ \u2002]+/gu, ' ')

/** Runs with a property, as words. */
const runsWith = (xml: string, property: string): string[] =>
  [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gsu)].flatMap(([, run = '']) => (run.includes(property) ? [wordsOf(run)] : []))

describe('a brief as DOCX', () => {
  it('has headings as styles, heads of tables that repeat, and notes that are footnotes', async () => {
    const parts = partsOf(await made(workedNotebook()))
    const document = parts.get('word/document.xml')!
    const headings = [...document.matchAll(/<w:pStyle w:val="Heading(\d)"/gu)].map(([, level]) => Number(level))
    expect(headings[0]).toBe(1)
    expect(headings.every((level, at) => at === 0 || level <= headings[at - 1]! + 1)).toBe(true)
    expect(headings.length).toBeGreaterThan(30)
    expect(document.match(/<w:tblHeader\/>/gu)!.length).toBeGreaterThanOrEqual(2)
    const led = new Set([...document.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => id))
    const written = parts.get('word/footnotes.xml')!
    expect(led.size).toBeGreaterThan(20)
    for (const id of led) expect(written).toContain(`w:id="${id}"`)
    // Each footnote is led to once: Word knows no second sign for one.
    expect(document.match(/<w:footnoteReference /gu)).toHaveLength(led.size)
    expect(wordsOf(written)).toContain('Assessed from the pattern of objections, not declared.')
  })

  it('has notes of the margin as comments on their words, with what answers them', async () => {
    const notebook = workedNotebook()
    const [head] = notebook.annotations as [Annotation]
    const answer: Annotation = {
      ...head,
      id: 'answer' as Annotation['id'],
      target: { ...head.target, anchor: null },
      body: 'That was June.',
      author: 'S. Qureshi',
      replyTo: head.id,
    }
    const annotations = [{ ...head, author: 'A. Rahimi' }, answer]
    const parts = partsOf(await made({ ...notebook, annotations }, { notes: 'margin' }))
    const comments = parts.get('word/comments.xml')!
    expect([...comments.matchAll(/w:initials="(\w+)" w:author="([^"]+)"/gu)].map(([, ...who]) => who)).toEqual([
      ['AR', 'A. Rahimi'],
      ['SQ', 'S. Qureshi'],
    ])
    expect(wordsOf(comments)).toContain(head.body)
    // Word says itself who wrote a comment and when.
    expect(wordsOf(comments)).not.toContain('2025')
    expect(parts.get('word/commentsExtended.xml')).toContain('w15:paraIdParent="00000001"')
    const document = parts.get('word/document.xml')!
    const [, on = ''] = /<w:commentRangeStart w:id="0"\/>(.*)<w:commentRangeEnd w:id="0"\/>/su.exec(document)!
    expect(wordsOf(on)).toBe(head.target.anchor!.exact)
    expect(wordsOf(parts.get('word/footnotes.xml')!)).not.toContain(head.body)
  })

  it('tells nobody but our delegation at what time of day a note was written', async () => {
    const whole = workedNotebook()
    const agendaItems = whole.agendaItems.map((item) => ({ ...item, marking: null }))
    const base = { ...whole, marking: 'TLP:CLEAR', agendaItems }
    const [head] = base.annotations as [Annotation]
    const created = '2025-10-17T21:34:56.000Z'
    const first: Annotation = { ...head, created, marking: 'TLP:CLEAR', author: 'A. Rahimi' }
    const answer: Annotation = { ...first, id: 'answer' as Annotation['id'], replyTo: head.id, body: 'That was June.' }
    const notebook = { ...base, annotations: [first, answer] }
    const datesFor = async (audience: BriefOptions['audience']): Promise<string[]> => {
      const comments = partsOf(await made(notebook, { notes: 'margin', audience })).get('word/comments.xml')!
      return [...comments.matchAll(/w:date="([^"]+)"/gu)].map(([, date = '']) => date)
    }
    expect(await datesFor('delegation')).toEqual([created, created])
    // As the page says it, by the clock of Doha.
    expect(await datesFor('public')).toEqual(Array(2).fill('2025-10-18T00:00:00.000Z'))
  })

  it('loses no note: one on words that are not printed stands on the heading of its item', async () => {
    const base = workedNotebook()
    const [first, ...others] = base.agendaItems as [AgendaItem]
    const bare = { ...first, objective: '' }
    const notebook = { ...base, agendaItems: [bare, ...others] }
    const [head] = notebook.annotations as [Annotation]
    const without = notebook.positions.find(({ redLine }) => redLine === 'none')!
    const on = (collection: 'agendaItems' | 'positions', record: string, field: string): Annotation => ({
      ...head,
      id: `on-${field}` as Annotation['id'],
      target: { collection, record, field, anchor: null, orphaned: false },
      body: `What of the ${field}?`,
    })
    const annotations = [on('agendaItems', bare.id, 'objective'), on('positions', without.id, 'redLineText')]
    for (const [notes, part] of [
      ['margin', 'word/comments.xml'],
      ['footnotes', 'word/footnotes.xml'],
    ] as const) {
      const parts = partsOf(await made({ ...notebook, annotations }, { notes }))
      const written = wordsOf(parts.get(part)!)
      for (const { body } of annotations) expect(written.split(body)).toHaveLength(2)
      const headings = parts
        .get('word/document.xml')!
        .match(/<w:p>(?:(?!<\/w:p>).)*Heading(?:(?!<\/w:p>).)*<\/w:p>/gsu)!
      const led = headings.filter((xml) => /<w:(?:comment|footnote)Reference /u.test(xml)).map(wordsOf)
      expect(led.some((words) => words.includes(bare.title))).toBe(true)
    }
  })

  it('carries the marking at 12 points in head and foot of every page, with page x of y', async () => {
    const parts = partsOf(await made(workedNotebook()))
    const [head, foot] = ['header', 'footer'].map(
      (kind) => [...parts].find(([name]) => name.startsWith(`word/${kind}`))?.[1] ?? '',
    ) as [string, string]
    for (const furniture of [head, foot]) {
      const run = /<w:r>(?:(?!<\/w:r>).)*TLP:AMBER\+STRICT.*?<\/w:r>/su.exec(furniture)![0]
      expect(run).toContain('<w:sz w:val="24"/>')
      expect(run).toContain('w:fill="000000"')
    }
    expect(foot).toMatch(/PAGE.* of .*NUMPAGES/su)
    expect(parts.get('word/document.xml')).toMatch(/<w:headerReference w:type="default"/u)
  })

  it('has the matrix on a page that lies, and the pages before and after upright', async () => {
    const document = documentOf(await made(workedNotebook()))
    const sections = [...document.matchAll(/<w:pgSz ([^>]*)\/>/gu)].map(([, page = '']) => page.includes('landscape'))
    expect(sections).toEqual([false, true, false])
    // A section's shape stands behind what is in it.
    const shapes = document.split(/<w:pgSz [^>]*\/>/u)
    expect(wordsOf(shapes[1]!)).toContain('Strong objections expected')
    const matrix = documentOf(await made(workedNotebook(), { type: 'matrix' }))
    expect(matrix.match(/<w:pgSz [^>]*landscape/gu)).toHaveLength(1)
    expect(matrix.match(/<w:pgSz /gu)).toHaveLength(1)
  })

  it('tells nothing of who made it or when, and is the same bytes each time', async () => {
    const letterhead = asAddress('jpeg', JPEG)
    const [first, second] = [await made(workedNotebook(), { letterhead }), await made(workedNotebook(), { letterhead })]
    expect(Buffer.from(first).equals(second)).toBe(true)
    const parts = partsOf(first)
    const core = parts.get('docProps/core.xml')!
    expect(core).toContain('<dc:creator>Aide-Mémoire</dc:creator>')
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)].map(([at]) => at)).toEqual(
      Array(2).fill('2025-10-18T05:15:00Z'),
    )
    const everything = [...parts.values()].join('\n')
    expect(everything).not.toContain(String(new Date().getFullYear() + 1))
    expect(everything).not.toMatch(/Un-named|rsid|<w:(ins|del|comment)\b/u)
  })

  it('holds no macro, no comment and nothing that leads outside', async () => {
    const parts = partsOf(await made(workedNotebook(), { letterhead: asAddress('jpeg', JPEG) }))
    expect([...parts.keys()].filter((name) => /vba|embeddings|activeX|externalLink/iu.test(name))).toEqual([])
    for (const [name, part] of parts) if (name.endsWith('.rels')) expect(part).not.toContain('TargetMode="External"')
    expect(parts.get('word/document.xml')).toContain('descr="Letterhead')
  })

  it('sets what is written from the right as such: paragraphs, runs, tables', async () => {
    const english = documentOf(await made(workedNotebook()))
    expect(runsWith(english, '<w:rtl/>').join(' ')).toContain('خواجہ محمد آصف')
    expect(runsWith(english, 'w:bidi="ur-PK"').join(' ')).toContain('خواجہ محمد آصف')
    expect(english).not.toContain('<w:bidiVisual/>')
    const urdu = documentOf(await made(workedNotebook(), { language: 'ur' }))
    expect(urdu.match(/<w:bidiVisual\/>/gu)).toHaveLength(urdu.match(/<w:tbl>/gu)!.length)
    expect(urdu.match(/<w:bidi\/>/gu)!.length).toBeGreaterThan(20)
  })

  it('sets a paragraph where the page begins, whichever way it reads itself', async () => {
    const sample = workedNotebook()
    const about = (title: string): Notebook => ({ ...sample, summary: title })
    const paragraphWith = (xml: string, words: string): string =>
      xml.split('</w:p>').find((one) => one.replace(/<[^>]*>/gu, '').includes(words)) ?? ''
    const calm = `Calm words alone, ${'as they were agreed, '.repeat(8)}and nothing else.`
    const urdu = documentOf(await made(about(calm), { language: 'ur' }))
    const english = paragraphWith(urdu, 'Calm words alone')
    expect(english).toContain('<w:jc w:val="end"/>')
    expect(english).not.toContain('<w:bidi/>')
    const fromLeft = documentOf(await made(about('صرف نرم الفاظ، جیسے طے ہوئے تھے۔ '.repeat(6))))
    expect(paragraphWith(fromLeft, 'نرم')).toMatch(/<w:bidi\/>.*<w:jc w:val="end"\/>/su)
    expect(paragraphWith(documentOf(await made(about(calm))), 'Calm')).not.toContain('w:val="end"')
  })

  it('has any text as text', async () => {
    const base = workedNotebook()
    const text = 'A <w:p/> & "b" ]]> \u0000\u0007\uFFFF \uD800 {{field}} =cmd|x 1\n2'
    const hostile = { ...base, agendaItems: base.agendaItems.map((item) => ({ ...item, objective: text })) }
    const words = wordsOf(documentOf(await made(hostile)))
    expect(words).toContain('A <w:p/> & "b" ]]>')
    expect(words).toContain('{{field}} =cmd|x 1')
  })

  it('is searched like a PDF: what is withheld is not in it, and it is not made with withheld words', async () => {
    const open = { ...workedNotebook(), marking: 'TLP:CLEAR' }
    const bytes = await made(open, { audience: 'public' })
    expect([...partsOf(bytes).values()].join('\n')).not.toContain('Verification and intelligence')
    const subtitle = 'Reporting by both sides to the host, and nothing on Afghan soil.'
    await expect(made(open, { audience: 'public', subtitle })).rejects.toThrow(WithheldFound)
  })

  it('cannot be given a password', async () => {
    await expect(made(workedNotebook(), {}, 'secret')).rejects.toThrow('Only a PDF')
  })

  const hasOffice = ((): boolean => {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })()

  it.skipIf(!hasOffice)(
    'opens in LibreOffice with all its words',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'docx-'))
      try {
        writeFileSync(join(folder, 'brief.docx'), await made(workedNotebook()))
        const words = [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'txt:Text (encoded):UTF8',
        ]
        execFileSync('soffice', [...words, '--outdir', folder, join(folder, 'brief.docx')], {
          stdio: 'ignore',
          timeout: 120_000,
        })
        const text = readFileSync(join(folder, 'brief.txt'), 'utf8')
        expect(text).toContain('We welcome that both ministers came while the fighting had resumed.')
        expect(text).toContain('خواجہ محمد آصف')
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
    150_000,
  )
})
