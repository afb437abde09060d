import type { Content } from 'pdfmake/interfaces'
import type { Delegate } from '#shared/domain/delegate.ts'
import type { Party } from '#shared/domain/party.ts'
import { sitsAtTable } from '#shared/domain/party.ts'
import { languageIn, listIn } from '#shared/i18n/figures.ts'
import { noteMarks } from '../text/annotated-text.ts'
import { nativeInlines, nativeLine } from '../text/native-name.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines, type Inline, stretch } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { collectNotes, doubtInWords, type Notes, remarks } from './notes.ts'
import { partyTab } from './party-tab.ts'
import { heightOf, paragraph, type Piece, stacked } from './piece.ts'
import { type Section, sections } from './section.ts'

/** Who leads: each party with what it carries into the room, its people with the head first; then who looks on. */
export function delegations(context: BriefContext): Content[] | null {
  const { parties, delegates } = context.material
  const frame = context.frames.portrait
  const notes = collectNotes(context)
  const people = new Map<string, Delegate[]>()
  for (const delegate of delegates) people.set(delegate.party, [...(people.get(delegate.party) ?? []), delegate])
  const isPresent = (party: Party): boolean => sitsAtTable(party) || people.has(party.id)
  const sitting = parties
    .filter(isPresent)
    .map((party) => partySection(context, notes, party, people.get(party.id) ?? []))
  const beside = parties
    .filter((party) => !isPresent(party))
    .map((party) => onlooker(context, notes, party, frame.text))
    .filter((piece) => piece !== null)
  if (sitting.length === 0 && beside.length === 0) return null
  return sections(frame, [
    ...sitting,
    { side: context.say('brief.onlookers'), pieces: beside, gap: mm(2.2) },
    { side: context.say('brief.notes'), pieces: notes.pieces(frame.text), gap: mm(0.8) },
  ])
}

function partySection(context: BriefContext, notes: Notes, party: Party, people: readonly Delegate[]): Section {
  const { nativeNames } = context.material.options
  const width = context.frames.portrait.text
  const ranked = people.toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || a.order - b.order)
  const own = nativeNames ? nativeLine(party.nativeName, 11) : null
  const named = ranked.map((delegate) => delegatePiece(context, notes, delegate, width))
  const carried = carriedPieces(context, notes, party, width)
  return {
    side: oneLine(party.name),
    sideNote: [context.say(`role.${party.role}`)],
    sideMore: {
      stack: [
        partyTab(party, context.toneOf(party.id), { top: mm(1.6), isNamed: true }),
        ...(own === null ? [] : [own]),
      ],
    },
    pieces: [
      ...(named.length === 0 ? [paragraph(context.say('brief.nobody-named'), type.missing, width)] : named),
      ...carried,
    ],
    gap: mm(1.8),
  }
}

function delegatePiece(context: BriefContext, notes: Notes, delegate: Delegate, width: number): Piece {
  const name = oneLine(delegate.name)
  const title = oneLine(delegate.title)
  const style: TypeStyle = delegate.isHead ? type.h3 : type.text
  const native = context.material.options.nativeNames
    ? nativeInlines(delegate.nativeName, style.fontSize, { lineHeight: style.lineHeight })
    : []
  const marks = noteMarks(notes.cite(delegate.citations))
  const first: Inline[] = [
    ...(name === '' ? inlines(title, style) : inlines(name, style)),
    ...(native.length === 0 ? [] : [{ text: '\u2002' }, ...native]),
    ...(name === '' || title === '' ? marks : []),
  ]
  const lines: Piece[] = [paragraph(first, style, width)]
  if (name === '') {
    const unnamed = remarks([context.say('brief.not-named')])
    if (unnamed !== null && !delegate.isHead)
      lines[0] = paragraph([...first, { text: '  ' }, unnamedInline(context)], style, width)
  } else if (title !== '') {
    const role = delegate.isHead ? context.say('brief.head', { title }) : title
    lines.push(paragraph([...(delegate.isHead ? stretch : inlines)(role, type.text), ...marks], type.text, width))
  }
  return stacked([...lines, ...delegateDetails(context, delegate, width)], 0)
}

const unnamedInline = (context: BriefContext): Inline => ({
  ...type.noteFaint,
  lineHeight: 1,
  text: context.say('brief.not-named'),
})

