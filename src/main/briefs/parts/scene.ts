import type { Content } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Delegate } from '#shared/domain/delegate.ts'
import { isNegotiating, type Party } from '#shared/domain/party.ts'
import { listIn } from '#shared/i18n/figures.ts'
import { localeOf } from '#shared/i18n/locale.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { nativeInlines } from '../text/native-name.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { riseOf } from '../text/room.ts'
import { type Inline, inlines, stretch } from '../text/runs.ts'
import { INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { sessionAhead } from './cover.ts'
import { doubtInWords } from './notes.ts'
import { partyTab, tabDrop, tabWidth } from './party-tab.ts'
import { hanging, heightOf, paragraph, type Piece } from './piece.ts'
import type { Section } from './section.ts'

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
  const listed = items.flatMap(({ number, title }, at): Inline[] => [
    ...(at === 0 ? [] : [{ text: '\u2003' }]),
    ...(oneLine(number) === '' ? [] : [{ text: `${oneLine(number)}\u00A0`, color: INK_3 }]),
    ...inlines(oneLine(title), type.text),
  ])
  const pieces = [where, listed].filter((line) => line.length > 0).map((line) => paragraph(line, type.text, width))
  return pieces.length === 0 ? [] : [{ side: say('brief.talks'), pieces, gap: mm(1.2) }]
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
    ...(heads.length > 0 && along !== '' ? [comma(say)] : []),
    ...inlines(along, type.text),
  ]
}

/** The comma of the language by itself: between two texts that may read in different directions it belongs to neither. */
export const comma = (say: Say): Inline => ({ text: say('brief.comma') })

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
    ...(oneLine(title) === '' ? [] : [comma(say), ...inlines(oneLine(title), type.text)]),
  ]
}

/** A text behind a party's tab, which it names as a rule. */
export function behindTab(
  context: BriefContext,
  party: Party,
  text: readonly Inline[],
  style: TypeStyle,
  width: number,
  isNamed = true,
): Piece {
  const gap = mm(1.8)
  const inner = width - tabWidth(party) - gap
  const rise = riseOf(text.map((inline) => inline.text).join(''), style, context.say.language)
  return {
    content: {
      columns: [
        partyTab(party, context.toneOf(party.id), { top: tabDrop(style.fontSize, rise), isNamed }),
        { ...style, text: [...text], width: inner },
      ],
      columnGap: gap,
    },
    height: heightOf(text, style, inner),
    size: style.fontSize,
  }
}

/** What each side that must agree came for and has at stake. */
export function whatEachWants(context: BriefContext): Section[] {
  const { say, material, frames } = context
  const pieces = material.table.filter(isNegotiating).map((party) => {
    const mandate = oneLine(party.mandate)
    const stakes = oneLine(party.stakes)
    const doubt = doubtInWords(say, party.doubt)
    const text: Inline[] = [
      ...inlines(oneLine(party.name), { ...type.text, bold: true }),
      { text: '\u2002' },
      ...inlines(mandate, type.text),
      ...(mandate === '' && stakes === ''
        ? [{ text: say('brief.nothing-stated'), italics: true, color: INK_3 }]
        : [
            { text: mandate === '' ? '' : ' ' },
            ...(stakes === '' ? [] : stretch(say('brief.at-stake', { stakes }), type.text)),
          ]),
      ...(doubt === '' ? [] : inlines(`\u2002${doubt}`, { ...type.noteFaint, lineHeight: type.text.lineHeight })),
    ]
    return behindTab(context, party, text, type.text, frames.portrait.text)
  })
  return [{ side: say('brief.wants'), pieces, gap: mm(1.6) }]
}

/** Pieces of one side under its tab and name. */
export function underName(context: BriefContext, party: Party, pieces: readonly Piece[]): Piece {
  const head: Content = {
    columns: [
      partyTab(party, context.toneOf(party.id), { top: tabDrop(type.label.fontSize), isNamed: true }),
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
