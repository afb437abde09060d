import type { Content, TableCell } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { gapOf, isStated } from '#shared/domain/gap.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import { firstSentence } from '#shared/domain/values/first-sentence.ts'
import { inCapitals, withCommas } from '#shared/i18n/figures.ts'
import { type Tag, tagged } from '../structure/tag.ts'
import { oneLine, shortened } from '../text/plain.ts'
import { type Inline, inlines, stretch } from '../text/runs.ts'
import { HAIRLINE, INK, INK_3 } from '../theme/palette.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { leadingOf, type, type TypeStyle } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { GAP_LINE_DEPTH, gapLine } from './gap-line.ts'
import { partyTab } from './party-tab.ts'
import { heightOf } from './piece.ts'
import { space } from './section.ts'

/** Parties beside each other in one table: more would leave columns too narrow to read. */
const ABREAST = 4
const PAD = mm(2.2)
const PAD_TOP = mm(1.5)
const ITEM = mm(41)
const GAP = mm(45)
/** Longest text of a cell and of an item's title, so that a row, which is never split, always fits a page. */
const CELL_LETTERS = 420
const TITLE_LETTERS = 140

/** The page the matrix is set on: landscape as soon as two sit at the table. */
export const matrixFrame = (context: BriefContext): Frame =>
  context.material.table.length >= 2 ? context.frames.landscape : context.frames.portrait

/** How a matrix is set: on which page, its type beside its usual size, and how long the text of a cell may be. */
export type MatrixSetting = Readonly<{ frame: Frame; scale: number; cellLetters: number }>

const usual = (context: BriefContext): MatrixSetting => ({
  frame: matrixFrame(context),
  scale: 1,
  cellLetters: CELL_LETTERS,
})

/** Those at the table in groups that stand beside each other. */
const abreast = ({ material: { table } }: BriefContext): Party[][] =>
  Array.from({ length: Math.ceil(table.length / ABREAST) }, (_, at) =>
    table.slice(at * ABREAST, at * ABREAST + ABREAST),
  )

/** The position matrix: agenda items by parties, red lines as red rules, and the gap as we assess it. */
export function matrix(context: BriefContext, setting = usual(context)): Content[] | null {
  const { items, table } = context.material
  if (items.length === 0 || table.length === 0) return null
  const groups = abreast(context)
  return [
    ...groups.flatMap((group, at) => [
      ...(at === 0 ? [] : [space(BETWEEN_TABLES)]),
      matrixTable(context, setting, group, context.isForUs && at === groups.length - 1),
    ]),
    ...(context.isForUs ? [legend(context)] : []),
  ]
}

const BETWEEN_TABLES = mm(8)

/** The outer columns grow with the type where it is larger than usual, and keep their width where it is smaller. */
const growth = ({ scale }: MatrixSetting): number => Math.max(1, scale)
const itemColumn = (setting: MatrixSetting): number => ITEM * growth(setting)
const gapColumn = (setting: MatrixSetting): number => GAP * growth(setting)

const columnOf = (setting: MatrixSetting, parties: readonly Party[], hasGap: boolean): number =>
  (setting.frame.inner - itemColumn(setting) - (hasGap ? gapColumn(setting) : 0)) / parties.length

/** A style at the size of the setting. */
const scaled = (style: TypeStyle, { scale }: MatrixSetting): TypeStyle => ({
  ...style,
  fontSize: style.fontSize * scale,
})

