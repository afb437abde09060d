import type { Content, TableCell } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { gapOf, isStated } from '#shared/domain/gap.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import { firstSentence } from '#shared/domain/values/first-sentence.ts'
import { inCapitals, withCommas } from '#shared/i18n/figures.ts'
import { oneLine, shortened } from '../text/plain.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { HAIRLINE, INK, INK_3 } from '../theme/palette.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { gapLine } from './gap-line.ts'
import { partyTab } from './party-tab.ts'
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

/** The position matrix: agenda items by parties, red lines as red rules, and the gap as we assess it. */
export function matrix(context: BriefContext): Content[] | null {
  const { items, table } = context.material
  if (items.length === 0 || table.length === 0) return null
  const groups = Array.from({ length: Math.ceil(table.length / ABREAST) }, (_, at) =>
    table.slice(at * ABREAST, at * ABREAST + ABREAST),
  )
  return [
    ...groups.flatMap((group, at) => [
      ...(at === 0 ? [] : [space(mm(8))]),
      matrixTable(context, group, at === groups.length - 1),
    ]),
    legend(context),
  ]
}

function matrixTable(context: BriefContext, parties: readonly Party[], hasGap: boolean): Content {
  const frame = matrixFrame(context)
  const rest = frame.inner - ITEM - (hasGap ? GAP : 0)
  const column = rest / parties.length
  const widths = [ITEM - PAD, ...parties.map(() => column - 2 * PAD), ...(hasGap ? [GAP - PAD] : [])]
  const head: TableCell[] = [
    { ...type.label, text: context.say('brief.item') },
    ...parties.map((party) => partyHead(context, party)),
    ...(hasGap ? [{ ...type.label, text: context.say('brief.gap-head') }] : []),
  ]
  const rows = context.material.items.map((item): TableCell[] => [
    { ...type.cellTitle, ...titleText(item), margin: [0, PAD_TOP, 0, 0] },
    ...parties.map((party) => positionCell(context, item, party, column)),
    ...(hasGap ? [gapCell(context, item)] : []),
  ])
  return {
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
  }
}

const titleText = ({ number, title }: AgendaItem): { text: Inline[] } => ({
  text: [
    ...(oneLine(number) === '' ? [] : [{ text: `${oneLine(number)}\u2002`, color: INK_3, font: 'Serif' as const }]),
    ...inlines(shortened(title, TITLE_LETTERS), type.cellTitle),
  ],
})

function partyHead(context: BriefContext, party: Party): TableCell {
  const isSilent = !context.material.positions.some((position) => position.party === party.id && isStated(position))
  const role = party.role === 'party' ? '' : context.say(`role.${party.role}`)
  return {
    columns: [
      partyTab(party, context.toneOf(party.id), { isSilent }),
      {
        ...type.label,
        text: inlines(withCommas(context.say, [shortened(party.name, 60), role]), type.label),
        width: '*',
        margin: [0, 0.4, 0, 0],
      },
    ],
    columnGap: mm(1.8),
  }
}

function positionCell(context: BriefContext, item: AgendaItem, party: Party, column: number): TableCell {
  const position = context.positionOf(item.id, party.id)
  const red = position === undefined || position.redLine === 'none' ? null : position
  const words = isStated(position) ? stated(position) : shortened(red?.redLineText ?? '', CELL_LETTERS)
  const body: Content =
    words === ''
      ? { ...type.cellMissing, text: context.say('brief.nothing-stated') }
      : { ...type.cell, text: inlines(words, type.cell) }
  const under = position === undefined ? '' : judged(context, position)
  return {
    stack: [
      ...(red === null ? [space(PAD_TOP)] : redHead(context, red, column)),
      body,
      ...(under === ''
        ? []
        : [
            {
              ...type.noteFaint,
              fontSize: 6.75,
              text: under,
              margin: [0, 1, 0, 0] as [number, number, number, number],
            },
          ]),
    ],
  }
}

const stated = ({ summary, stated: text }: Position): string =>
  oneLine(summary) === '' ? shortened(text, CELL_LETTERS) : oneLine(summary)

/** The red rule across the head of a cell and the words that say whose judgement it is. */
function redHead({ say }: BriefContext, position: Position, column: number): Content[] {
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
      ...type.redLabel,
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

function gapCell(context: BriefContext, item: AgendaItem): TableCell {
  const { gap, placed } = gapOf(context.material.notebook, item)
  return {
    stack: [
      ...(placed.length === 0
        ? [space(PAD_TOP)]
        : [
            {
              stack: [gapLine(context, placed, GAP - PAD)],
              margin: [0, mm(0.6), 0, mm(0.6)] as [number, number, number, number],
            },
          ]),
      { ...type.labelStrong, text: context.say(`gap.${gap}`) },
      ...(oneLine(item.gapNote) === ''
        ? []
        : [{ ...type.note, text: inlines(shortened(firstSentence(oneLine(item.gapNote)), 90), type.note) }]),
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
