import { pageContent, pagesOf } from './pdf-content.ts'
import { type Dictionary, isDictionary, nameOf, PdfFile, Ref, Stream, type Value } from './pdf-file.ts'

/** What leads or reaches out of a file, or runs in its reader. */
const FORBIDDEN = ['JavaScript', 'JS', 'EmbeddedFiles', 'EF', 'AA', 'OpenAction', 'AcroForm', 'RichMedia', 'XFA']
const FORBIDDEN_ACTIONS: ReadonlySet<Value> = new Set(
  'URI Launch GoToR GoToE JavaScript SubmitForm ImportData ResetForm Sound Movie Hide Named'
    .split(' ')
    .map((name) => `/${name}`),
)

/**
 * What keeps a file from lasting (PDF/A-2b as far as we can see it, without a validator): fonts that are not whole,
 * colours without an output intent, metadata that differ, encryption, transparency, and whatever leads out. With
 * `isClaimed: false` the claim and the output intent are not asked for.
 */
export function archiveFaults(bytes: Uint8Array, { isClaimed = true } = {}): string[] {
  const file = new PdfFile(bytes)
  const faults: string[] = []
  const fault = (words: string): void => void faults.push(words)
  if (!/^%PDF-1\.7\n%[\x80-\xFF]{4}/.test(file.source)) fault('the file does not begin as a binary PDF 1.7')
  if (file.array(file.trailer['ID']).length !== 2) fault('the file has no name of its own')
  if (file.trailer['Encrypt'] !== undefined) fault('the file is encrypted')
  if (isClaimed) checkIntent(file, fault)
  checkMetadata(file, isClaimed, fault)
  for (const id of file.ids) checkObject(file, id, fault)
  checkFonts(file, fault)
  checkWays(file, fault)
  return [...new Set(faults)]
}

type Fault = (words: string) => void

function checkIntent(file: PdfFile, fault: Fault): void {
  const [intent] = file.array(file.dictionary(file.trailer['Root'])['OutputIntents'])
  const { S, DestOutputProfile } = file.dictionary(intent)
  const profile = file.get(DestOutputProfile)
  if (S !== '/GTS_PDFA1' || !(profile instanceof Stream)) return fault('there is no output intent')
  const { data, dictionary } = profile
  const said = (from: number): string => data.toString('latin1', from, from + 4)
  if (dictionary['N'] !== 3 || said(16) !== 'RGB ' || said(12) !== 'mntr' || said(36) !== 'acsp')
    fault('the profile of colours is not one of a display')
  if (data.readUInt32BE(0) !== data.length || (data[8] ?? 9) > 4) fault('the profile of colours is not whole')
}

