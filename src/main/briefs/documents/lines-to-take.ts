import type { Content } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { ComingDocument } from '../coming-document.ts'
import { besideMargin, withMargin } from '../parts/beside-margin.ts'
import type { BriefContext } from '../parts/context.ts'
import { itemId, redLineSections, textSection } from '../parts/items.ts'
import { kindInWords } from '../parts/kind-words.ts'
import { letterhead } from '../parts/letterhead.ts'
import { collectNotes } from '../parts/notes.ts'
import { heading, type Section, sectionsAsTheyCome, space } from '../parts/section.ts'
import { standSections } from '../parts/stand.ts'
import { talkingPointSections } from '../parts/talking-points.ts'
import { tagged } from '../structure/tag.ts'
import type { NoteSign } from '../text/annotated-text.ts'
import { itemNumbersInWords } from '../text/item-numbers.ts'
import { oneLine } from '../text/plain.ts'
import { dotted, inlines } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { assembled, contextOf } from './assemble.ts'

/**
 * Lines to take: a page an item, to be held in the hand. The objective, where the sides stand, what must, should and
 * could be said (its weight by its size), what to say if it is raised, what to avoid, and the red lines.
 */
export function linesToTake(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = withMargin(contextOf(notebook, options, ['items']), ['agendaItems', 'positions'])
  const frame = context.frames.portrait
  const { written, bare } = itemsWithLines(context)
  function* content(): Generator<Content> {
    yield* letterhead(context, mm(6))
    for (const [at, item] of written.entries()) yield* itemPage(context, item, at > 0)
    yield* without(context, written.length > 0, bare)
  }
  return assembled(context, [{ frame, content: content() }])
}

/** The items that get a page, and those on which we have nothing to say yet. */
export function itemsWithLines({ material }: BriefContext): Record<'written' | 'bare', AgendaItem[]> {
  const lines = new Set<string>(material.talkingPoints.map(({ agendaItem }) => agendaItem))
  const hasLines = ({ id, objective }: AgendaItem): boolean => objective.trim() !== '' || lines.has(id)
  return { written: material.items.filter(hasLines), bare: material.items.filter((item) => !hasLines(item)) }
}

function itemPage(context: BriefContext, item: AgendaItem, onNewPage: boolean): Content[] {
  const frame = context.frames.portrait
  const { lines, signs } = itemLines(context, item)
  const kicker = [
    oneLine(context.material.options.subtitle) || kindInWords(context.say, context.material.options.type),
    forWhom(context),
  ]
  return [
    tagged(onNewPage ? { as: 'artifact' } : { as: 'heading', level: 1 }, {
      ...type.label,
      text: dotted(kicker, type.label),
      ...(onNewPage ? { pageBreak: 'before' as const } : {}),
      margin: [frame.side + frame.gutter, 0, 0, mm(1.5)] as [number, number, number, number],
    }),
    ...heading(frame, { id: itemId(item), number: oneLine(item.number), title: item.title, signs }),
    ...lines,
  ]
}

/** For whom and by whom: on every page, since each is carried by itself. */
function forWhom({ say, material: { options } }: BriefContext): string {
  const [reader, by] = [oneLine(options.preparedFor), oneLine(options.preparedBy)]
  if (reader !== '' && by !== '') return say('brief.for-by', { for: reader, by })
  if (reader !== '') return say('brief.for-only', { for: reader })
  return by === '' ? '' : say('brief.by-only', { by })
}

type Lines = Readonly<{
  lines: Iterable<Content>
  /** The signs of notes on texts of the page that are not written: they are on the item as a whole. */
  signs: readonly NoteSign[]
}>

/** Texts that have their place on an item's page, by their collection: notes on others are for whoever prepares. */
const HELD = { agendaItems: ['objective'], positions: ['stated', 'redLineText'] } as const

function itemLines(context: BriefContext, item: AgendaItem): Lines {
  const frame = context.frames.portrait
  const notes = collectNotes(context)
  const written: Section[] = [
    ...textSection(context, item, 'objective', notes, frame),
    ...standSections(context, item, notes),
    ...talkingPointSections(context, item),
    ...redLineSections(context, item, notes, frame),
  ]
  const ofItem = context.material.positions.filter(({ agendaItem }) => agendaItem === item.id)
  const signs = [
    ...notes.rest('agendaItems', item.id, HELD.agendaItems),
    ...ofItem.flatMap(({ id }) => notes.rest('positions', id, HELD.positions)),
  ]
  const pieces = notes.pieces(frame.text)
  if (pieces.length > 0) written.push({ side: context.say('brief.notes'), pieces, gap: mm(0.8) })
  return { lines: besideMargin(context, sectionsAsTheyCome(frame, written), notes), signs }
}

/** Which items have no line yet, so that nobody looks for their page. */
function without({ say, frames }: BriefContext, isBehind: boolean, bare: readonly AgendaItem[]): Content[] {
  if (isBehind && bare.length === 0) return []
  const items = itemNumbersInWords(
    say,
    bare.map(({ number, title }) => oneLine(number) || oneLine(title)),
  )
  const words = items === '' || !isBehind ? say('brief.no-lines') : say('brief.no-lines-on', { items })
  const indent = frames.portrait.side + frames.portrait.gutter
  return [
    ...(isBehind ? [space(mm(5))] : []),
    { ...type.missing, text: inlines(words, type.missing), margin: [indent, 0, 0, 0] },
  ]
}