function matrixTable(
  context: BriefContext,
  setting: MatrixSetting,
  parties: readonly Party[],
  hasGap: boolean,
): Content {
  const column = columnOf(setting, parties, hasGap)
  const widths = [
    itemColumn(setting) - PAD,
    ...parties.map(() => column - 2 * PAD),
    ...(hasGap ? [gapColumn(setting) - PAD] : []),
  ]
  const head: TableCell[] = [
    { ...type.label, text: context.say('brief.item') },
    ...parties.map((party) => partyHead(context, party)),
    ...(hasGap ? [{ ...type.label, text: context.say('brief.gap-head') }] : []),
  ]
  const rows = context.material.items.map((item): TableCell[] => [
    { ...scaled(type.cellTitle, setting), text: titleText(item, setting), margin: [0, PAD_TOP, 0, 0] },
    ...parties.map((party) => positionCell(context, setting, item, party, column)),
    ...(hasGap ? [gapCell(context, setting, item)] : []),
  ])
  return tagged(MATRIX, {
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [head, ...rows] },
    layout: {
      hLineWidth: (row) => (row <= 1 ? 0.8 : 0.35),
      vLineWidth: (at) => (at === 0 || at === widths.length ? 0 : 0.35),
      hLineColor: (row) => (row <= 1 ? INK : HAIRLINE),
      vLineColor: () => HAIRLINE,
      paddingLeft: (at) => (at === 0 ? 0 : PAD),
      paddingRight: (at) => (at === widths.length - 1 && hasGap ? 0 : PAD),
      paddingTop: (row) => (row === 0 ? mm(1.2) : 0),
      paddingBottom: (row) => (row === 0 ? mm(1) : PAD_TOP),
    },
  } satisfies Content)
}

/** Items down, sides across. */
const MATRIX: Tag = { as: 'table', heads: 1, rowHeads: 1, summary: '' }

const titleText = ({ number, title }: AgendaItem, setting: MatrixSetting): Inline[] => [
  ...(oneLine(number) === '' ? [] : [{ text: `${oneLine(number)}\u2002`, color: INK_3, font: 'Serif' as const }]),
  ...inlines(shortened(title, TITLE_LETTERS), scaled(type.cellTitle, setting)),
]

function partyHead(context: BriefContext, party: Party): TableCell {
  const isSilent = !context.material.positions.some((position) => position.party === party.id && isStated(position))
  const role = party.role === 'party' ? '' : context.say(`role.${party.role}`)
  return {
    columns: [
      partyTab(party, context.toneOf(party.id), { isSilent, isNamed: true }),
      {
        ...type.label,
        text: stretch(withCommas(context.say, [shortened(party.name, 60), role]), type.label),
        width: '*',
        margin: [0, 0.4, 0, 0],
      },
    ],
    columnGap: mm(1.8),
  }
}

/** What a cell says, and whose red line it is where it is one. */
function cellOf(
  context: BriefContext,
  { cellLetters }: MatrixSetting,
  item: AgendaItem,
  party: Party,
): { readonly position: Position | undefined; readonly red: Position | null; readonly words: string } {
  const position = context.positionOf(item.id, party.id)
  const red = position === undefined || position.redLine === 'none' ? null : position
  const words = isStated(position) ? stated(position, cellLetters) : shortened(red?.redLineText ?? '', cellLetters)
  return { position, red, words }
}

function positionCell(
  context: BriefContext,
  setting: MatrixSetting,
  item: AgendaItem,
  party: Party,
  column: number,
): TableCell {
  const { position, red, words } = cellOf(context, setting, item, party)
  const style = scaled(type.cell, setting)
  const body: Content =
    words === ''
      ? { ...scaled(type.cellMissing, setting), text: context.say('brief.nothing-stated') }
      : { ...style, text: inlines(words, style) }
  const under = position === undefined ? '' : judged(context, position)
  return {
    stack: [
      ...(red === null ? [space(PAD_TOP)] : redHead(context, setting, red, column)),
      body,
      ...(under === ''
        ? []
        : [
            {
              ...type.noteFaint,
              fontSize: 6.75 * setting.scale,
              text: under,
              margin: [0, 1, 0, 0] as [number, number, number, number],
            },
          ]),
    ],
  }
}

const stated = ({ summary, stated: text }: Position, letters: number): string =>
  oneLine(summary) === ''
    ? shortened(text, letters)
    : letters < CELL_LETTERS
      ? shortened(summary, letters)
      : oneLine(summary)

/** The red rule across the head of a cell and the words that say whose judgement it is. */
function redHead({ say }: BriefContext, setting: MatrixSetting, position: Position, column: number): Content[] {
  return [
    {
      canvas: [
        {
          type: 'line',
          x1: -PAD,
          x2: column - PAD,
          y1: 1,
          y2: 1,
          lineWidth: 2,
          lineColor: type.redLabel.color,
          ...(position.redLine === 'assessed' ? { dash: { length: 4.6, space: 2.4 } } : {}),
        },
      ],
    },
    {
      ...scaled(type.redLabel, setting),
      text: [
        { text: inCapitals(say, say('red-line')), characterSpacing: 0.35 },
        { text: `  ${say(`red-line.${position.redLine}`)}`, bold: false, color: type.note.color },
      ],
      margin: [0, mm(0.8), 0, mm(0.2)],
    },
  ]
}

