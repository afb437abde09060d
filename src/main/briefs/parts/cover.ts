import type { Content, TableCell } from 'pdfmake/interfaces'
import { nextSession } from '#shared/domain/next-session.ts'
import { epochToLocal } from '#shared/domain/values/zone.ts'
import { withCommas } from '#shared/i18n/figures.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { tagged } from '../structure/tag.ts'
import { cityClocks, dayInWords, instantInWords, zonesOfTable } from '../text/dates.ts'
import { itemNumbersInWords } from '../text/item-numbers.ts'
import { nativeInlines } from '../text/native-name.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { riseOf } from '../text/room.ts'
import { type Inline, inlines, stretch, unbroken } from '../text/runs.ts'
import { HAIRLINE, INK_3 } from '../theme/palette.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { type ContentsEntry, contentsLine } from './contents.ts'
import type { BriefContext } from './context.ts'
import { paragraph, type Piece } from './piece.ts'
import { kindInWords } from './kind-words.ts'
import { letterhead } from './letterhead.ts'
import { ruleLine, type Section, SECTION_SPACE, sections, space } from './section.ts'

/** Identifier of the cover in the outline. */
export const COVER_ID = 'cover'

/** The first page: title, what the brief is and for whom, in short, contents. */
export function cover(context: BriefContext, contents: readonly ContentsEntry[]): Content[] {
  const frame = context.frames.portrait
  const { notebook, options } = context.material
  const title = oneLine(notebook.title)
  const kind = oneLine(options.subtitle) || kindInWords(context.say, options.type)
  const size = title.length > 90 ? 20 : title.length > 40 ? 26 : type.title.fontSize
  const style = { ...type.title, fontSize: size }
  const named = tagged(
    { as: 'heading', level: 1 },
    {
      ...style,
      text: inlines(title, style),
      id: COVER_ID,
      outline: true,
      outlineText: context.say('brief.cover'),
      characterSpacing: -0.02 * size,
    },
  )
  const told = [...inShort(context, frame), ...contentsSection(context, frame, contents)]
  const air = told.reduce((sum, section) => sum + depthOf(section), 0) > frame.depth * ROOM_TO_TELL ? CLOSE : 1
  return [
    ...letterhead(context, mm(4)),
    {
      stack: [named, { ...type.kind, text: inlines(kind, type.kind), margin: [0, mm(2.5), 0, 0] }],
      margin: [frame.side + frame.gutter, mm(14) * air, 0, mm(10) * air],
    },
    ruleLine('ink', frame.inner),
    particulars(context, frame),
    space(mm(10) * air),
    ...sections(frame, told),
  ]
}

/** As much of a page as is told under the title and its particulars before the cover is set closer, to stay one page. */
const ROOM_TO_TELL = 0.6
/** How much of its room a close cover keeps. */
const CLOSE = 0.3

/** About how high a section stands, in points. */
const depthOf = ({ pieces, gap = 0 }: CoverSection): number =>
  pieces.reduce((sum, { height }) => sum + height + gap, SECTION_SPACE)

type Particular = Readonly<{ label: string; value: readonly Inline[] }>

/** The block of particulars: label and value, two to a row where both are short, else over the whole width. */
function particulars(context: BriefContext, frame: Frame): Content {
  const next = sessionAhead(context)
  const label = mm(18)
  const values = frame.text - label - 2 * frame.gutter
  const body = [
    ...inRows(listedParticulars(context)).map(([first, second]) => particularRow(context.say, first, second)),
    ...(next === null ? [] : [particularRow(context.say, next, undefined)]),
  ]
  return {
    table: {
      widths: [frame.side, frame.gutter, values * 0.48, frame.gutter, label, frame.gutter, values * 0.52],
      body: body.length === 0 ? [particularRow(context.say, undefined, undefined)] : body,
    },
    layout: {
      defaultBorder: false,
      hLineWidth: () => 0.35,
      vLineWidth: () => 0,
      hLineColor: () => HAIRLINE,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => mm(1.35),
      paddingBottom: () => mm(1),
    },
  }
}

/** Letters that fit in one line of the left column, and of the right, which is wider. */
const SHORT = [26, 31] as const

const lettersOf = ({ value }: Particular): number => value.reduce((sum, { text }) => sum + text.length, 0)

/** Particulars in their order, each with the one after it where both are short. */
function inRows(all: readonly Particular[]): (readonly [Particular, Particular | undefined])[] {
  const rows: (readonly [Particular, Particular | undefined])[] = []
  for (let at = 0; at < all.length; at += 1) {
    const [first, second] = [all[at]!, all[at + 1]]
    const isPair = second !== undefined && lettersOf(first) <= SHORT[0] && lettersOf(second) <= SHORT[1]
    rows.push([first, isPair ? second : undefined])
    if (isPair) at += 1
  }
  return rows
}

