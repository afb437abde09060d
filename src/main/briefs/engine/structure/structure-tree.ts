import { tagOf } from '../../structure/tag.ts'
import { cellsOf, childrenOf, hasWords, type LaidNode } from './laid-node.ts'
import { type Attributes, PLAIN, type Role, Slot, StructureElement } from './structure-element.ts'

/** The reading order of a document: its elements, and the slots that pages put their content into, by index. */
export type StructureTree = Readonly<{ root: StructureElement; slots: readonly Slot[] }>

/** Where a node goes, the language it is in unless it says otherwise, and the link that is around it. */
type Place = Readonly<{ into: StructureElement; lang: string; link?: StructureElement }>

/**
 * Makes the structure tree of a definition and leaves on every node that draws content the index of its slot, which
 * pdfmake carries on to lines, runs, vectors and pictures. `lang` is the document's language.
 */
export function structureTree(definition: LaidNode, lang: string): StructureTree {
  const builder = new TreeBuilder()
  const root = new StructureElement('Document')
  builder.place(definition, { into: root, lang })
  builder.finish(root)
  return { root, slots: builder.slots }
}

class TreeBuilder {
  readonly slots: Slot[] = []
  /** The names of all places that a link may lead to. */
  readonly #names = new Set<string>()
  /** The levels asked for by the headings under which we are. */
  readonly #levels: number[] = []
  #notes = 0
  /** Notes of the margin that no mark in the text has led to yet, by their names. */
  readonly #inMargin = new Map<string, LaidNode>()
  /** Those that the paragraph at hand leads to: they are read after it. */
  #due: LaidNode[] = []

  /** Puts a node where it is read, as what its tag or its kind says, and behind it the notes that it led to. */
  place(node: LaidNode, at: Place): void {
    this.#place(node, at)
    while (this.#due.length > 0) this.#place(this.#due.shift()!, at)
  }

  #place(node: LaidNode, at: Place): void {
    const tag = tagOf(node)
    if (tag === undefined) return this.#kind(node, at)
    const lang = node.lang ?? at.lang
    const own: Attributes = lang === at.lang ? PLAIN : { lang }
    const add = (role: Role, attributes: Attributes = PLAIN): Place => ({
      into: at.into.add(role, own === PLAIN ? attributes : { ...own, ...attributes }),
      lang,
    })
    switch (tag.as) {
      case 'artifact':
        return
      case 'heading':
        return this.#inline(node, add(this.#heading(tag.level)))
      case 'paragraph':
        return this.#inline(node, add('P'))
      case 'abbreviation': {
        const { into } = add('P')
        return this.#inline(node, { into: into.add('Span', { expansion: tag.long }), lang })
      }
      case 'figure':
        return this.#figure(node, add('Figure', { alt: tag.alt }))
      case 'list': {
        const list = add('L', { numbering: tag.isNumbered ? 'Decimal' : 'None' })
        return childrenOf(node).forEach((child) => this.#item(child, list))
      }
      case 'item':
        return this.#item(node, { into: at.into.last('L') ?? at.into.add('L', { numbering: 'None' }), lang: at.lang })
      case 'note':
        return this.#labelled(node, add('Note', { id: `note-${++this.#notes}` }), 'P')
      case 'answer':
      case 'signature':
        return this.#kind(node, at)
      case 'quote':
        return this.#kind(node, add('BlockQuote'))
      case 'part':
        return this.#kind(node, add('Sect', { title: tag.title }))
      case 'entry': {
        const contents = at.into.last('TOC') ?? at.into.add('TOC')
        return this.#inline(node, { into: contents.add('TOCI', own).add('Reference'), lang })
      }
      case 'table':
        return this.#table(node, add('Table', tag.summary === '' ? {} : { summary: tag.summary }), tag)
      default:
        return this.#kind(node, at)
    }
  }

  /** What a node is by its kind. A layout is no element; what is inside it is placed in its order. */
  #kind(node: LaidNode, at: Place): void {
    if (node.marginGroup !== undefined) return this.#besideMargin(node, at)
    const heads = node.table?.headerRows ?? 0
    if (heads > 0) return this.#table(node, { into: at.into.add('Table'), lang: at.lang }, { heads, rowHeads: 0 })
    const items = node.ul ?? node.ol
    if (items !== undefined) return this.#list(items, node.ol !== undefined, at)
    if (node.text !== undefined) {
      if (!hasWords(node)) return
      const lang = node.lang ?? at.lang
      const paragraph = at.into.add('P', lang === at.lang ? PLAIN : { lang })
      return this.#runs(node, { into: paragraph, lang })
    }
    for (const child of childrenOf(node)) this.place(child, at)
  }

