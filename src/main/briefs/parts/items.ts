import type { Content } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { gapOf, isStated } from '#shared/domain/gap.ts'
import { addMarks, annotated, type NoteSign } from '../text/annotated-text.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines, stretch } from '../text/runs.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { besideMargin, withMargin } from './beside-margin.ts'
import type { BriefContext } from './context.ts'
import { GAP_LINE_DEPTH, gapLine } from './gap-line.ts'
import { collectNotes, doubtInWords, type Notes } from './notes.ts'
import { paragraph, type Piece } from './piece.ts'
import { heading, keptWithNext, type Section, sectionsAsTheyCome, space } from './section.ts'
import { beneathSections, movementSection, standSections } from './stand.ts'
import { talkingPointSections } from './talking-points.ts'

/** Identifier of an item's page. */
export const itemId = (item: AgendaItem): string => `item-${item.id}`

/**
 * A page for each agenda item, to be carried into the room. What is said there comes first (objective, where they stand,
 * lines to take, red lines), what lies beneath it after (the gap, movement, background, interests), the notes last. Items on which nothing is written yet follow one another without a page each.
 */
export function itemPages(whole: BriefContext, id: string, number: string): Iterable<Content> | null {
  const context = withMargin(whole, ['agendaItems', 'positions'])
  return context.material.items.length === 0 ? null : pagesOfItems(context, id, number)
}

function* pagesOfItems(context: BriefContext, id: string, number: string): Generator<Content> {
  const frame = context.frames.portrait
  let isFirst = true
  let wasBare = false
  for (const item of context.material.items) {
    const { written, notes, unled } = itemSections(context, item, frame)
    const isBare = written.length === 0
    // Without our own lines and judgements an item is a few lines, and is not carried into the room by itself.
    const flows = !isFirst && ((isBare && wasBare) || !context.isForUs)
    yield flows ? space(mm(9)) : kicker(context, frame, isFirst ? { id, number } : null)
    yield* itemHeading(frame, item, id, unled)
    yield* besideMargin(context, isBare ? bare(context, frame) : sectionsAsTheyCome(frame, written), notes)
    isFirst = false
    wasBare = isBare
  }
}

/** What the part is called: by its lines to take, which are for our delegation alone. */
export const itemsTitle = ({ isForUs }: Pick<BriefContext, 'isForUs'>): 'brief.part-items' | 'brief.item' =>
  isForUs ? 'brief.part-items' : 'brief.item'

/** The part's own name, small above each item; above the first, which opens the part, it leads there. */
function kicker(
  context: BriefContext,
  frame: Frame,
  part: { readonly id: string; readonly number: string } | null,
): Content {
  const text = context.say(itemsTitle(context))
  const opens =
    part === null
      ? { pageBreak: 'before' as const }
      : { id: part.id, outline: true, outlineText: `${part.number}  ${text}` }
  return tagged(part === null ? { as: 'artifact' } : { as: 'heading', level: 2 }, {
    ...type.label,
    text,
    ...opens,
    margin: [frame.side + frame.gutter, 0, 0, mm(1.5)] as [number, number, number, number],
  })
}

const itemHeading = (frame: Frame, item: AgendaItem, parent: string, signs: readonly NoteSign[]): Content[] =>
  heading(frame, {
    id: itemId(item),
    number: oneLine(item.number),
    title: item.title,
    parent,
    signs,
  })

function bare(context: BriefContext, frame: Frame): Content[] {
  const words: Content = {
    ...type.missing,
    text: context.say('brief.item-empty'),
    margin: [frame.side + frame.gutter, 0, 0, 0],
  }
  return keptWithNext(words, 0)
}

type ItemText = Readonly<{
  written: Section[]
  notes: Notes
  /** The signs of the notes that none of its texts leads to: they are on the item as a whole. */
  unled: readonly NoteSign[]
}>

