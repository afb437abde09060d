import { zipSync, strToU8 } from 'fflate'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joinedLines } from '../wrapped-lines.ts'
import { htmlText } from './html-text.ts'
import { readArticleBytes, readArticleFile } from './read-article-file.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const wordFile = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`) })

/** A PDF of one page with a line of text, or with none. */
function pdf(words: string): Uint8Array {
  const stream = words === '' ? '' : `BT /F1 12 Tf 72 700 Td (${words}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  return strToU8(
    `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
  )
}

const read = async (bytes: Uint8Array | string, name: string): Promise<string> =>
  (await readArticleBytes(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name)).text

describe('what articles come in', () => {
  test('plain text, with the lines of a paragraph put together where they were broken', async () => {
    expect(await read('\uFEFFOne.\r\nTwo.', 'a.txt')).toBe('One.\nTwo.')
    const wrapped = ['x'.repeat(70), 'y'.repeat(70), 'z'.repeat(20), '', 'v'.repeat(70), 'w'.repeat(70)]
    expect(
      joinedLines(wrapped.join('\n'))
        .split('\n')
        .map(({ length }) => length),
    ).toEqual([162, 0, 141])
  })

  test('text from before Unicode, and UTF-16', async () => {
    expect(await read(Uint8Array.from([0x42, 0x6f, 0x67, 0x6f, 0x74, 0xe1]), 'a.txt')).toBe('Bogotá')
    expect(await read(Uint8Array.from([0xff, 0xfe, 0x4d, 0, 0x61, 0]), 'a.txt')).toBe('Ma')
  })

  test('a Word file: paragraphs, headings and lists; what was deleted is left out', async () => {
    const body = [
      paragraph('Talks', '<w:pStyle w:val="Heading1"/>'),
      paragraph('Mali &amp; Niger met.'),
      paragraph('Trust', '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
      '<w:p><w:del><w:r><w:t>never</w:t></w:r></w:del></w:p>',
    ]
    expect(await read(wordFile(body.join('')), 'a.docx')).toBe('## Talks\nMali & Niger met.\n- Trust')
  })

  test('a saved page: its reading matter; scripts neither run nor show', async () => {
    const page = `<!DOCTYPE html><html><head><title>Talks &ndash; today</title><script>globalThis.hit = 1; document.write('<p>no</p>')</script></head>
      <body><nav>Menu</nav><article><h1>Talks</h1><p onclick="globalThis.hit = 2">Mali met <b>Niger</b>.</p>
      <script>globalThis.hit = 3</script><ul><li>Trust</li></ul></article><footer>Cookies</footer></body></html>`
    const { text, title } = await readArticleBytes(new TextEncoder().encode(page), 'a.html')
    expect(text).toBe('## Talks\nMali met Niger.\n- Trust')
    expect(title).toBe('Talks – today')
    expect(globalThis).not.toHaveProperty('hit')
  })

  test('a PDF with text', async () => {
    expect(await read(pdf('Mali met Niger.'), 'a.pdf')).toBe('Mali met Niger.')
  })
})

describe('files that cannot be read say so, with their name and the place', () => {
  const good = wordFile(paragraph('Mali met Niger. '.repeat(500)))
  test.each([
    ['an empty file', new Uint8Array(), 'a.txt', /^a\.txt: There is no text in it/u],
    ['bytes that are no text', Uint8Array.from([77, 0, 1, 2]), 'a.txt', /^a\.txt, byte 2: /u],
    ['a Word file that was cut', good.subarray(0, 200), 'a.docx', /^a\.docx.*damaged or cut/u],
    [
      'a Word file whose text ends early',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:body><w:p><w:r><w:t>Mali') }),
      'a.docx',
      /^a\.docx, word\/document\.xml: The file ends early, after paragraph 1/u,
    ],
    ['an archive without Word text', zipSync({ 'a.txt': strToU8('x') }), 'a.docx', /word\/document\.xml is not in it/u],
    ['a Word file from before 2007', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'a.doc', /Save it as \.docx/u],
    ['a PDF that is none', strToU8('%PDF-1.7\nnothing'), 'a.pdf', /^a\.pdf: The PDF is damaged/u],
    ['a PDF of pictures', pdf(''), 'a.pdf', /^a\.pdf: The PDF holds pictures/u],
    [
      'a text that is too long',
      'Mali. '.repeat(200_000),
      'a.txt',
      /^a\.txt: The text is longer than 1,000,000 characters/u,
    ],
  ])('%s', async (_what, bytes, name, says) => {
    await expect(read(bytes, name)).rejects.toThrow(says)
  })

  test('an archive that unpacks without end is given up at the bound', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 1 })
    expect(bomb.length).toBeLessThan(400_000)
    await expect(read(bomb, 'bomb.docx')).rejects.toThrow(/^bomb\.docx, word\/document\.xml: .*more than 32 MB/u)
  })
})

describe('files on the disk', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'articles-'))
  })
  afterAll(async () => rm(folder, { recursive: true }))

  test('a file of two gigabytes is not opened', async () => {
    const file = join(folder, 'huge.txt')
    await writeFile(file, '')
    await truncate(file, 2_000_000_000)
    await expect(readArticleFile(file)).rejects.toThrow(
      '“huge.txt” holds 2000 MB; at most 20 MB are read as an article.',
    )
  })

  test('a missing file and a folder are named', async () => {
    await expect(readArticleFile(join(folder, 'none.txt'))).rejects.toThrow('There is no file “none.txt”.')
    await expect(readArticleFile(folder)).rejects.toThrow(/is not a file/u)
  })
})

test('does not run the sign of a note into the figure before it', () => {
  const html = '<p>The shelling killed 12<sup><a href="#n1">1</a></sup> on the 3<sup>rd</sup> of May.</p>'
  expect(htmlText(html).text).toContain('killed 12 on the 3rd of May.')
})