  /** A text with notes in its margin: each is read after the paragraph that leads to it, one without a mark at the end. */
  #besideMargin({ columns = [] }: LaidNode, at: Place): void {
    const [text, margin] = columns
    const notes = margin?.stack ?? []
    for (const note of notes) if (note.inMargin !== undefined) this.#inMargin.set(note.inMargin.note, note)
    if (text !== undefined) this.place(text, at)
    for (const note of notes) if (this.#inMargin.delete(note.inMargin?.note ?? '')) this.place(note, at)
  }

  /** The role of a heading: one level below the heading that it stands under, so that no level is skipped. */
  #heading(level: number): Role {
    while ((this.#levels.at(-1) ?? 0) >= level) this.#levels.pop()
    this.#levels.push(level)
    return `H${Math.min(this.#levels.length, 6)}` as Role
  }

  /** A list of pdfmake's own, which draws a number or bullet before each item. A list among the items has none. */
  #list(items: readonly LaidNode[], isNumbered: boolean, { into, lang }: Place): void {
    const list = into.add('L', { numbering: isNumbered ? 'Decimal' : 'Disc' })
    for (const item of items) {
      if (item.ul !== undefined || item.ol !== undefined) {
        this.place(item, { into: (list.last('LI') ?? list.add('LI')).add('LBody'), lang })
        continue
      }
      const entry = list.add('LI')
      item._labelSlot = this.#slot(entry.add('Lbl')).index
      this.place(item, { into: entry.add('LBody'), lang })
    }
  }

