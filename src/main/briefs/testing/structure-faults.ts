import { type PageContent, pageContent, pagesOf } from './pdf-content.ts'
import { type Dictionary, isDictionary, nameOf, PdfFile, Ref, type Value } from './pdf-file.ts'

/** One element of the structure tree as it was read. */
export type ReadElement = {
  readonly id: number
  readonly role: string
  readonly dictionary: Dictionary
  readonly kids: ReadElement[]
  /** Its own marks, by page and number. */
  readonly marks: string[]
  /** The annotations that belong to it. */
  readonly objects: number[]
}

/** Where each kind of element may stand. What is not named here may stand anywhere. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  LI: ['L'],
  LBody: ['LI'],
  Lbl: ['LI', 'Note'],
  TOCI: ['TOC'],
}
/** What may stand in some kinds of element, and nothing else. */
const KIDS: Readonly<Record<string, readonly string[]>> = {
  Table: ['THead', 'TBody', 'TR'],
  TR: ['TH', 'TD'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI'],
}

const ROLES: ReadonlySet<string> = new Set(
  'Document Sect H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table THead TBody TR TH TD TOC TOCI Figure BlockQuote Note Reference Link Span'.split(
    ' ',
  ),
)

/**
 * What is wrong with the tags of a file, in words; nothing where all holds: each mark and each link belongs to exactly one
 * element and the parent tree says so too, nothing is painted outside a mark, elements stand where they may, headings
 * leave no level out, tables are regular, what is drawn has words, and languages, titles and tab order are set.
 */
export function structureFaults(bytes: Uint8Array): string[] {
  return new StructureCheck(new PdfFile(bytes)).faults
}

/** The structure tree of a file, from its one root element. */
export function readStructure(file: PdfFile): ReadElement {
  const tree = file.dictionary(file.dictionary(file.trailer['Root'])['StructTreeRoot'])
  const [root] = kidsOf(file, tree['K'])
  return readElement(file, root ?? null)
}

const kidsOf = (file: PdfFile, value: Value | undefined): readonly Value[] => {
  const found = file.get(value)
  return found === null ? [] : Array.isArray(found) ? (found as readonly Value[]) : [value!]
}

function readElement(file: PdfFile, reference: Value): ReadElement {
  const dictionary = file.dictionary(reference)
  const element: ReadElement = {
    id: reference instanceof Ref ? reference.id : 0,
    role: nameOf(dictionary['S']),
    dictionary,
    kids: [],
    marks: [],
    objects: [],
  }
  const own = dictionary['Pg']
  const mark = (page: Value | undefined, mcid: Value | undefined): void => {
    element.marks.push(`${page instanceof Ref ? page.id : '?'}:${typeof mcid === 'number' ? mcid : '?'}`)
  }
  for (const kid of kidsOf(file, dictionary['K'])) {
    if (typeof kid === 'number') mark(own, kid)
    else if (isDictionary(kid) && kid['Type'] === '/MCR') mark(kid['Pg'] ?? own, kid['MCID'])
    else if (isDictionary(kid) && kid['Type'] === '/OBJR') element.objects.push((kid['Obj'] as Ref).id)
    else element.kids.push(readElement(file, kid))
  }
  return element
}

class StructureCheck {
  readonly faults: string[] = []
  readonly #file: PdfFile
  readonly #catalog: Dictionary
  /** The element of each mark and each annotation, by page and number or by object. */
  readonly #owners = new Map<string | number, number>()
  #level = 0

  constructor(file: PdfFile) {
    this.#file = file
    this.#catalog = file.dictionary(file.trailer['Root'])
    this.#document()
    const root = readStructure(file)
    if (root.role !== 'Document') this.#fault(`the root is ${root.role}`)
    this.#element(root, null)
    this.#parents()
  }

  #fault(words: string): void {
    this.faults.push(words)
  }

  #document(): void {
    const file = this.#file
    const catalog = this.#catalog
    if (file.dictionary(catalog['MarkInfo'])['Marked'] !== true) this.#fault('the file does not say that it is tagged')
    if (!file.text(catalog['Lang'])) this.#fault('the document has no language')
    if (file.dictionary(catalog['ViewerPreferences'])['DisplayDocTitle'] !== true)
      this.#fault('the title is not shown in place of the file name')
    if (!file.text(file.dictionary(file.trailer['Info'])['Title'])) this.#fault('the document has no title')
    if (kidsOf(file, file.dictionary(catalog['StructTreeRoot'])['K']).length !== 1)
      this.#fault('the tree has not one root')
  }

  #element(element: ReadElement, parent: ReadElement | null): void {
    const { role, kids, marks, objects, id, dictionary } = element
    if (!ROLES.has(role)) this.#fault(`${role} is no element of ours`)
    const allowed = PARENTS[role]
    if (parent !== null && allowed?.includes(parent.role) === false) this.#fault(`${role} stands in ${parent.role}`)
    for (const kid of kids) if (KIDS[role]?.includes(kid.role) === false) this.#fault(`${role} holds ${kid.role}`)
    if (KIDS[role] !== undefined && marks.length > 0) this.#fault(`${role} holds words of its own`)
    if (parent !== null && (dictionary['P'] as Ref | undefined)?.id !== parent.id)
      this.#fault(`${role} denies its parent`)
    for (const owned of [...marks, ...objects]) {
      if (this.#owners.has(owned)) this.#fault(`${owned} has two parents`)
      this.#owners.set(owned, id)
    }
    const isEmpty = kids.length + marks.length + objects.length === 0
    if (isEmpty && role !== 'TD' && role !== 'TH') this.#fault(`${role} is empty`)
    this.#asWhatItIs(element)
    for (const kid of kids) this.#element(kid, element)
  }

  #asWhatItIs(element: ReadElement): void {
    const { role, objects, dictionary } = element
    const said = (key: string): string => this.#file.text(dictionary[key]) ?? ''
    if (role === 'Figure' && said('Alt') === '') this.#fault('a figure has no words')
    if (role === 'Figure' && !isBox(this.#attribute(dictionary, 'Layout')['BBox'])) this.#fault('a figure has no place')
    if (role === 'TH' && this.#attribute(dictionary, 'Table')['Scope'] === undefined) this.#fault('a head has no scope')
    if (role === 'Link' && objects.length === 0) this.#fault('a link has no area')
    if (role === 'Note' && said('ID') === '') this.#fault('a note has no name')
    if (role === 'Table') this.#table(element)
    const level = /^H([1-6])$/.exec(role)?.[1]
    if (level === undefined) return
    if (Number(level) > this.#level + 1) this.#fault(`H${level} follows H${this.#level}`)
    this.#level = Number(level)
  }

  #attribute(dictionary: Dictionary, owner: string): Dictionary {
    const groups = kidsOf(this.#file, dictionary['A']).map((group) => this.#file.dictionary(group))
    return groups.find((group) => group['O'] === `/${owner}`) ?? {}
  }

  /** Every row of a regular table is as wide as the others, with the cells that reach into it from above. */
  #table(table: ReadElement): void {
    const rows = table.kids.flatMap((kid) => (kid.role === 'TR' ? [kid] : kid.kids))
    const widths = new Set<number>()
    let reaching: { rows: number; width: number }[] = []
    for (const row of rows) {
      const spans = row.kids.map(({ dictionary }) => this.#attribute(dictionary, 'Table'))
      const of = (span: Dictionary, key: string): number => (span[key] as number | undefined) ?? 1
      const above = reaching.reduce((sum, { width }) => sum + width, 0)
      widths.add(spans.reduce((sum, span) => sum + of(span, 'ColSpan'), above))
      reaching = [
        ...reaching.map(({ rows: left, width }) => ({ rows: left - 1, width })),
        ...spans.map((span) => ({ rows: of(span, 'RowSpan') - 1, width: of(span, 'ColSpan') })),
      ].filter(({ rows: left }) => left > 0)
    }
    if (widths.size > 1) this.#fault(`a table has rows of ${[...widths].join(' and ')} cells`)
    if (reaching.length > 0) this.#fault('a cell reaches out of its table')
  }

  /** Pages and links know their elements, and the elements' marks are on the pages. */
  #parents(): void {
    const file = this.#file
    const numbers = numberTree(file, file.dictionary(this.#catalog['StructTreeRoot'])['ParentTree'])
    const drawn = new Set<string | number>()
    for (const [at, { id, page }] of pagesOf(file).entries()) {
      const content: PageContent = pageContent(file, page)
      for (const fault of content.faults) this.#fault(`page ${at + 1}: ${fault}`)
      if (page['Tabs'] !== '/S') this.#fault(`page ${at + 1} is not stepped through in its structure’s order`)
      const owners = file.array(numbers.get(page['StructParents'] as number))
      if (owners.length !== content.marks.length)
        this.#fault(`page ${at + 1}: ${owners.length} parents of ${content.marks.length} marks`)
      for (const mark of content.marks) {
        const key = `${id}:${mark}`
        drawn.add(key)
        this.#agree(key, owners[mark], `page ${at + 1}, mark ${mark}`)
      }
      for (const annotation of file.array(page['Annots'])) {
        const key = (annotation as Ref).id
        drawn.add(key)
        this.#agree(key, numbers.get(file.dictionary(annotation)['StructParent'] as number), `page ${at + 1}, a link`)
      }
    }
    for (const owned of this.#owners.keys())
      if (!drawn.has(owned)) this.#fault(`${owned} is in the tree and on no page`)
  }

  #agree(key: string | number, parent: Value | undefined, what: string): void {
    const owner = this.#owners.get(key)
    if (owner === undefined) this.#fault(`${what} is in no element`)
    else if (!(parent instanceof Ref) || parent.id !== owner)
      this.#fault(`${what}: the parent tree names another element`)
  }
}

const isBox = (value: Value | undefined): boolean => {
  if (!Array.isArray(value)) return false
  const [left = 0, foot = 0, right = 0, head = 0] = value as readonly number[]
  return right > left && head > foot
}

/** The entries of a number tree. */
export function numberTree(file: PdfFile, value: Value | undefined): ReadonlyMap<number, Value> {
  const { Nums, Kids } = file.dictionary(value)
  const numbers = file.array(Nums)
  const entries = new Map<number, Value>()
  for (let at = 0; at + 1 < numbers.length; at += 2) entries.set(numbers[at] as number, numbers[at + 1]!)
  for (const kid of file.array(Kids)) for (const [key, found] of numberTree(file, kid)) entries.set(key, found)
  return entries
}
