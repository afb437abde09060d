import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cslOfEdtf, edtfOfCsl } from '#shared/domain/sources/csl-date.ts'
import { cslItem, readCslItem } from '#shared/domain/sources/csl-json.ts'
import { offerSources } from '#shared/domain/sources/offer-sources.ts'
import { source, type Source } from '#shared/domain/source.ts'
import { readSources } from './read-sources.ts'
import { type SourceForm, sourceFormOf } from './source-form.ts'

let made = 0
const newId = (): string => `n${made++}`
const read = (text: string, form: SourceForm) => readSources(`list.${form}`, text, form)
const held = async (text: string, form: SourceForm): Promise<Source[]> =>
  offerSources([], (await read(text, form)).items, newId).map(({ record }) => source.parse(record))

describe('a date', () => {
  it.each([
    ['2025', { 'date-parts': [[2025]] }],
    ['2025-10-18', { 'date-parts': [[2025, 10, 18]] }],
    ['2025-10~', { 'date-parts': [[2025, 10]], circa: true }],
    [
      '2025-10-18/2025-10-20',
      {
        'date-parts': [
          [2025, 10, 18],
          [2025, 10, 20],
        ],
      },
    ],
    ['2025-23', { 'date-parts': [[2025]], season: 3 }],
    ['2025-10?', { 'date-parts': [[2025, 10]], circa: true, raw: '2025-10?' }],
    ['2025-10/..', { 'date-parts': [[2025, 10]], raw: '2025-10/..' }],
    ['[2024,2025]', { raw: '[2024,2025]' }],
  ])('%s goes to CSL and comes back', (edtf, csl) => {
    expect(cslOfEdtf(edtf)).toEqual(csl)
    expect(edtfOfCsl(csl)).toBe(edtf)
  })

  it.each([
    [{ 'date-parts': [['2025', '10', '18']] }, '2025-10-18'],
    [{ raw: '2025/10/18' }, '2025-10-18'],
    [{ literal: 'ca. 2024' }, '2024~'],
    [{ edtf: '2025-10-18/2025-10-20' }, '2025-10-18/2025-10-20'],
    [{ edtf: '2025-10~', 'date-parts': [[2025, 10]] }, '2025-10~'],
    ['2025-10-18T10:00:00Z', '2025-10-18T10:00:00Z'],
    [{ 'date-parts': [[2025, 13]] }, null],
    [{ literal: 'last week' }, null],
    [{}, null],
  ])('of CSL as %j reads as %s', (csl, edtf) => expect(edtfOfCsl(csl)).toBe(edtf))
})

const BIB = `
@comment{exported}
@string{dawn = "Dawn"}
@article{khan25, title={The {Doha} talks: caf\\'e \\& \\emph{more}}, author={Khan, Asma and van der Berg, Jan and {Reuters}},
  journal=dawn # " news", date={2025-10-18/2025-10-20}, doi={10.1/X}, url={https://x.example/z_a}, pages={1--4},
  volume=3, number=2, keywords={k}}
@techreport{un, title={Report}, institution={UNAMA}, year=2024, month=oct, number={S/2024/1}}
@online{o, title={On}, date={2025-10~}, urldate={2025-11-01}}
`
const RIS = [
  'TY  - NEWS',
  'TI  - Talks resume',
  'AU  - Khan, Asma',
  'AU  - Reuters',
  'T2  - Dawn',
  'PY  - 2025',
  'DA  - 2025/10/18/',
  'UR  - https://dawn.example/1',
  'AB  - First line',
  'and second line',
  'SP  - 1',
  'EP  - 3',
  'KW  - talks',
  'ER  - ',
  '',
  'TY  - RPRT',
  'T1  - Report',
  'Y1  - 2024//',
  'ER  - ',
  '',
].join('\r\n')