  #item(node: LaidNode, { into, lang }: Place): void {
    const tag = tagOf(node)
    if (tag?.as === 'artifact') return
    const own = node.lang ?? lang
    const entry = { into: into.add('LI', own === lang ? {} : { lang: own }), lang: own }
    if (tag?.as === 'item' && tag.label !== undefined) return this.#labelled(node, entry, 'LBody')
    const body = { into: entry.into.add('LBody'), lang: own }
    if (tag === undefined || tag.as === 'item') this.#kind(node, body)
    else this.place(node, body)
  }

  /** The first of a node's columns as a label, the rest as `body`. */
  #labelled(node: LaidNode, { into, lang }: Place, body: 'LBody' | 'P'): void {
    const [sign, ...rest] = childrenOf(node)
    if (node.columns === undefined || sign === undefined)
      return body === 'P' ? this.#kind(node, { into, lang }) : this.#kind(node, { into: into.add('LBody'), lang })
    this.#inline(sign, { into: into.add('Lbl'), lang })
    const place = body === 'P' ? { into, lang } : { into: into.add('LBody'), lang }
    for (const child of rest) this.place(child, place)
  }

  #table(
    node: LaidNode,
    { into, lang }: Place,
    { heads, rowHeads }: Readonly<{ heads: number; rowHeads: number }>,
  ): void {
    const rows = node.table?.body ?? []
    const head = heads > 0 ? into.add('THead') : into
    const body = heads > 0 && rows.length > heads ? into.add('TBody') : into
    /** For each column, how many rows below it are still taken by a cell that spans them. */
    const taken: number[] = []
    for (const [at, row] of rows.entries()) {
      const line = (at < heads ? head : body).add('TR')
      for (const [column, cell, width] of cellsOf(row, taken)) {
        const isHead = at < heads || column < rowHeads
        const isPlain = !isHead && width === 1 && cell.rowSpan === undefined && cell.lang === undefined
        const element = line.add(
          isHead ? 'TH' : 'TD',
          isPlain
            ? PLAIN
            : {
                ...(isHead ? { scope: at < heads ? ('Column' as const) : ('Row' as const) } : {}),
                ...(width > 1 ? { colSpan: width } : {}),
                ...((cell.rowSpan ?? 1) > 1 ? { rowSpan: cell.rowSpan! } : {}),
                ...(cell.lang === undefined || cell.lang === lang ? {} : { lang: cell.lang }),
              },
        )
        const place = { into: element, lang: cell.lang ?? lang }
        if (isHead && tagOf(cell) === undefined) this.#inline(cell, place)
        else this.place(cell, place)
      }
    }
  }

  /** All that a node draws, lines as well as letters, as one figure. */
  #figure(node: LaidNode, { into, lang }: Place): void {
    const slot = this.#slot(into)
    const draw = (part: LaidNode): void => {
      if (part.text !== undefined) {
        const runs = { into, lang }
        if (hasWords(part)) this.#runs(part, runs)
      }
      for (const vector of part.canvas ?? []) vector._slot = slot.index
      if (part.image !== undefined) part._slot = slot.index
      childrenOf(part).forEach(draw)
    }
    draw(node)
  }

  /** The words of a node and all nodes in it, run by run in one element. */
  #inline(node: LaidNode, at: Place): void {
    const tag = tagOf(node)
    if (tag?.as === 'artifact') return
    if (node.text !== undefined) {
      if (hasWords(node)) this.#runs(node, at)
      return
    }
    for (const child of childrenOf(node)) {
      const inner = tagOf(child)
      if (inner?.as === 'figure') this.place(child, at)
      else if (inner?.as === 'abbreviation')
        this.#inline(child, { into: at.into.add('Span', { expansion: inner.long }), lang: at.lang })
      else this.#inline(child, at)
    }
  }

  /** The runs of a leaf. Runs that say nothing of themselves share the slot of those beside them. */
  #runs(leaf: LaidNode, at: Place): void {
    if (typeof leaf.text === 'string') {
      leaf._slot = this.#slotIn(this.#run(leaf, at), leaf.anchor).index
      return
    }
    const placed: [LaidNode, Slot][] = []
    const walk = (run: LaidNode, place: Place): void => {
      if (tagOf(run)?.as === 'artifact') return
      const inner = this.#run(run, place)
      if (Array.isArray(run.text)) for (const part of run.text as readonly LaidNode[]) walk(part, inner)
      else placed.push([run, this.#slotIn(inner, run.anchor)])
    }
    walk(leaf, at)
    const [first] = placed
    if (first === undefined) return
    leaf._slot = first[1].index
    if (placed.every(([, slot]) => slot === first[1])) return
    for (const [run, slot] of placed) run._slot = slot.index
  }

  /** The element of one run: a link, a stretch in another language, an abbreviation, or the one around it. */
  #run(run: LaidNode, at: Place): Place {
    const tag = tagOf(run)
    const { linkToDestination: destination } = run
    const isPlain = tag === undefined && destination === undefined && (run.lang === undefined || run.lang === at.lang)
    if (isPlain && run.anchor === undefined && run.id === undefined && at.link === undefined) return at
    let { into, link } = at
    const led = destination === undefined ? undefined : this.#inMargin.get(destination)
    if (led !== undefined) {
      this.#inMargin.delete(destination!)
      this.#due.push(led)
    }
    for (const name of [run.anchor, run.id]) if (name !== undefined) this.#names.add(name)
    if (tag?.as === 'note') {
      const last = into.last('Note')
      const sign = String(tag.number)
      into = last?.words === sign ? last : into.add('Note', { id: `note-${++this.#notes}` })
      into.words = sign
    }
    if (destination !== undefined && link?.attributes.destination !== destination) {
      if (tag?.as === 'reference') into = into.add('Reference')
      const last = into.last('Link')
      link = last?.attributes.destination === destination ? last : into.add('Link', { destination })
      into = link
    }
    if (link !== undefined) link.words = tag?.as === 'reference' ? tag.to : joined(link.words, run.text)
    const lang = run.lang ?? at.lang
    if (lang !== at.lang) {
      const last = into.last('Span')
      into = last?.attributes.lang === lang ? last : into.add('Span', { lang })
    }
    if (tag?.as === 'abbreviation' && into.attributes.expansion !== tag.long)
      into = into.add('Span', { expansion: tag.long })
    return { into, lang, ...(link === undefined ? {} : { link }) }
  }

  /**
   * Takes a paragraph that is all a cell or an item holds out of it: the words are then the cell's own. Takes the words of
   * a link that leads nowhere, since what it led to was left out, out of it.
   */
  finish(element: StructureElement): void {
    const { kids } = element
    const [only] = kids
    if (kids.length === 1 && isBare(only, 'P') && PLAIN_BODIES.has(element.role)) unwrap(element, only)
    for (const kid of kids.slice()) {
      if (kid instanceof Slot) continue
      this.finish(kid)
      const { destination } = kid.attributes
      if (destination === undefined || this.#names.has(destination)) continue
      unwrap(element, kid)
    }
  }

  #slotIn({ into, link }: Place, anchor: string | undefined): Slot {
    const last = into.kids.at(-1)
    return last instanceof Slot && last.anchor === anchor ? last : this.#slot(into, anchor, link)
  }

  #slot(element: StructureElement, anchor?: string, link?: StructureElement): Slot {
    const slot = new Slot(element, this.slots.length, anchor, link)
    this.slots.push(slot)
    element.kids.push(slot)
    return slot
  }
}

/** The words of a link so far with those of one more run. pdfmake fills page numbers in later: they are passed over. */
const joined = (words: string, text: LaidNode['text']): string =>
  typeof text !== 'string' || text === UNKNOWN_PAGE ? words : `${words} ${text}`.trim()

/** What pdfmake sets for a page number that it does not know yet. */
const UNKNOWN_PAGE = '00000'

const PLAIN_BODIES: ReadonlySet<Role> = new Set(['TD', 'TH', 'LBody', 'BlockQuote'])

const isBare = (kid: StructureElement | Slot | undefined, role: Role): kid is StructureElement =>
  kid instanceof StructureElement && kid.role === role && kid.attributes.lang === undefined

/** Puts the kids of an element in its place. */
function unwrap(parent: StructureElement, element: StructureElement): void {
  parent.kids.splice(parent.kids.indexOf(element), 1, ...element.kids)
  element.isUnwrapped = true
  for (const kid of element.kids) {
    if (kid instanceof Slot) kid.element = parent
  }
}
