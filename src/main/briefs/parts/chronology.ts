import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces'
import { type Event, FOOTING, type Standing } from '#shared/domain/event.ts'
import { withCommas } from '#shared/i18n/figures.ts'
import { noteMarks } from '../text/annotated-text.ts'
import { eventDate, yearInWords } from '../text/dates.ts'
import { nativeInlines } from '../text/native-name.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { HAIRLINE, INK, WHITE } from '../theme/palette.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { ASCENT } from '../text/font-metrics.ts'
import { accountsPiece } from './accounts.ts'
import { judgedOfAccounts, tollsAsSaid } from './claims.ts'
import type { BriefContext } from './context.ts'
import { mapNumber, numberOnMap } from './map/map-places.ts'
import { collectNotes, doubtInWords, type Notes, notesBeside, remarks } from './notes.ts'
import { partyTab, tabDrop, tabWidth } from './party-tab.ts'
import { heightOf } from './piece.ts'
import { isTall, sections, space } from './section.ts'

const DATE = mm(34)
const LINE = 0.8
const AFTER_LINE = mm(5.6)
const PAD = mm(1.4)

/** How an event stands, by its dot: full, one source tells it as fact; half, contested; open, anything less. */
/** What is planned has a square: in print, where the table's word is not beside it, it must not look like a claim. */
const dotOf = (standing: Standing) => (standing === 'planned' ? standing : FOOTING[standing])

/** The chronology: date and zone, a line of time with a dot for how each event stands, and the accounts side by side. */
export const chronology = (context: BriefContext): Iterable<Content> | null =>
  context.material.events.length === 0 ? null : listed(context)

function* listed(context: BriefContext): Generator<Content> {
  const { events } = context.material
  const frame = context.frames.portrait
  const text = frame.inner - DATE - LINE - AFTER_LINE
  const notes = collectNotes(context)
  let year: number | null = null
  for (const [at, event] of events.entries()) {
    const date = eventDate(context.say, event, context.material.parties, context.material.options.asOf)
    const isNewYear = date.year !== null && date.year !== year
    year = date.year ?? year
    const cells = [
      dateCell(context, event, date, isNewYear, notes),
      axisCell(event),
      '',
      eventCell(context, notes, event, text),
    ]
    yield row(cells, {
      isFirst: at === 0,
      isOnAxis: event.date !== '',
      isWhole: !isTallRow(frame, event, text),
      width: text,
    })
  }
  yield legend(context, frame.inner - text)
  yield space(mm(2))
  const under = { side: context.say('brief.notes'), pieces: notesBeside(notes, frame.text), gap: mm(0.8) }
  yield* sections(frame, [under])
}

type RowStyle = Readonly<{ isFirst: boolean; isOnAxis: boolean; isWhole: boolean; width: number }>