const UNDER: [boolean, boolean, boolean, boolean] = [false, false, false, true]

function particularRow(say: Say, first: Particular | undefined, second: Particular | undefined): TableCell[] {
  const labelled = (words: string, value: readonly Inline[] = []): TableCell => ({
    ...type.label,
    text: words,
    border: UNDER,
    margin: [0, Math.max(1.2, riseBeside(say, value) - riseOf(words, type.label, say.language)), 0, 0],
  })
  const filled = (value: readonly Inline[]): TableCell => ({ ...type.small, text: [...value], border: UNDER })
  if (second === undefined) {
    const wide: TableCell = { ...type.small, text: [...(first?.value ?? [])], border: UNDER, colSpan: 5 }
    return [labelled(first?.label ?? '', first?.value), '', wide, '', '', '', '']
  }
  return [
    labelled(first?.label ?? '', first?.value),
    '',
    filled(first?.value ?? []),
    '',
    labelled(second.label, second.value),
    '',
    filled(second.value),
  ]
}

/** How far the baseline of a value lies under its top. */
const riseBeside = (say: Say, value: readonly Inline[]): number =>
  riseOf(value.map(({ text }) => text).join(''), type.small, say.language)

const given = (label: string, text: string): Particular[] =>
  oneLine(text) === '' ? [] : [{ label, value: inlines(oneLine(text), type.small) }]

/** For whom and by whom, where and as of when, and under which marking. */
function listedParticulars({ say, material: { notebook, options, parties, marking } }: BriefContext): Particular[] {
  const handling = oneLine(notebook.handling)
  const native = options.nativeNames ? nativeInlines(notebook.placeNative, type.small.fontSize + 0.5) : []
  const place = inlines(oneLine(notebook.place), type.small)
  return [
    ...given(say('brief.prepared-for'), options.preparedFor),
    ...given(say('brief.prepared-by'), options.preparedBy),
    ...(place.length === 0
      ? []
      : [
          {
            label: say('brief.place'),
            value: [...place, ...(native.length === 0 ? [] : [{ text: '  ' }, ...native])],
          },
        ]),
    ...given(say('brief.as-of'), instantInWords(say, options.asOf, options.asOfZone, parties)),
    ...given(say('brief.marking'), withCommas(say, [marking, handling])),
  ]
}

/** The session that sits or comes next as of the brief's instant, on every clock of the table. */
export function sessionAhead({
  say,
  material: { sessions, options, parties, items },
}: BriefContext): Particular | null {
  const next = nextSession(sessions, Date.parse(options.asOf))
  if (next === undefined) return null
  const { session, start } = next
  const label = say(next.isSitting ? 'brief.sitting' : 'brief.next-session')
  const title = oneLine(session.title)
  if (start === null) {
    const unknown: Inline = { text: say('brief.start-not-known'), italics: true, color: INK_3 }
    return { label, value: [...stretch(`${say('brief.labelled', { label: title })} `, type.small), unknown] }
  }
  const clocks = cityClocks(start, zonesOfTable(session.zone, parties, start), parties).map((clock) =>
    unbroken(
      say('brief.clock', { ...clock, time: clock.shift === '' ? clock.time : `${clock.time} (${clock.shift})` }),
    ),
  )
  const numbers = itemNumbersInWords(
    say,
    items.filter((item) => item.session === session.id).map(({ number }) => number),
  )
  const ahead = say('brief.session-ahead', {
    title,
    day: dayInWords(say, epochToLocal(start, session.zone).slice(0, 10)),
    clocks: withCommas(say, clocks),
  })
  const isNumbered = numbers !== '' && options.sections.includes('agenda')
  const words = isNumbered ? say('brief.session-ahead-items', { ahead, items: numbers }) : ahead
  return { label, value: stretch(words, type.small) }
}

/** A section whose pieces are all there. */
type CoverSection = Section & { readonly pieces: readonly Piece[] }

function inShort({ say, material: { notebook } }: BriefContext, frame: Frame): CoverSection[] {
  const pieces = paragraphs(notebook.summary).map((text) => paragraph(inlines(text, type.lead), type.lead, frame.text))
  return pieces.length === 0 ? [] : [{ side: say('brief.in-short'), rule: 'none', pieces, gap: mm(1.6) }]
}

function contentsSection(context: BriefContext, frame: Frame, contents: readonly ContentsEntry[]): CoverSection[] {
  const { say } = context
  if (contents.length === 0) {
    const nothing = paragraph(say('brief.nothing'), type.missing, frame.text)
    return [{ side: say('brief.contents'), pieces: [nothing] }]
  }
  const pieces = contents.map((entry) => contentsLine(context, entry, frame.text))
  return [{ side: say('brief.contents'), pieces, gap: mm(0.35) }]
}