function itemSections(context: BriefContext, item: AgendaItem, frame: Frame): ItemText {
  const notes = collectNotes(context)
  const written: Section[] = [
    ...textSection(context, item, 'objective', notes, frame),
    ...standSections(context, item, notes),
    ...talkingPointSections(context, item),
    ...redLineSections(context, item, notes, frame),
    ...gapSection(context, item, frame),
    ...movementSection(context, item),
    ...textSection(context, item, 'background', notes, frame),
    ...beneathSections(context, item, notes),
  ]
  // Notes on texts that are empty, or of sides that state nothing, are about the item all the same.
  const ofItem = context.material.positions.filter(({ agendaItem }) => agendaItem === item.id)
  const unled = [
    ...notes.rest('agendaItems', item.id),
    ...ofItem.flatMap((position) => notes.rest('positions', position.id)),
  ]
  const pieces = notes.pieces(frame.text)
  const under = { side: context.say('brief.notes'), pieces, gap: mm(0.8) }
  return { written: pieces.length === 0 ? written : [...written, under], notes, unled }
}

/** How far apart they stand: the drawn line where the sides are placed on it, and on what our judgement rests. */
function gapSection(context: BriefContext, item: AgendaItem, frame: Frame): Section[] {
  if (!context.isForUs) return []
  const { gap, placed } = gapOf(context.material.notebook, item)
  const note = paragraphs(item.gapNote).map((text) => paragraph(inlines(text, type.small), type.small, frame.text))
  const line: Piece[] =
    placed.length === 0
      ? []
      : [{ content: gapLine(context, placed, frame.text), height: GAP_LINE_DEPTH, size: type.side.fontSize }]
  const pieces = [...line, ...note]
  if (pieces.length === 0) return []
  return [{ side: context.say('brief.gap'), sideNote: [context.say(`gap.${gap}`)], pieces, gap: mm(1.2) }]
}

/** The item's objective or background; the background also carries what the item rests on. */
export function textSection(
  context: BriefContext,
  item: AgendaItem,
  field: 'objective' | 'background',
  notes: Notes,
  frame: Frame,
): Section[] {
  const style = field === 'objective' ? type.objective : type.text
  const lines = annotated(item[field], context.notesOn('agendaItems', item.id, field), notes.annotate, style)
  if (lines.length === 0) return []
  const isSourced = field === 'background' || item.background.trim() === ''
  if (isSourced) addMarks(lines.at(-1) ?? [], notes.cite(item.citations))
  return [
    {
      side: context.say(field === 'objective' ? 'brief.objective' : 'brief.background'),
      sideNote: isSourced ? [doubtInWords(context.say, item.doubt)] : [],
      pieces: lines.map((line): Piece => paragraph(line, style, frame.text)),
      gap: mm(1.4),
    },
  ]
}

/** One section a side that has a red line: a red rule above, broken where it is our assessment. */
export function redLineSections(context: BriefContext, item: AgendaItem, notes: Notes, frame: Frame): Section[] {
  return context.material.parties.flatMap((party): Section[] => {
    const position = context.positionOf(item.id, party.id)
    if (position === undefined || position.redLine === 'none') return []
    const on = context.notesOn('positions', position.id, 'redLineText')
    const own = annotated(position.redLineText, on, notes.annotate, type.text)
    const fallback = isStated(position) ? oneLine(position.summary) || oneLine(position.stated) : ''
    const lines = own.length > 0 ? own : [inlines(fallback || context.say('brief.red-line-no-words'), type.text)]
    const [first = [], ...rest] = lines
    const named = [
      ...stretch(`${context.say('brief.labelled', { label: oneLine(party.name) })} `, { ...type.text, bold: true }),
      ...first,
    ]
    return [
      {
        side: context.say('red-line'),
        sideNote: [context.say(`red-line.${position.redLine}`)],
        red: true,
        rule: position.redLine === 'assessed' ? 'red-broken' : 'red',
        pieces: [named, ...rest].map((line) => paragraph(line, type.text, frame.text)),
      },
    ]
  })
}
