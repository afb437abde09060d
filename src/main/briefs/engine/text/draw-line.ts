import { number, utf16 } from './cid-font.ts'
import { type SetLine, shareBefore } from './align-line.ts'
import { type PageNode, type SetInline, widthIn } from './inline.ts'
import type { PdfDocument } from './pdfkit-types.ts'

/** A line as the renderer gets it. */
export type DrawnLine = SetLine & {
  readonly id?: string
  _pageNodeRef?: PageNode
}

/** What is written around each inline, inside its text object, in drawing order. */
export type InlineHooks = Readonly<{
  before: (inline: SetInline, pdf: PdfDocument) => string
  after: (inline: SetInline, pdf: PdfDocument) => string
}>

let hooks: InlineHooks | null = null

/** Sets what is written around each inline: operators of marked content, given as text; empty for nothing. */
export function setInlineHooks(set: InlineHooks | null): void {
  hooks = set
}

/** Superiors and inferiors stand off their line by so much of their own size, as pdfmake has it. */
const SUPERIOR = 0.75
const INFERIOR = 0.35

/** Under this, in points, two places are the same. */
const CLOSE = 0.0005

type State = {
  out: string
  array: string
  font: string
  size: number
  colour: string
  spacing: number
  rise: number
  x: number
  y: number
}

/**
 * Draws the glyphs of an aligned line whose top left corner is at `x`, `y`: one text object, one array of glyphs for
 * each stretch of one font, size and colour. Links and the place that an address leads to are set beside it.
 */
export function drawGlyphs(pdf: PdfDocument, line: DrawnLine, x: number, y: number): void {
  const baseline = y + line.getAscenderHeight()
  if (line.id !== undefined) pdf.addNamedDestination(line.id, 'XYZ', x + (line.inlines[0]?.x ?? 0), y, null)
  const state: State = { out: '', array: '', font: '', size: 0, colour: '', spacing: 0, rise: 0, x: NaN, y: NaN }
  const spaced = isSpaced(line) ? line.logical?.findLast(({ shape }) => shape.glyphs.length > 0) : undefined
  // In reading order, wherever each stands: whoever takes the text out of a tagged file takes it as it was drawn.
  for (const inline of line.logical ?? line.inlines) {
    if (inline.shape.glyphs.length === 0) continue
    if (inline.opacity !== 1) {
      // Rare: apart from the line's own text object, so that what follows is not seen through.
      flush(state)
      if (state.out !== '') pdf.addContent(`BT${state.out}\nET`)
      state.out = ''
      pdf.addContent('q')
      pdf.opacity(inline.opacity)
      const own: State = { out: '', array: '', font: '', size: 0, colour: '', spacing: 0, rise: 0, x: NaN, y: NaN }
      drawInline(pdf, own, inline, x + (inline.x ?? 0), baseline, inline === spaced)
      flush(own)
      pdf.addContent(`BT${own.out}\nET`)
      pdf.addContent('Q')
      Object.assign(state, { font: '', size: 0, colour: '', spacing: 0, rise: 0, x: NaN, y: NaN })
      continue
    }
    drawInline(pdf, state, inline, x + (inline.x ?? 0), baseline, inline === spaced)
  }
  flush(state)
  if (state.out !== '')
    pdf.addContent(`BT${state.spacing === 0 ? state.out : `${state.out}\n0 Tc`}${state.rise === 0 ? '' : '\n0 Ts'}\nET`)
  links(pdf, line, x, y)
}

/**
 * Whether a line ends in a blank, which its layout has cut: readers of a tagged file part words by the blanks in it and
 * not by where these stand (ISO 32000-1, 14.8.2.6.2).
 */
function isSpaced({ logical = [], newLineForced = false }: DrawnLine): boolean {
  const last = logical.at(-1)
  return last !== undefined && (newLineForced || /\s/u.test(last.source[last.to] ?? ''))
}

