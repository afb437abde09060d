import type { Content } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { ComingDocument } from '../coming-document.ts'
import type { BriefContext } from '../parts/context.ts'
import { masthead } from '../parts/masthead.ts'
import { matrix, matrixHeight, type MatrixSetting } from '../parts/matrix.ts'
import { nothingYet } from '../parts/nothing-yet.ts'
import { itemNumbersInWords } from '../text/item-numbers.ts'
import { oneLine } from '../text/plain.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { assembled, contextOf } from './assemble.ts'

/**
 * Sizes of the type beside its size in the position brief, the largest first. The least still sets cells at 7 points; more
 * than the largest would be shouted, and a sheet of A3 is read from further away.
 */
const SCALES = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1, 0.95, 0.9, 0.85, 0.8, 0.757] as const
const LARGEST = 1.2
const LARGEST_ON_A3 = 1.6
/** Longest text of a cell, tried in this order once the type is at its least. */
const CELL_LETTERS = [420, 260, 160, 110] as const
/** What title, legend and what is left out take of the sheet. */
const ABOVE = mm(24)
const LETTERHEAD = mm(26)
const BELOW = mm(13)

/** The position matrix on one sheet: its type as large as the sheet lets it be, and said in words what does not fit. */
export function matrixSheet(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = contextOf(notebook, options, ['matrix'])
  const frame = context.frames.landscape
  const { items, setting } = fitted(context)
  const out = context.material.items.filter((item) => !items.includes(item))
  const shown: BriefContext = { ...context, material: { ...context.material, items } }
  const table = matrix(shown, setting)
  const content: Content[] = [
    ...masthead(context, { title: notebook.title, frame }),
    ...(table ?? nothingYet(context)),
    ...leftOut(context, out, setting.cellLetters < CELL_LETTERS[0]),
  ]
  return assembled(context, [{ frame, content }])
}

type Fitted = { readonly items: readonly AgendaItem[]; readonly setting: MatrixSetting }

/** The items that fit and how they are set: first the type gives way, then the length of the cells, then items. */
function fitted(context: BriefContext): Fitted {
  const frame = context.frames.landscape
  const above = ABOVE + (context.material.options.letterhead === '' ? 0 : LETTERHEAD)
  const room = frame.depth - above - BELOW
  const { items, options } = context.material
  const most = options.paper === 'A3' ? LARGEST_ON_A3 : LARGEST
  const least = SCALES[SCALES.length - 1]!
  const settings: readonly MatrixSetting[] = [
    ...SCALES.filter((scale) => scale <= most).map((scale) => ({ frame, scale, cellLetters: CELL_LETTERS[0] })),
    ...CELL_LETTERS.slice(1).map((cellLetters) => ({ frame, scale: least, cellLetters })),
  ]
  const heightOf = (some: readonly AgendaItem[], setting: MatrixSetting): number =>
    matrixHeight({ ...context, material: { ...context.material, items: some } }, setting)
  const whole = settings.find((setting) => heightOf(items, setting) <= room)
  if (whole !== undefined) return { items, setting: whole }
  const setting = settings[settings.length - 1]!
  let count = items.length - 1
  while (count > 1 && heightOf(items.slice(0, count), setting) > room) count -= 1
  return { items: items.slice(0, count), setting }
}

function leftOut({ say }: BriefContext, out: readonly AgendaItem[], isShortened: boolean): Content[] {
  const items = itemNumbersInWords(
    say,
    out.map(({ number, title }) => oneLine(number) || oneLine(title)),
  )
  const said = [
    out.length === 0 ? '' : say('brief.matrix-left-out', { count: out.length, items }),
    isShortened ? say('brief.matrix-shortened') : '',
  ].filter((words) => words !== '')
  return said.length === 0 ? [] : [{ ...type.labelStrong, text: said.join(' '), margin: [0, mm(1.2), 0, 0] }]
}