function delegateDetails({ say }: BriefContext, delegate: Delegate, width: number): Piece[] {
  const said = (key: 'brief.say-name' | 'brief.address' | 'brief.languages', value: string): string =>
    oneLine(value) === '' ? '' : say(key, { value: oneLine(value) })
  const facts = remarks([
    said('brief.say-name', delegate.pronunciation),
    said('brief.address', delegate.formOfAddress),
    said(
      'brief.languages',
      listIn(
        say,
        delegate.languages.map((tag) => languageIn(say, tag)),
      ),
    ),
    doubtInWords(say, delegate.doubt),
  ])
  return [
    ...(facts === null ? [] : [{ content: facts, height: mm(4), size: type.noteFaint.fontSize }]),
    ...[delegate.biography, delegate.notes]
      .flatMap(paragraphs)
      .map((text) => paragraph(inlines(text, type.small), type.small, width)),
  ]
}

/** Mandate, stakes and the rest, each behind its label. */
function carriedPieces({ say }: BriefContext, notes: Notes, party: Party, width: number): Piece[] {
  const carried = (
    [
      ['brief.mandate', party.mandate],
      ['brief.constituency', party.constituency],
      ['brief.stakes', party.stakes],
      ['brief.batna', party.batna],
      ['brief.party-notes', party.notes],
    ] as const
  ).filter(([, text]) => text.trim() !== '')
  const marks = noteMarks(notes.cite(party.citations))
  const pieces = carried.map(([key, text], at) =>
    labelled(say(key), text, width, at === carried.length - 1 ? marks : []),
  )
  const doubt = remarks([doubtInWords(say, party.doubt)])
  if (doubt !== null) pieces.push(indented({ content: doubt, height: mm(4), size: type.noteFaint.fontSize }))
  return pieces
}

const LABEL = mm(24)

const indented = (piece: Piece): Piece => ({
  ...piece,
  content: { stack: [piece.content], margin: [LABEL, 0, 0, 0] },
})

/** A text behind a label that hangs before it. */
function labelled(label: string, text: string, width: number, marks: readonly Inline[]): Piece {
  const lines = paragraphs(text)
  const body = lines.map((line, at) => ({
    ...type.small,
    text: [...inlines(line, type.small), ...(at === lines.length - 1 ? marks : [])],
  }))
  return {
    content: tagged(
      { as: 'item', label },
      {
        columns: [
          { ...type.label, text: label, width: LABEL, margin: [0, 1.3, 0, 0] as [number, number, number, number] },
          { stack: body, width: width - LABEL },
        ],
        columnGap: 0,
      },
    ),
    height: lines.reduce((sum, line) => sum + heightOf(line, type.small, width - LABEL), 0),
    size: type.small.fontSize,
  }
}

/** A party that is not at the table: what it is to the talks, and what it has at stake. */
function onlooker(context: BriefContext, notes: Notes, party: Party, width: number): Piece | null {
  const said = [party.mandate, party.stakes, party.constituency, party.batna, party.notes].flatMap(paragraphs)
  const native = context.material.options.nativeNames
    ? nativeInlines(party.nativeName, type.small.fontSize, { lineHeight: type.small.lineHeight })
    : []
  const hang = mm(9)
  const text: Inline[] = [
    ...inlines(oneLine(party.name), { ...type.small, bold: true }),
    ...(native.length === 0 ? [] : [{ text: '\u2002' }, ...native]),
    { text: `\u2002${context.say(`role.${party.role}`)}`, ...type.noteFaint, lineHeight: 1 },
    { text: said.length === 0 ? '' : '\u2002' },
    ...inlines(said.join(' '), type.small),
    ...noteMarks(notes.cite(party.citations)),
    ...(oneLine(party.doubt) === ''
      ? []
      : [{ ...type.noteFaint, lineHeight: 1, text: `\u2002${doubtInWords(context.say, party.doubt)}` }]),
  ]
  return {
    content: {
      columns: [
        { stack: [partyTab(party, context.toneOf(party.id), { top: 0.6, isNamed: true })], width: hang },
        { ...type.small, text, width: width - hang },
      ],
      columnGap: 0,
    },
    height: heightOf(text, type.small, width - hang),
    size: type.small.fontSize,
  }
}