describe('a list', () => {
  it('of BibTeX gives sources, with LaTeX, names and dates read', async () => {
    const [article, report, online] = await held(BIB, 'bib')
    expect(article).toMatchObject({
      label: 'khan25',
      type: 'article-journal',
      title: 'The Doha talks: café & more',
      author: [
        { family: 'Khan', given: 'Asma' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { literal: 'Reuters' },
      ],
      'container-title': 'Dawn news',
      issued: '2025-10-18/2025-10-20',
      URL: 'https://x.example/z_a',
      details: { DOI: '10.1/X', volume: '3', issue: '2', page: '1–4' },
    })
    expect(report).toMatchObject({
      type: 'report',
      publisher: 'UNAMA',
      issued: '2024-10',
      details: { number: 'S/2024/1' },
    })
    expect(online).toMatchObject({ type: 'webpage', issued: '2025-10~', accessed: '2025-11-01' })
    expect((await read(BIB, 'bib')).remarks.join()).toContain('keywords (1)')
  })

  it('of RIS gives sources', async () => {
    const [news, report] = await held(RIS, 'ris')
    expect(news).toMatchObject({
      type: 'article-newspaper',
      title: 'Talks resume',
      author: [{ family: 'Khan', given: 'Asma' }, { literal: 'Reuters' }],
      'container-title': 'Dawn',
      issued: '2025-10-18',
      abstract: 'First line and second line',
      details: { page: '1–3' },
      reliability: 'F',
      credibility: 6,
    })
    expect(report).toMatchObject({ type: 'report', title: 'Report', issued: '2024' })
    expect((await read(RIS, 'ris')).remarks.join()).toContain('KW (1)')
  })

  it('that comes again changes what it says anew, keeps the grade, and doubles nothing', async () => {
    const [first, ...others] = await held(BIB, 'bib')
    const graded: Source = { ...first!, reliability: 'B', credibility: 2, publisher: 'Kept' }
    const again = offerSources([graded, ...others], (await read(BIB, 'bib')).items, newId)
    expect(again.map(({ standing }) => standing)).toEqual(['same', 'same', 'same'])
    const newer = offerSources([graded], [readCslItem({ title: 'A new title', DOI: 'https://doi.org/10.1/x' })], newId)
    expect(newer).toMatchObject([
      {
        standing: 'changed',
        fields: ['title'],
        record: { id: graded.id, reliability: 'B', publisher: 'Kept', title: 'A new title' },
      },
    ])
  })

  it('that holds a work twice offers it once', () => {
    const twice = [
      { title: 'One', URL: 'http://www.x.example/a/' },
      { title: 'One, again', URL: 'https://x.example/a#top', publisher: 'P' },
    ]
    const offers = offerSources([], twice.map(readCslItem), newId)
    expect(offers).toMatchObject([{ standing: 'new', record: { title: 'One', publisher: 'P' } }])
  })

  it('names what it cannot keep', () => {
    const { lost, fields } = readCslItem({
      type: 'book',
      title: '<i>One</i>',
      editor: [{ family: 'X' }],
      issued: { literal: 'soon' },
    })
    expect(lost).toEqual(['issued', 'type book', 'editor'].sort((a, b) => lost.indexOf(a) - lost.indexOf(b)))
    expect(fields).toMatchObject({ type: 'document', title: 'One', issued: '' })
  })

  it.each([
    ['legal', 'treaty'],
    ['jurisdiction', 'document'],
    ['letter', 'personal_communication'],
    ['manual', 'report'],
    ['mastersthesis', 'report'],
    ['book', 'document'],
    ['video', 'broadcast'],
    ['custom', 'document'],
  ])('of BibTeX with an @%s has a %s', async (type, kind) => {
    const [one] = await held(`@${type}{a, title={T}, year=2025}`, 'bib')
    expect(one).toMatchObject({ type: kind, title: 'T', issued: '2025' })
  })

  it('of BibTeX keeps subtitles, magazines, and an address that stands in another field', async () => {
    const [paper, page, noted] = await held(
      `@article{a, title={Talks}, subtitle={A history}, journal={Weekly}, journalsubtitle={News}, entrysubtype={magazine}}
      @misc{b, title={Page}, howpublished={\\url{https://x.example/z_a}}}
      @misc{c, title={Noted}, howpublished={Leaflet}, note={Read at https://x.example/c, in May}}`,
      'bib',
    )
    expect(paper).toMatchObject({
      type: 'article-magazine',
      title: 'Talks: A history',
      'container-title': 'Weekly: News',
    })
    expect(page).toMatchObject({ URL: 'https://x.example/z_a', details: {} })
    expect(noted).toMatchObject({ URL: 'https://x.example/c', details: { medium: 'Leaflet' } })
  })

  it.each([
    ['BILL', 'legislation'],
    ['CASE', 'document'],
    ['EJOUR', 'article-journal'],
    ['HEAR', 'legislation'],
    ['SLIDE', 'speech'],
    ['STAND', 'report'],
    ['UNKNOWN', 'document'],
  ])('of RIS with a %s has a %s', async (type, kind) => {
    expect(await held(`TY  - ${type}\nTI  - T\nER  - `, 'ris')).toMatchObject([{ type: kind, title: 'T' }])
  })

  it('of RIS is read under the heading that a library writes above it', async () => {
    const heading = 'Provider: JSTOR http://www.jstor.org\nDatabase: JSTOR\nContent: text/plain; charset="UTF-8"\n\n\n'
    const [one] = await held(`${heading}TY  - JOUR\nTI  - T\nSN  - 00027685\nER  - \n`, 'ris')
    expect(one).toMatchObject({ title: 'T', details: { ISSN: '00027685' } })
    await expect(read('TY  - JOUR\nTI  - T\nER  - \nProvider: JSTOR', 'ris')).rejects.toThrow('list.ris, line 4')
  })

  it('of RIS takes the date that can be read, and the number for what it is', async () => {
    const [month, report, book, old] = await held(
      [
        'TY  - JOUR\nTI  - One\nPY  - 1948\nDA  - July\nJ2  - Bell Syst.\nT2  - Bell System\nER  - ',
        'TY  - RPRT\nTI  - Two\nSN  - S/2025/123\nPP  - New York\nER  - ',
        'TY  - BOOK\nBT  - Three\nSN  - 978-0-306-40615-7\nER  - ',
        'TY  - JOUR\nTI  - Four\nM3  - 10.1000/182\nSN  - 1234-567X\nLK  - https://x.example/4\nER  - ',
      ].join('\n'),
      'ris',
    )
    expect(month).toMatchObject({
      issued: '1948',
      'container-title': 'Bell System',
      details: { 'container-title-short': 'Bell Syst.' },
    })
    expect(report!.details).toEqual({ number: 'S/2025/123', 'publisher-place': 'New York' })
    expect(book).toMatchObject({ title: 'Three', 'container-title': '', details: { ISBN: '978-0-306-40615-7' } })
    expect(old).toMatchObject({ URL: 'https://x.example/4', details: { DOI: '10.1000/182', ISSN: '1234-567X' } })
  })

  it('of CSL-JSON with names that CSL gave up is read by those that stand for them', () => {
    const { fields, lost } = readCslItem({ type: 'speech', title: 'T', event: 'Talks', journalAbbreviation: 'J.' })
    expect(fields.details).toEqual({ 'event-title': 'Talks', 'container-title-short': 'J.' })
    expect(lost).toEqual([])
  })

  it('of no name known is none', () => {
    expect([sourceFormOf('a.json'), sourceFormOf('a.BIB'), sourceFormOf('a.ris'), sourceFormOf('a.docx')]).toEqual([
      'csl',
      'bib',
      'ris',
      null,
    ])
  })
})

describe('a bad list', () => {
  it.each<[string, string, SourceForm, string]>([
    ['cut CSL-JSON', '[\n{"title": "x"},\n', 'csl', 'list.csl, line 3'],
    ['broken CSL-JSON', '[\n{"title": x}]', 'csl', 'list.csl, line 2'],
    ['half a surrogate pair', '[\n{"title": "a\\ud800"}]', 'csl', 'list.csl, line 2'],
    ['JSON of something else', '{"a": 1}', 'csl', 'list.csl'],
    ['an entry that is none', '[{"title":"x"}, 3]', 'csl', 'Entry 2'],
    ['cut BibTeX', '@article{a,\n title={x', 'bib', 'list.bib, line'],
    ['no BibTeX', 'hello', 'bib', 'No entry of BibTeX'],
    ['cut RIS', '\nTY  - NEWS\nTI  - x', 'ris', 'list.ris, line 2'],
    ['RIS without its end', 'TY  - NEWS\nTI  - x\nTY  - NEWS\nER  - ', 'ris', 'list.ris, line 1'],
    ['no RIS', 'hello', 'ris', 'list.ris, line 1'],
    ['1 MB on one line', `TY  - NEWS\nTI  - ${'x'.repeat(1_000_000)}\nER  - `, 'ris', 'list.ris, line 2'],
    ['an empty file', ' ', 'bib', 'empty'],
  ])('(%s) is refused by name and place', async (_, text, form, words) => {
    await expect(read(text, form)).rejects.toThrow(words)
  })
})

describe('any source', () => {
  const line = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replaceAll(/[\p{Cc}<>]/gu, '').trim())
  const dates = fc.constantFrom(
    '',
    '2025',
    '2025-10~',
    '2025-10-18?',
    '2024-12/2025-01',
    '2025-21',
    '2025-10/..',
    '[2024,2025]',
    '201X',
    '2025-10-18T10:00',
  )
  const any = fc.record({
    title: line.filter((text) => text !== ''),
    publisher: line,
    URL: line,
    language: line,
    issued: dates,
    accessed: dates,
    abstract: line,
    family: line.filter((text) => text !== ''),
  })
  it('goes out as CSL-JSON and comes back the same', () => {
    fc.assert(
      fc.property(any, ({ family, ...fields }) => {
        const one: Source = {
          ...fields,
          id: 's' as Source['id'],
          order: 1,
          label: 'S1',
          type: 'report',
          author: [{ family }],
          'container-title': '',
          details: {},
          derivedFrom: [],
          reliability: 'A',
          credibility: 1,
          gradeNote: '',
          hash: '',
          marking: null,
        }
        const back = readCslItem(JSON.parse(JSON.stringify(cslItem(one))) as Record<string, unknown>)
        expect(back.lost).toEqual([])
        expect(offerSources([one], [back], newId)[0]).toMatchObject({ standing: 'same' })
      }),
    )
  })
})
