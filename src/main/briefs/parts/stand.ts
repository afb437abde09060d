import type { Content, TableCell } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { datedSteps } from '#shared/domain/dated-steps.ts'
import { gapOf, isStated } from '#shared/domain/gap.ts'
import { isNegotiating, type Party } from '#shared/domain/party.ts'
import type { Position, PositionText } from '#shared/domain/position.ts'
import { abridged, wordDiff } from '#shared/domain/values/word-diff.ts'
import { addMarks, annotated } from '../text/annotated-text.ts'
import { instantInWords } from '../text/dates.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine } from '../text/plain.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { HAIRLINE, INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { doubtInWords, type Notes, remarks } from './notes.ts'
import { partyTab, tabDrop, tabWidth } from './party-tab.ts'
import { hanging, heightOf, type Piece } from './piece.ts'
import type { Section } from './section.ts'

const BETWEEN = mm(6)

/** The parties whose positions an item's page shows: those who must agree, and whoever else has stated something. */
const speakers = (context: BriefContext, item: AgendaItem): Party[] =>
  context.material.parties.filter((party) => isNegotiating(party) || isStated(context.positionOf(item.id, party.id)))

/** What each side states, two by two facing each other where the page is wide enough, with the marked words and our reading of each under it. */
export function standSections(context: BriefContext, item: AgendaItem, notes: Notes): Section[] {
  const parties = speakers(context, item)
  if (!parties.some((party) => isStated(context.positionOf(item.id, party.id)))) return []
  const pieces = facing(context, parties, (party, width) => {
    const position = context.positionOf(item.id, party.id)
    if (!isStated(position)) return statement(context, party, null, width)
    const lines = textOf(context, position, 'stated', notes, type.text)
    const said = lines.length > 0 ? lines : [inlines(oneLine(position.summary), type.text)]
    addMarks(said.at(-1) ?? [], notes.cite(position.citations))
    return statement(context, party, { lines: said, remark: reading(context, position) }, width)
  })
  const { gap } = gapOf(context.material.notebook, item)
  return [
    {
      side: context.say('brief.stand'),
      sideNote: context.isForUs ? [context.say(`gap.${gap}`)] : [],
      pieces,
      gap: mm(3),
    },
  ]
}

/**
 * What lies under the positions (reasoning, interests, reservation point, target, what is not known), each only where
 * it is written, every party in the same place as above.
 */
export function beneathSections(context: BriefContext, item: AgendaItem, notes: Notes): Section[] {
  const texts: readonly Exclude<PositionText, 'stated'>[] = [
    'reasoning',
    'interests',
    'reservationPoint',
    'target',
    'unknowns',
  ]
  return texts.flatMap((field): Section[] => {
    const pieces = facing(context, speakers(context, item), (party, width) => {
      const position = context.positionOf(item.id, party.id)
      if (position === undefined || position[field].trim() === '') return null
      return tabbed(context, party, textOf(context, position, field, notes, type.small), width)
    })
    if (pieces.length === 0) return []
    return [{ side: context.say(`position-text.${field}`), rule: 'hair', pieces, gap: mm(1.6) }]
  })
}

const textOf = (
  context: BriefContext,
  position: Position,
  field: PositionText,
  notes: Notes,
  style: TypeStyle,
): Inline[][] => annotated(position[field], context.notesOn('positions', position.id, field), notes.annotate, style)

/** Our reading of a position: firmness, confidence, the source's words of doubt. */
const reading = ({ say }: BriefContext, position: Position): string[] => [
  position.flexibility === 'unknown' ? '' : say(`flexibility.${position.flexibility}`),
  position.confidence === null ? '' : say(`confidence.${position.confidence}`),
  doubtInWords(say, position.doubt),
]

type Said = Readonly<{ lines: readonly Inline[][]; remark: readonly string[] }>

/**
 * Cells two by two for parties, with a hairline between the two; one under the other beside a margin of notes. A pair of
 * whom neither has anything to show is left out.
 */
export function facing(
  context: BriefContext,
  parties: readonly Party[],
  cellOf: (party: Party, width: number) => Piece | null,
): Piece[] {
  const { text: width, notes } = context.frames.portrait
  const abreast = notes > 0 ? 1 : 2
  const pairs = Array.from({ length: Math.ceil(parties.length / abreast) }, (_, at) =>
    parties.slice(at * abreast, at * abreast + abreast),
  )
  return pairs.flatMap((pair): Piece[] => {
    const column = pair.length === 1 ? width : (width - 2 * BETWEEN) / 2
    const cells = pair.map((party) => cellOf(party, column))
    const shown = cells.filter((cell) => cell !== null)
    if (shown.length === 0) return []
    return [
      {
        content: {
          table: {
            widths: pair.map(() => column),
            body: [cells.map((cell): TableCell => ({ stack: cell === null ? [] : [cell.content] }))],
          },
          layout: {
            hLineWidth: () => 0,
            vLineWidth: (at) => (at === 1 && pair.length === 2 ? 0.35 : 0),
            vLineColor: () => HAIRLINE,
            paddingLeft: (at) => (at === 0 ? 0 : BETWEEN),
            paddingRight: (at) => (at === 0 && pair.length === 2 ? BETWEEN : 0),
            paddingTop: () => 0,
            paddingBottom: () => 0,
          },
        },
        height: Math.max(...shown.map(({ height }) => height)),
        size: Math.min(...shown.map(({ size }) => size)),
      },
    ]
  })
}

/** A side's statement under its tab and name; `null`: it has stated nothing. */
function statement(context: BriefContext, party: Party, said: Said | null, width: number): Piece {
  const lines: readonly (readonly Inline[])[] = said?.lines ?? []
  const remark = remarks(said?.remark ?? [])
  const stack: Content[] = [
    {
      columns: [
        partyTab(party, context.toneOf(party.id), {
          top: tabDrop(type.label.fontSize),
          isSilent: said === null,
          isNamed: true,
        }),
        tagged(
          { as: 'heading', level: 5 },
          { ...type.label, text: inlines(oneLine(party.name), type.label), width: '*' },
        ),
      ],
      columnGap: mm(1.6),
      margin: [0, 0, 0, mm(0.9)],
    },
    ...(said === null ? [{ ...type.missing, text: context.say('brief.nothing-stated') }] : []),
    ...lines.map((line, at): Content => ({ ...type.text, text: [...line], margin: [0, at === 0 ? 0 : mm(1), 0, 0] })),
    ...(remark === null ? [] : [{ stack: [remark], margin: [0, mm(0.8), 0, 0] as [number, number, number, number] }]),
  ]
  return {
    content: { stack },
    height: lines.reduce((sum, line) => sum + heightOf(line, type.text, width), mm(10)),
    size: type.label.fontSize,
  }
}

/** A text of a side behind its tab. */
function tabbed(context: BriefContext, party: Party, lines: readonly (readonly Inline[])[], width: number): Piece {
  const gap = mm(1.8)
  const inner = width - tabWidth(party) - gap
  return {
    content: {
      columns: [
        partyTab(party, context.toneOf(party.id), { top: tabDrop(type.small.fontSize) }),
        { stack: lines.map((line) => ({ ...type.small, text: [...line] })), width: inner },
      ],
      columnGap: gap,
    },
    height: lines.reduce((sum, line) => sum + heightOf(line, type.small, inner), 0),
    size: type.small.fontSize,
  }
}

/** Most steps of a position that are printed; earlier ones stay in the notebook. */
const STEPS = 6

/** The words that went, struck through, and those that came, underlined, with a few of those that stayed about them. */
export function rewording(before: string, after: string): Inline[] {
  const runs = abridged(wordDiff(oneLine(before), oneLine(after))).flatMap(({ kind, text }): Inline[] => {
    if (kind === 'gone') return inlines(text, { ...type.small, decoration: 'lineThrough', color: INK_3 })
    return inlines(text, kind === 'new' ? { ...type.small, decoration: 'underline' } : type.small)
  })
  return runs.length === 0 ? [] : [{ text: '  ' }, ...runs]
}

/** How the positions on an item have moved, step by step, the latest last. */
export function movementSection(context: BriefContext, item: AgendaItem): Section[] {
  const { options, parties } = context.material
  const steps = context.material.positions
    .filter(({ agendaItem }) => agendaItem === item.id)
    .flatMap((position) => datedSteps(position).map(({ movement, after }) => ({ position, movement, after })))
    .filter(({ movement: { kind, note } }) => kind !== 'recorded' || note.trim() !== '')
    .toSorted(({ movement: a }, { movement: b }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(-STEPS)
  const width = context.frames.portrait.text
  const pieces = steps.map(({ position, movement: { at, kind, note, before }, after }) => {
    const party = context.partyOf(position.party)
    const named = context.say(`movement.${kind}`)
    const told: Inline[] = [
      { text: oneLine(note) === '' ? named : `${context.say('brief.labelled', { label: named })} ` },
      ...inlines(oneLine(note), type.small),
      ...(kind === 'reworded' ? rewording(before, after) : []),
      {
        ...type.noteFaint,
        lineHeight: 1,
        text: `  ${instantInWords(context.say, at, options.asOfZone, parties)}`,
        color: INK_3,
      },
    ]
    return hanging(party?.initials ?? '', type.labelStrong, told, type.small, width, mm(9))
  })
  return pieces.length === 0 ? [] : [{ side: context.say('brief.movement'), rule: 'hair', pieces, gap: mm(0.8) }]
}