/** One event: a table of one row, so that thousands of them are laid out one by one. */
const row = (cells: TableCell[], { isFirst, isOnAxis, isWhole, width }: RowStyle): Content =>
  tagged({ as: 'item' }, {
    table: { widths: [DATE, LINE, AFTER_LINE, width], dontBreakRows: isWhole, body: [cells] },
    layout: {
      defaultBorder: false,
      hLineWidth: (line) => (line > 0 ? 0.35 : isFirst ? 0.8 : 0),
      vLineWidth: () => 0,
      hLineColor: (line) => (line === 0 ? INK : HAIRLINE),
      fillColor: (_row, _node, column) => (column === 1 && isOnAxis ? INK : null),
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  } satisfies Content)

/** Whether an event may be too high to be kept on one page. */
const isTallRow = (frame: Frame, event: Event, width: number): boolean =>
  isTall(frame, {
    height:
      heightOf(event.title, type.text, width) +
      heightOf(event.description, type.text, width) +
      event.accounts.reduce((sum, { text }) => sum + heightOf(text, type.small, width / 2) + mm(5), mm(8)),
  })

const ABOVE: [boolean, boolean, boolean, boolean] = [false, true, false, true]

function dateCell(
  context: BriefContext,
  event: Event,
  { words, year, zone }: ReturnType<typeof eventDate>,
  isNewYear: boolean,
  notes: Notes,
): TableCell {
  const first = words === '' ? context.say(event.standing === 'planned' ? 'brief.date-open' : 'brief.no-date') : words
  const under = [isNewYear ? yearInWords(context.say, year) : '', words === '' ? '' : zone].filter(
    (part) => part !== '',
  )
  const note = oneLine(event.dateNote)
  return {
    stack: [
      { ...type.clock, text: [{ text: oneLine(first) }, ...(note === '' ? [] : noteMarks([notes.remark(note)]))] },
      ...(under.length === 0 ? [] : [{ ...type.noteFaint, text: withCommas(context.say, under) }]),
    ],
    margin: [0, PAD, mm(2), PAD],
  }
}

const DOT = mm(0.95)

function axisCell(event: Event): TableCell {
  const centre = LINE / 2
  const y = PAD + type.text.fontSize * (ASCENT - 0.33)
  const dot = dotOf(event.standing)
  const edge = { lineWidth: 0.9, lineColor: INK }
  const shapes: CanvasElement[] =
    dot === 'planned'
      ? [{ type: 'rect', x: centre - DOT, y: y - DOT, w: 2 * DOT, h: 2 * DOT, color: WHITE, ...edge }]
      : [{ type: 'ellipse', x: centre, y, r1: DOT, r2: DOT, color: dot === 'solid' ? INK : WHITE, ...edge }]
  if (dot === 'half') shapes.push(halfDot(centre, y))
  return { stack: [{ canvas: shapes }], relativePosition: { x: 0, y: 0 } }
}

/** The left half of a dot, filled: a half circle as a row of points, since pdfmake's canvas knows no arcs. */
function halfDot(x: number, y: number): CanvasElement {
  const points = Array.from({ length: 25 }, (_, at) => {
    const angle = Math.PI / 2 + (Math.PI * at) / 24
    return { x: x + DOT * Math.cos(angle), y: y - DOT * Math.sin(angle) }
  })
  return { type: 'polyline', points, closePath: true, color: INK, lineWidth: 0 }
}

function eventCell(context: BriefContext, notes: Notes, event: Event, width: number): TableCell {
  const withDescription = !context.material.options.sections.includes('situation')
  const title: Inline[] = [
    ...inlines(oneLine(event.title), { ...type.text, bold: true }),
    ...noteMarks(notes.cite(event.citations)),
  ]
  const actors = event.actors.map((id) => context.partyOf(id)).filter((party) => party !== undefined)
  const tabs: Content[] = actors
    .slice(0, 6)
    .map((party) => partyTab(party, context.toneOf(party.id), { top: tabDrop(type.text.fontSize) }))
  const tabsWidth = actors.slice(0, 6).reduce((sum, party) => sum + tabWidth(party) + mm(1), 0)
  const accounts = accountsPiece(context, notes, event, width)
  const remark = remarks(remarksOn(context, event))
  const stack: Content[] = [
    {
      columns: [{ ...type.text, text: title, width: width - tabsWidth }, ...tabs],
      columnGap: tabs.length === 0 ? 0 : mm(1),
    },
    ...(withDescription
      ? paragraphs(event.description).map((text) => ({ ...type.text, text: inlines(text, type.text) }))
      : []),
    ...placeLine(context, event),
    ...(remark === null ? [] : [remark]),
    ...(event.accounts.length === 0
      ? []
      : [{ stack: [accounts.content], margin: [0, mm(1), 0, 0] as [number, number, number, number] }]),
  ]
  return { stack, margin: [0, PAD, 0, PAD], border: ABOVE }
}

const remarksOn = (context: BriefContext, event: Event): string[] => [
  event.standing === 'reported' ? '' : context.say(`standing.${event.standing}`),
  doubtInWords(context.say, event.doubt),
  ...tollsAsSaid(context, event),
  ...judgedOfAccounts(context, event),
]

/** Where it happened, with its number on the map, the place's own name, and how exactly it is known where not a plain town. */
function placeLine(context: BriefContext, event: Event): Content[] {
  const {
    say,
    material: { options },
  } = context
  const { place } = event
  const number = numberOnMap(context, event.id)
  const name = oneLine(place?.name ?? '')
  if (place === null || (name === '' && number === undefined)) return []
  const native = options.nativeNames
    ? nativeInlines(place.nativeName, type.note.fontSize + 1, { lineHeight: type.note.lineHeight })
    : []
  const words = place.precision === 'unknown' ? say('brief.place-not-exact', { place: name }) : name
  const sign: Inline[] = number === undefined ? [] : [mapNumber(say, number), { text: '\u2002' }]
  return [
    {
      ...type.note,
      text: [...sign, ...inlines(words, type.note), ...(native.length === 0 ? [] : [{ text: '\u2002' }, ...native])],
    },
  ]
}

/** What the signs mean, only those that stand in this chronology. */
function legend(context: BriefContext, indent: number): Content {
  const { events } = context.material
  const dates = events.map(({ date }) => date).join(' ')
  const standings = new Set(events.map(({ standing }) => dotOf(standing)))
  const signs = [
    /[?%[]/u.test(dates) ? context.say('brief.legend-uncertain') : '',
    /[~%]/u.test(dates) ? context.say('brief.legend-about') : '',
    standings.has('solid') ? context.say('brief.legend-full') : '',
    standings.has('open') ? context.say('brief.legend-open') : '',
    standings.has('half') ? context.say('brief.legend-half') : '',
    standings.has('planned') ? context.say('brief.legend-planned') : '',
  ].filter((words) => words !== '')
  return { ...type.note, text: signs.join(' · '), margin: [indent, mm(3.5), 0, 0] }
}
