import {
  type Dictionary,
  isDictionary,
  nameOf,
  type PdfFile,
  Ref,
  Stream,
  Tokens,
  type Value,
  Words,
} from './pdf-file.ts'

/** What a page draws, as far as its marks and its fonts go. */
export type PageContent = Readonly<{
  /** The numbers of its marks, in the order in which they are drawn. */
  marks: readonly number[]
  /** The numbers of glyphs that are shown, by the font's name on the page. */
  shown: ReadonlyMap<string, ReadonlySet<number>>
  /** What is wrong with it. */
  faults: readonly string[]
}>

/** Operators that put ink on the page. */
const PAINTS: ReadonlySet<string> = new Set('S s f F f* B B* b b* sh Do Tj TJ \' " BI'.split(' '))
/** Operators that choose colours of printing, which a file with an output intent for screens must not. */
const PRINT_COLOURS: ReadonlySet<string> = new Set(['k', 'K'])

/** Reads what a page draws: whether all of it is marked once, as content or as an artifact, and marks are well nested. */
export function pageContent(file: PdfFile, page: Dictionary): PageContent {
  const stream = file.get(page['Contents'])
  const source = stream instanceof Stream ? stream.data.toString('latin1') : ''
  const faults: string[] = []
  const marks: number[] = []
  const shown = new Map<string, Set<number>>()
  const open: (number | 'artifact' | 'other')[] = []
  const depths: number[] = []
  let font = ''
  let operands: Value[] = []
  const isMarked = (): boolean => open.some((mark) => mark !== 'other')
  const begin = (tag: Value, properties: Value): void => {
    const mcid = isDictionary(properties) ? properties['MCID'] : undefined
    if ((tag === '/Artifact' || mcid !== undefined) && isMarked()) faults.push('a mark stands inside another')
    if (typeof mcid === 'number') marks.push(mcid)
    open.push(tag === '/Artifact' ? 'artifact' : typeof mcid === 'number' ? mcid : 'other')
  }
  for (const tokens = new Tokens(source); !tokens.isAtEnd;) {
    const value = tokens.value()
    if (typeof value !== 'string' || value.startsWith('/')) {
      operands.push(value)
      continue
    }
    if (value === 'BDC' || value === 'BMC') begin(operands[0]!, operands[1] ?? null)
    else if (value === 'EMC' && open.pop() === undefined) faults.push('a mark ends that never began')
    else if (value === 'q') depths.push(open.length)
    else if (value === 'Q' && depths.pop() !== open.length) faults.push('a mark reaches over a saved state')
    else if (value === 'Tf') font = nameOf(operands[0])
    if (PRINT_COLOURS.has(value)) faults.push('a colour of printing is used')
    if (PAINTS.has(value) && !isMarked()) faults.push(`“${value}” paints outside every mark`)
    if (value === 'Tj' || value === 'TJ') show(shown, font, operands[0]!)
    operands = []
  }
  if (open.length > 0) faults.push('a mark does not end on its page')
  if (new Set(marks).size !== marks.length) faults.push('two marks have one number')
  return { marks, shown, faults }
}

/** Adds the glyphs of what a text operator shows, two bytes each. */
function show(shown: Map<string, Set<number>>, font: string, given: Value): void {
  const glyphs = shown.get(font) ?? new Set()
  shown.set(font, glyphs)
  for (const part of Array.isArray(given) ? (given as readonly Value[]) : [given]) {
    if (!(part instanceof Words)) continue
    for (let at = 0; at + 1 < part.bytes.length; at += 2) glyphs.add(part.bytes.readUInt16BE(at))
  }
}

/** The pages of a file with the numbers of their objects, in their order. */
export function pagesOf(file: PdfFile): readonly { readonly id: number; readonly page: Dictionary }[] {
  const walk = (node: Value): { id: number; page: Dictionary }[] => {
    const dictionary = file.dictionary(node)
    return dictionary['Type'] === '/Pages'
      ? file.array(dictionary['Kids']).flatMap(walk)
      : [{ id: node instanceof Ref ? node.id : 0, page: dictionary }]
  }
  return walk(file.dictionary(file.trailer['Root'])['Pages']!)
}
