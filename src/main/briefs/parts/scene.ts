import type { Content } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Delegate } from '#shared/domain/delegate.ts'
import { isNegotiating, type Party } from '#shared/domain/party.ts'
import { listIn } from '#shared/i18n/figures.ts'
import { localeOf } from '#shared/i18n/locale.ts'
import { nativeInlines } from '../text/native-name.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { type Inline, inlines, stretch } from '../text/runs.ts'
import { INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { sessionAhead } from './cover.ts'
import { doubtInWords, remarks } from './notes.ts'
import { partyTab, tabDrop, tabWidth } from './party-tab.ts'
import { hanging, heightOf, paragraph, type Piece } from './piece.ts'
import type { Section } from './section.ts'
import { facing } from './stand.ts'

/** The summary of the notebook, in larger type: the first thing that is read. */
export function inShort({ say, material, frames }: BriefContext): Section[] {
  const pieces = paragraphs(material.notebook.summary).map((text) =>
    paragraph(inlines(text, type.lead), type.lead, frames.portrait.text),
  )
  return pieces.length === 0 ? [] : [{ side: say('brief.in-short'), pieces, gap: mm(1.6) }]
}

/** Where the talks are held, when they next sit and what they are about. */
export function theTalks(context: BriefContext): Section[] {
  const { say, material, frames } = context
  const { notebook, items } = material
  const width = frames.portrait.text
  const next = sessionAhead(context)
  const native = material.options.nativeNames ? nativeInlines(notebook.placeNative, type.text.fontSize) : []
  const place = inlines(oneLine(notebook.place), type.text)
  const where: Inline[] = [
    ...place,
    ...(native.length === 0 ? [] : [{ text: '\u2002' }, ...native]),
    ...(place.length === 0 || next === null ? [] : [{ text: '\u2002·\u2002', color: INK_3 }]),
    ...(next === null ? [] : next.value.map((inline) => ({ ...inline, ...SIZE_OF_TEXT }))),
  ]
  const listed = items.map((item) => numbered(item, inlines(oneLine(item.title), type.text), width))
  const pieces = [...(where.length === 0 ? [] : [paragraph(where, type.text, width)]), ...listed]
  return pieces.length === 0 ? [] : [{ side: say('brief.talks'), pieces, gap: mm(0.3) }]
}

const SIZE_OF_TEXT = { fontSize: type.text.fontSize, lineHeight: type.text.lineHeight } as const

/** A text behind the number of its agenda item. */
export const numbered = (item: AgendaItem, text: readonly Inline[], width: number): Piece =>
  hanging(oneLine(item.number), { ...type.text, color: INK_3 }, text, type.text, width, mm(7))

/** Who leads each delegation at the table, and who comes along. */
export function acrossTheTable(context: BriefContext): Section[] {
  const { say, material, frames } = context
  const pieces = material.table.map((party) =>
    behindTab(context, party, leaders(context, party), type.text, frames.portrait.text),
  )
  if (pieces.length === 0) return []
  return [{ side: say('brief.across'), sideNote: [say('brief.across-note')], pieces, gap: mm(1.2) }]
}

function leaders(context: BriefContext, party: Party): Inline[] {
  const { say, material } = context
  const people = material.delegates
    .filter((delegate) => delegate.party === party.id)
    .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || a.order - b.order)
  const heads = people.filter(({ isHead }) => isHead)
  const others = people.filter(({ isHead }) => !isHead).map((one) => calledIn(context, one))
  const named: Inline[] = [...inlines(oneLine(party.name), { ...type.text, bold: true }), { text: '\u2002' }]
  if (people.length === 0) return [...named, { text: say('brief.nobody-named'), italics: true, color: INK_3 }]
  const along = others.length === 0 ? '' : say('brief.with', { others: listIn(say, others) })
  return [
    ...named,
    ...heads.flatMap((head, at) => [...(at === 0 ? [] : [{ text: '; ' }]), ...namedHead(context, head)]),
    ...inlines(heads.length > 0 && along !== '' ? `, ${along}` : along, type.text),
  ]
}

/** A person within a sentence: the name, or the office of one who is not named. */
function calledIn({ say }: BriefContext, { name, title }: Delegate): string {
  if (oneLine(name) !== '') return oneLine(name)
  const [first = '', ...rest] = Array.from(oneLine(title))
  return first.toLocaleLowerCase(localeOf(say.language)) + rest.join('')
}

function namedHead({ say, material }: BriefContext, { name, nativeName, title }: Delegate): Inline[] {
  const native = material.options.nativeNames ? nativeInlines(nativeName, type.text.fontSize) : []
  const words = oneLine(name) === '' ? say('brief.rank-head') : oneLine(name)
  return [
    ...inlines(words, type.text),
    ...(native.length === 0 ? [] : [{ text: '\u2002' }, ...native]),
    ...inlines(oneLine(title) === '' ? '' : `, ${oneLine(title)}`, type.text),
  ]
}

/** A text behind a party's tab. */
export function behindTab(
  context: BriefContext,
  party: Party,
  text: readonly Inline[],
  style: TypeStyle,
  width: number,
): Piece {
  const gap = mm(1.8)
  const inner = width - tabWidth(party) - gap
  return {
    content: {
      columns: [
        partyTab(party, context.toneOf(party.id), { top: tabDrop(style.fontSize) }),
        { ...style, text: [...text], width: inner },
      ],
      columnGap: gap,
    },
    height: heightOf(text, style, inner),
    size: style.fontSize,
  }
}

/** What each side that must agree came for and has at stake, two by two. */
export function whatEachWants(context: BriefContext): Section[] {
  const { say, material } = context
  const pieces = facing(context, material.table.filter(isNegotiating), (party, width) => {
    const stakes = oneLine(party.stakes)
    const doubt = remarks([doubtInWords(say, party.doubt)])
    const told: Piece[] = [
      ...paragraphs(party.mandate).map((text) => paragraph(inlines(text, type.text), type.text, width)),
      ...(stakes === '' ? [] : [paragraph(stretch(say('brief.at-stake', { stakes }), type.small), type.small, width)]),
    ]
    return underName(context, party, [
      ...(told.length === 0 ? [paragraph(say('brief.nothing-stated'), type.missing, width)] : told),
      ...(doubt === null ? [] : [{ content: doubt, height: mm(4), size: type.noteFaint.fontSize }]),
    ])
  })
  return pieces.length === 0 ? [] : [{ side: say('brief.wants'), pieces, gap: mm(3) }]
}

/** Pieces of one side under its tab and name. */
export function underName(context: BriefContext, party: Party, pieces: readonly Piece[]): Piece {
  const head: Content = {
    columns: [
      partyTab(party, context.toneOf(party.id), { top: tabDrop(type.label.fontSize) }),
      { ...type.label, text: inlines(oneLine(party.name), type.label), width: '*' },
    ],
    columnGap: mm(1.6),
    margin: [0, 0, 0, mm(0.9)],
  }
  const under = pieces.map(({ content }, at): Content => ({
    stack: [content],
    margin: [0, at === 0 ? 0 : mm(1), 0, 0],
  }))
  return {
    content: { stack: [head, ...under] },
    height: pieces.reduce((sum, { height }) => sum + height + mm(1), mm(6)),
    size: type.label.fontSize,
  }
}