/** How firm the side is and how sure we are of it, where that is judged. What it rests on stands on the item's page. */
const judged = ({ say }: BriefContext, { flexibility, confidence }: Position): string =>
  [
    flexibility === 'unknown' ? '' : say(`flexibility.${flexibility}`),
    confidence === null ? '' : say(`confidence.${confidence}`),
  ]
    .filter((part) => part !== '')
    .join(' · ')

/** The first sentence of what our judgement of a gap rests on. */
const gapNote = (item: AgendaItem): string => shortened(firstSentence(oneLine(item.gapNote)), 90)

function gapCell(context: BriefContext, setting: MatrixSetting, item: AgendaItem): TableCell {
  const note = scaled(type.note, setting)
  const { gap, placed } = gapOf(context.material.notebook, item)
  return {
    stack: [
      ...(placed.length === 0
        ? [space(PAD_TOP)]
        : [
            {
              stack: [gapLine(context, placed, gapColumn(setting) - PAD)],
              margin: [0, mm(0.6), 0, mm(0.6)] as [number, number, number, number],
            },
          ]),
      { ...scaled(type.labelStrong, setting), text: context.say(`gap.${gap}`) },
      ...(gapNote(item) === '' ? [] : [{ ...note, text: inlines(gapNote(item), note) }]),
    ],
  }
}

/** What the drawn line and the red rules mean. */
function legend(context: BriefContext): Content {
  const [first, second] = context.material.parties.filter(({ role }) => role === 'party')
  const ends =
    first === undefined || second === undefined
      ? []
      : [context.say('brief.gap-ends', { first: oneLine(first.name), second: oneLine(second.name) })]
  return { ...type.note, text: [...ends, context.say('brief.red-legend')].join(' '), margin: [0, mm(3), 0, 0] }
}

/** About how high the tables of a matrix stand in a setting, in points, taken on the large side. */
export function matrixHeight(context: BriefContext, setting: MatrixSetting): number {
  const groups = abreast(context)
  const tables = groups.map((group, at) =>
    tableHeight(context, setting, group, context.isForUs && at === groups.length - 1),
  )
  return tables.reduce((sum, height) => sum + height, 0) + BETWEEN_TABLES * (groups.length - 1)
}

function tableHeight(
  context: BriefContext,
  setting: MatrixSetting,
  parties: readonly Party[],
  hasGap: boolean,
): number {
  const inner = columnOf(setting, parties, hasGap) - 2 * PAD
  const head = mm(2.2) + leadingOf(type.label)
  return context.material.items.reduce((sum, item) => {
    const cells = parties.map((party) => {
      const { position, red, words } = cellOf(context, setting, item, party)
      const above = red === null ? PAD_TOP : 2 + mm(1) + leadingOf(scaled(type.redLabel, setting))
      const under = position === undefined || judged(context, position) === '' ? 0 : 9 * setting.scale
      const said = words === '' ? context.say('brief.nothing-stated') : words
      return above + heightOf(said, scaled(type.cell, setting), inner) + under
    })
    const title =
      PAD_TOP + heightOf(titleText(item, setting), scaled(type.cellTitle, setting), itemColumn(setting) - PAD)
    return sum + Math.max(title, ...cells, hasGap ? gapHeight(context, setting, item) : 0) + PAD_TOP
  }, head)
}

function gapHeight(context: BriefContext, setting: MatrixSetting, item: AgendaItem): number {
  const { placed } = gapOf(context.material.notebook, item)
  const line = placed.length === 0 ? PAD_TOP : GAP_LINE_DEPTH + mm(1.2)
  const note = gapNote(item) === '' ? 0 : heightOf(gapNote(item), scaled(type.note, setting), gapColumn(setting) - PAD)
  return line + leadingOf(scaled(type.labelStrong, setting)) + note
}
