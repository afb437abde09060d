import type { Content } from 'pdfmake/interfaces'
import type { Delegate } from '#shared/domain/delegate.ts'
import { type Party, sitsAtTable } from '#shared/domain/party.ts'
import { languageIn, listIn } from '#shared/i18n/figures.ts'
import { tagged } from '../structure/tag.ts'
import { noteMarks } from '../text/annotated-text.ts'
import { nativeInlines, nativeLine } from '../text/native-name.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { riseOf } from '../text/room.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { collectNotes, doubtInWords, type Notes, remarks } from './notes.ts'
import { partyTab, tabDrop } from './party-tab.ts'
import { fact } from './fact.ts'
import { paragraph, type Piece } from './piece.ts'
import { behindTab, comma } from './scene.ts'
import { keptWithNext, type Section, sections, space } from './section.ts'

/** The people of each side at the table and of whoever else sends some, the head first; each with all that is known. */
export function people(context: BriefContext): Content[] | null {
  const { parties, delegates } = context.material
  const notes = collectNotes(context)
  const sides = parties.filter((party) => sitsAtTable(party) || delegates.some((one) => one.party === party.id))
  if (sides.length === 0) return null
  const frame = context.frames.portrait
  const isNamed = (party: Party): boolean => delegates.some((one) => one.party === party.id)
  const set = sides.filter(isNamed).map((party) => side(context, notes, party))
  const unnamed = sides.filter((party) => !isNamed(party)).map((party) => unnamedSide(context, party))
  const under = sections(frame, [
    { side: '', pieces: unnamed, gap: mm(1) },
    { side: context.say('brief.notes'), pieces: notes.pieces(frame.text), gap: mm(0.8) },
  ])
  return [...set.flatMap((content, at) => (at === 0 ? content : [space(mm(9)), ...content])), space(mm(7)), ...under]
}

/** A side at the table of whose people nobody is named: a line, and no page of its own. */
function unnamedSide(context: BriefContext, party: Party): Piece {
  const named = [
    ...inlines(oneLine(party.name), { ...type.text, bold: true }),
    ...(party.role === 'party' ? [] : [comma(context.say), ...inlines(context.say(`role.${party.role}`), type.text)]),
    { text: '\u2002' },
    ...inlines(context.say('brief.nobody-named'), type.missing),
  ]
  return behindTab(context, party, named, type.text, context.frames.portrait.text)
}

function side(context: BriefContext, notes: Notes, party: Party): Content[] {
  const { material, frames } = context
  const frame = frames.portrait
  const ranked = material.delegates
    .filter((one) => one.party === party.id)
    .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || a.order - b.order)
  const described = ranked.map((one, at) => person(context, notes, one, at + 1))
  return [...sideHead(context, party), ...sections(frame, described)]
}

/** The side's tab in the side column, its name and its own name over the text. */
function sideHead(context: BriefContext, party: Party): Content[] {
  const { say, material, frames } = context
  const frame = frames.portrait
  const native = material.options.nativeNames ? nativeInlines(party.nativeName, type.h2.fontSize * 0.8) : []
  const name = inlines(oneLine(party.name), type.h2)
  const rise = riseOf(party.name, type.h2, say.language)
  const line: Content = {
    columns: [
      {
        stack: [
          partyTab(party, context.toneOf(party.id), { top: tabDrop(type.h2.fontSize, rise), isNamed: true }),
          ...(party.role === 'party'
            ? []
            : [
                {
                  ...type.sideNote,
                  text: say(`role.${party.role}`),
                  margin: [0, mm(1), 0, 0] as [number, number, number, number],
                },
              ]),
        ],
        width: frame.side,
      },
      tagged(
        { as: 'heading', level: 2 },
        {
          ...type.h2,
          text: [...name, ...(native.length === 0 ? [] : [{ text: '\u2003' }, ...native])],
          id: `side-${party.id}`,
          outline: true,
          outlineText: oneLine(party.name),
          width: frame.text,
        },
      ),
    ],
    columnGap: frame.gutter,
    margin: [0, 0, 0, mm(2.4)],
  }
  return keptWithNext(line, mm(30))
}

/** One person: rank beside, then name, own script, office and what to know before shaking hands. */
function person(context: BriefContext, notes: Notes, delegate: Delegate, rank: number): Section {
  const { say, material, frames } = context
  const width = frames.portrait.text
  const name = oneLine(delegate.name)
  const title = oneLine(delegate.title)
  const marks = noteMarks(notes.cite(delegate.citations))
  const native = material.options.nativeNames ? nativeLine(delegate.nativeName, type.h3.fontSize * 1.15) : null
  const called: Inline[] = inlines(name === '' ? title : name, type.h3)
  const pieces: Piece[] = [
    paragraph(name === '' || title === '' ? [...called, ...marks] : called, type.h3, width),
    ...(native === null ? [] : [{ content: native, height: mm(8), size: type.h3.fontSize }]),
    ...(name === '' || title === '' ? [] : [paragraph([...inlines(title, type.text), ...marks], type.text, width)]),
    ...facts(context, delegate),
  ]
  return {
    side: delegate.isHead ? say('brief.rank-head') : say('brief.rank', { rank }),
    sideNote: name === '' ? [say('brief.not-named')] : [],
    rule: rank === 1 ? 'ink' : 'hair',
    pieces,
    gap: mm(0.9),
  }
}

function facts({ say, frames }: BriefContext, delegate: Delegate): Piece[] {
  const width = frames.portrait.text
  const languages = listIn(
    say,
    delegate.languages.map((tag) => languageIn(say, tag)),
  )
  const labelled: readonly (readonly [string, string])[] = [
    [say('brief.person-say'), delegate.pronunciation],
    [say('brief.person-address'), delegate.formOfAddress],
    [say('brief.person-languages'), languages],
    [say('brief.person-notes'), delegate.notes],
  ]
  const doubt = remarks([doubtInWords(say, delegate.doubt)])
  const biography = paragraphs(delegate.biography).map((text) => paragraph(inlines(text, type.text), type.text, width))
  const isNamed = oneLine(delegate.name) !== ''
  return [
    ...labelled
      .filter(([, text]) => text.trim() !== '')
      .map(([label, text]) =>
        fact(
          label,
          paragraphs(text).map((line) => inlines(line, type.small)),
          width,
        ),
      ),
    ...(biography.length === 0 && isNamed
      ? [paragraph(say('brief.no-biography'), { ...type.missing, fontSize: type.small.fontSize }, width)]
      : biography),
    ...(doubt === null ? [] : [{ content: doubt, height: mm(4), size: type.noteFaint.fontSize }]),
  ]
}
