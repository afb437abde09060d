import { internals } from '../pdfmake-internals.ts'

type Point = { readonly x: number; readonly y: number }

/** A drawing of pdfmake's, placed on its page. */
export type Vector = {
  readonly type: string
  readonly color?: unknown
  readonly lineColor?: unknown
  readonly lineWidth?: number
  readonly dash?: { readonly length: number; readonly space?: number; readonly phase?: number }
  readonly lineJoin?: string
  readonly lineCap?: string
  readonly fillOpacity?: number
  readonly strokeOpacity?: number
  readonly linearGradient?: unknown
  readonly r?: number
  readonly closePath?: boolean
  readonly points?: readonly Point[]
} & Readonly<Partial<Record<'x' | 'y' | 'w' | 'h' | 'x1' | 'y1' | 'x2' | 'y2', number>>>

/** pdfkit's document, as far as something is drawn on its page. */
type PdfDocument = {
  readonly save: () => void
  readonly restore: () => void
  readonly addContent: (operators: string) => void
  readonly _normalizeColor: (color: unknown) => unknown
}
type Renderer = { readonly pdfDocument: PdfDocument }

const { Renderer } = internals

/**
 * Draws lines, boxes and outlines of one plain colour as one text that leaves no trace in the state of the page, and
 * names only what is not as a page has it from the start. pdfkit writes nine operators for a rule, and their colour
 * with its space each time.
 */
export function installVectorWriting(): void {
  const { prototype } = Renderer as { prototype: { renderVector: (this: Renderer, vector: Vector) => void } }
  const { renderVector } = prototype
  prototype.renderVector = function (vector) {
    const operators = operatorsOf(vector, this.pdfDocument)
    if (operators !== null) this.pdfDocument.addContent(operators)
    else {
      // Whatever it sets is put back, since the plain ones rely on a page as it begins.
      this.pdfDocument.save()
      renderVector.call(this, vector)
      this.pdfDocument.restore()
    }
  }
}

/** What draws a vector, or `null` for one that takes more than a plain path and plain colours. */
export function operatorsOf(vector: Vector, pdf: Pick<PdfDocument, '_normalizeColor'>): string | null {
  if (isOne(vector.fillOpacity) && isOne(vector.strokeOpacity) && vector.linearGradient === undefined) {
    const path = pathOf(vector)
    const paint = path === null ? null : paintOf(vector, pdf)
    if (path !== null && paint !== null) return `q ${penOf(vector)}${paint.colours}${path}${paint.operator} Q`
  }
  return null
}

const isOne = (opacity: number | undefined): boolean => opacity === undefined || opacity === null || opacity === 1

function pathOf(vector: Vector): string | null {
  const { type, x = 0, y = 0, w = 0, h = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, points = [] } = vector
  if (type === 'rect') return vector.r ? null : `${num(x)} ${num(y)} ${num(w)} ${num(h)} re `
  if (type === 'line') return `${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l `
  if (type !== 'polyline' || points.length < 2) return null
  const [first, ...others] = points
  const last = others.at(-1)!
  const isClosed = vector.closePath === true || (first!.x === last.x && first!.y === last.y)
  const lines = others.map((to) => `${num(to.x)} ${num(to.y)} l `).join('')
  return `${num(first!.x)} ${num(first!.y)} m ${lines}${isClosed ? 'h ' : ''}`
}

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 }
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 }

/** How lines are drawn, where it is not as a page begins: one point wide, unbroken, with square corners and ends. */
function penOf({ lineWidth, dash, lineCap = 'butt', lineJoin = 'miter' }: Vector): string {
  const width = lineWidth || 1
  const cap = CAPS[lineCap] ?? 0
  const join = JOINS[lineJoin] ?? 0
  return [
    width === 1 ? '' : `${num(width)} w `,
    cap === 0 ? '' : `${cap} J `,
    join === 0 ? '' : `${join} j `,
    dash === undefined || dash === null
      ? ''
      : `[${num(dash.length)} ${num(dash.space || dash.length)}] ${num(dash.phase ?? 0)} d `,
  ].join('')
}

function paintOf(
  { color, lineColor }: Vector,
  pdf: Pick<PdfDocument, '_normalizeColor'>,
): { readonly colours: string; readonly operator: string } | null {
  const fill = color ? plainColour(color, pdf) : ''
  const stroke = lineColor ? plainColour(lineColor, pdf) : ''
  if (fill === null || stroke === null) return null
  if (fill !== '' && stroke !== '') return { colours: `${fill} rg ${stroke} RG `, operator: 'B' }
  if (fill !== '') return { colours: `${fill} rg `, operator: 'f' }
  return { colours: stroke === '' ? '' : `${stroke} RG `, operator: 'S' }
}

/** The parts of red, green and blue, or `null` for a pattern, a spot colour, or one that is not understood. */
function plainColour(color: unknown, pdf: Pick<PdfDocument, '_normalizeColor'>): string | null {
  if (typeof color !== 'string') return null
  const parts = pdf._normalizeColor(color)
  return Array.isArray(parts) && parts.length === 3 ? parts.map((part: number) => num(part)).join(' ') : null
}

/** To a thousandth of a point, far below what a printer shows. */
const num = (value: number): string => String(Math.round(value * 1_000) / 1_000)