/** Info dictionary and metadata say the same. */
function checkMetadata(file: PdfFile, isClaimed: boolean, fault: Fault): void {
  const metadata = file.get(file.dictionary(file.trailer['Root'])['Metadata'])
  if (!(metadata instanceof Stream)) return fault('there are no metadata')
  if (metadata.dictionary['Filter'] !== undefined) fault('the metadata are pressed')
  const xml = metadata.data.toString('utf8')
  const inside = (name: string): string | undefined => {
    const found = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml)?.[1]
    return found
      ?.replace(/<[^>]+>/g, '')
      .trim()
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
  }
  const info = file.dictionary(file.trailer['Info'])
  const pairs = [
    ['Title', 'dc:title'],
    ['Author', 'dc:creator'],
    ['Subject', 'dc:description'],
    ['Keywords', 'pdf:Keywords'],
    ['Creator', 'xmp:CreatorTool'],
    ['Producer', 'pdf:Producer'],
  ] as const
  for (const [key, name] of pairs)
    if (file.text(info[key]) !== inside(name))
      fault(`${key} is “${file.text(info[key])}”, in the metadata “${inside(name)}”`)
  for (const [key, name] of [
    ['CreationDate', 'xmp:CreateDate'],
    ['ModDate', 'xmp:ModifyDate'],
  ] as const) {
    const date = file.text(info[key])?.replace(/^D:(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
    if (date !== inside(name)) fault(`${key} is ${date}, in the metadata ${inside(name)}`)
  }
  const claim = `${inside('pdfaid:part')}${inside('pdfaid:conformance')}`
  if (claim !== (isClaimed ? '2B' : 'undefinedundefined')) fault(`the file claims PDF/A-${claim}`)
  if (xml.includes('pdfuaid')) fault('the file claims PDF/UA, which nobody has checked')
}

function checkObject(file: PdfFile, id: number, fault: Fault): void {
  const value = file.get(new Ref(id))
  const look = (inside: Value): void => {
    if (Array.isArray(inside)) return (inside as readonly Value[]).forEach(look)
    const dictionary = inside instanceof Stream ? inside.dictionary : inside
    if (!isDictionary(dictionary)) return
    checkDictionary(dictionary, fault)
    Object.values(dictionary).forEach(look)
  }
  look(value)
}

function checkDictionary(dictionary: Dictionary, fault: Fault): void {
  for (const key of FORBIDDEN) if (dictionary[key] !== undefined) fault(`there is a ${key}`)
  if (FORBIDDEN_ACTIONS.has(dictionary['S'] ?? null)) fault(`there is an action ${nameOf(dictionary['S'])}`)
  if (nameOf(dictionary['Filter']).includes('LZW')) fault('a stream is pressed by LZW')
  if (dictionary['Type'] === '/ExtGState' || dictionary['ca'] !== undefined)
    if ((dictionary['ca'] ?? 1) !== 1 || (dictionary['CA'] ?? 1) !== 1) fault('something can be seen through')
  if (
    dictionary['Subtype'] === '/Image' &&
    (dictionary['ColorSpace'] === '/DeviceCMYK' || dictionary['Interpolate'] === true)
  )
    fault('a picture is in colours of printing, or smoothed')
  if (dictionary['Type'] !== '/Annot') return
  if (dictionary['Subtype'] !== '/Link') fault(`there is an annotation ${nameOf(dictionary['Subtype'])}`)
  if (((dictionary['F'] as number) & 0b111) !== 0b100) fault('a link is not printed')
  if (dictionary['Contents'] === undefined) fault('a link has no words')
}

/** Every font that shows something is embedded, as wide as it says, and leads back to letters. */
function checkFonts(file: PdfFile, fault: Fault): void {
  const shown = new Map<number, Set<number>>()
  for (const { page } of pagesOf(file)) {
    const fonts = file.dictionary(file.dictionary(page['Resources'])['Font'])
    for (const [name, glyphs] of pageContent(file, page).shown) {
      const { id } = fonts[name] as Ref
      shown.set(id, new Set([...(shown.get(id) ?? []), ...glyphs]))
    }
  }
  for (const [id, codes] of shown) {
    const font = file.dictionary(new Ref(id))
    const name = nameOf(font['BaseFont'])
    const [inner] = file.array(font['DescendantFonts'])
    const { FontDescriptor, W, CIDToGIDMap } = file.dictionary(inner)
    const glyphs = file.get(CIDToGIDMap)
    const program = file.get(file.dictionary(FontDescriptor)['FontFile2'])
    if (!(program instanceof Stream)) {
      fault(`${name} is not embedded`)
      continue
    }
    const map = file.get(font['ToUnicode'])
    // Not every glyph: of those that make up one letter together, one leads to it.
    if (!(map instanceof Stream) || !/<[0-9a-f]{4}/i.test(map.data.toString('latin1')))
      fault(`${name} leads to no letters`)
    const widths = file.array(file.array(W)[1])
    const advances = advancesOf(program.data)
    for (const code of codes) {
      const glyph = glyphs instanceof Stream ? glyphs.data.readUInt16BE(code * 2) : code
      if (Math.abs((widths[code] as number) - advances(glyph)) > 1)
        fault(`${name}: glyph ${glyph} is not as wide as it says`)
    }
  }
}

/** The advance of a glyph of a TrueType font, in thousandths of its size. */
function advancesOf(font: Buffer): (glyph: number) => number {
  const table = (tag: string): number => {
    for (let at = 0; at < font.readUInt16BE(4); at++)
      if (font.toString('latin1', 12 + at * 16, 16 + at * 16) === tag) return font.readUInt32BE(20 + at * 16)
    throw new Error(`A font has no ${tag}.`)
  }
  const unit = font.readUInt16BE(table('head') + 18)
  const count = font.readUInt16BE(table('hhea') + 34)
  const metrics = table('hmtx')
  return (glyph) => (font.readUInt16BE(metrics + Math.min(glyph, count - 1) * 4) * 1000) / unit
}

/** Outlines and links lead to pages of the file. */
function checkWays(file: PdfFile, fault: Fault): void {
  const pages = new Set(pagesOf(file).map(({ id }) => id))
  const leads = (value: Value | undefined): boolean => {
    const [page] = file.array(value)
    return page instanceof Ref && pages.has(page.id)
  }
  const walk = (item: Value | undefined): void => {
    for (let next = item; next !== undefined; next = file.dictionary(next)['Next']) {
      const { Dest, First, Title } = file.dictionary(next)
      if (!leads(Dest)) fault(`the outline’s “${file.text(Title)}” leads nowhere`)
      walk(First)
    }
  }
  walk(file.dictionary(file.dictionary(file.trailer['Root'])['Outlines'])['First'])
  for (const { page } of pagesOf(file))
    for (const annotation of file.array(page['Annots'])) {
      const { Dest, Contents } = file.dictionary(annotation)
      if (!leads(Dest)) fault(`the link “${file.text(Contents)}” leads nowhere`)
    }
}