function drawInline(
  pdf: PdfDocument,
  state: State,
  inline: SetInline,
  left: number,
  baseline: number,
  isSpacedAfter: boolean,
): void {
  const { cid, fontSize, color, characterSpacing: spacing, gap } = inline
  const { id } = cid.pdf
  pdf.page.fonts[id] ??= cid.pdf.ref()
  const y = baseline - (inline.sup ? fontSize * SUPERIOR : 0) + (inline.sub ? fontSize * INFERIOR : 0)
  // The room that justification gives stands behind the word: on its left where it reads from the right.
  const x = left + ((inline.level & 1) === 1 ? gap : 0)
  const opening = hooks?.before(inline, pdf) ?? ''
  if (opening !== '') write(state, opening)
  if (state.font !== id || state.size !== fontSize) {
    write(state, `/${id} ${number(fontSize)} Tf`)
    state.font = id
    state.size = fontSize
  }
  const colour = rgb(pdf, color)
  if (state.colour !== colour) {
    write(state, colour)
    state.colour = colour
  }
  if (state.spacing !== spacing) {
    write(state, `${number(spacing)} Tc`)
    state.spacing = spacing
  }
  const space = isSpacedAfter ? cid.space() : null
  const isRtl = (inline.level & 1) === 1
  if (space !== null && isRtl) {
    // Behind a word that reads from the right is on its left.
    moveTo(state, x - (space.width * fontSize) / 1000 - spacing, y)
    append(state, space.array)
  } else if (Math.abs(state.y - y) > CLOSE || Number.isNaN(state.y)) moveTo(state, x, y)
  else if (Math.abs(state.x - x) > CLOSE) {
    if (state.array === '') moveTo(state, x, y)
    else append(state, number(((state.x - x) * 1000) / fontSize))
  }
  if (inline.says === null) strokes(state, inline)
  else {
    write(state, `/Span <</ActualText <FEFF${utf16(inline.says)}>>> BDC`)
    strokes(state, inline)
    write(state, 'EMC')
  }
  state.x = x + widthIn(inline.shape, fontSize, spacing)
  if (space !== null && !isRtl) {
    append(state, space.array)
    state.x += (space.width * fontSize) / 1000 + spacing
  }
  state.y = y
  const closing = hooks?.after(inline, pdf) ?? ''
  if (closing !== '') write(state, closing)
}

function strokes(state: State, inline: SetInline): void {
  for (const { rise, array, stretch, opens, closes } of inline.cid.strokesOf(inline.shape)) {
    const height = (rise * inline.fontSize) / 1000
    if (opens === true && inline.says === null) write(state, '/Span <</ActualText <FEFF>>> BDC')
    if (Math.abs(state.rise - height) > CLOSE) {
      write(state, `${number(height)} Ts`)
      state.rise = height
    }
    if (stretch === undefined) append(state, array)
    else write(state, `${number(stretch)} Tz [${array}] TJ 100 Tz`)
    if (closes === true && inline.says === null) write(state, 'EMC')
  }
}

/** Two moves beside each other would be read as one number. */
function append(state: State, array: string): void {
  const isMoveBeside = /\d$/u.test(state.array) && /^[-\d]/u.test(array)
  state.array += isMoveBeside ? ` ${array}` : array
}

function moveTo(state: State, x: number, y: number): void {
  // The page is drawn from the top; the letters are turned upright again.
  write(state, `1 0 0 -1 ${number(x)} ${number(y)} Tm`)
}

/** Writes an operator, behind the glyphs that came before it. */
function write(state: State, operator: string): void {
  flush(state)
  state.out += `\n${operator}`
}

function flush(state: State): void {
  if (state.array !== '') state.out += `\n[${state.array}] TJ`
  state.array = ''
}

const colours = new Map<string, string>()

/** The operator that sets a colour for filling, as PDFKit reads colours. */
function rgb(pdf: PdfDocument, colour: string): string {
  let operator = colours.get(colour)
  if (operator === undefined) {
    const parts = pdf._normalizeColor(pdf.resolveColor(colour, 'black')) ?? [0, 0, 0]
    operator = `${parts.map(number).join(' ')} ${parts.length === 4 ? 'k' : 'rg'}`
    colours.set(colour, operator)
  }
  return operator
}

/** One area to point at for each stretch that leads to the same place. */
function links(pdf: PdfDocument, line: DrawnLine, x: number, y: number): void {
  for (let at = 0; at < line.inlines.length;) {
    const { linkToDestination: name, linkToPage: page, x: left = 0 } = line.inlines[at]!
    let end = at
    let width = 0
    for (; line.inlines[end]?.linkToDestination === name && line.inlines[end]?.linkToPage === page; end++)
      width += line.inlines[end]!.width
    if (name !== null) pdf.goTo(x + left, y, width, line.getHeight(), name)
    if (page !== null)
      pdf.annotate(x + left, y, width, line.getHeight(), { Subtype: 'Link', Dest: [page - 1, 'XYZ', null, null, null] })
    at = Math.max(end, at + 1)
  }
}

/** A page's number in the digits of the language of the line, as the foot of the page has it. */
const inDigitsOf = (language: string, page: number): string =>
  language === '' ? String(page) : new Intl.NumberFormat(language, { useGrouping: false }).format(page)

/** Writes the number of a page, now known, into the inline that was measured without it. */
export function setPageNumber(inline: SetInline, node: PageNode): void {
  const [position] = node.positions ?? []
  if (position === undefined) throw new Error('A reference leads to a page that is not there.')
  inline.text = inDigitsOf(inline.lang, position.pageNumber)
  inline.shape = inline.shaper.word(inline.text)
  const width = widthIn(inline.shape, inline.fontSize, inline.characterSpacing)
  const spare = inline.width - width
  inline.width = width
  const share = shareBefore(inline)
  inline.x = (inline.x ?? 0) + spare * (inline.page === 1 ? 1 - share : share)
}
