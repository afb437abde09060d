import type { CanvasElement, Content, ContentStack } from 'pdfmake/interfaces'
import { datedSpan } from '#shared/domain/timeline/dated-span.ts'
import { type Lane, laneOf, shownLanes } from '#shared/domain/timeline/lane.ts'
import type { Bar } from '#shared/domain/timeline/lane-bars.ts'
import { labelTrack, type LabelStyle } from '#shared/domain/timeline/lane-labels.ts'
import { type LaneLayout, layLane } from '#shared/domain/timeline/lane-layout.ts'
import { type TimeRange, timeRange } from '#shared/domain/timeline/time-range.ts'
import { pixelAt, type TimeScale } from '#shared/domain/timeline/time-scale.ts'
import { dayOf, rangeInWords, timeTicks } from '#shared/domain/timeline/time-ticks.ts'
import type { TimelineItem } from '#shared/domain/timeline/timeline-item.ts'
import { epochToLocal } from '#shared/domain/values/zone.ts'
import { numberIn, withCommas } from '#shared/i18n/figures.ts'
import { localeOf } from '#shared/i18n/locale.ts'
import { tagged } from '../structure/tag.ts'
import { dayInWords } from '../text/dates.ts'
import { oneLine, shortened } from '../text/plain.ts'
import { HAIRLINE, INK, INK_2 } from '../theme/palette.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { drawnWords } from './drawn-words.ts'
import { barShapes, columnShapes, drawn } from './timeline-bars.ts'

/** The measure that the layout counts in, in points: what one rem is on screen. */
const REM = 10
const NAMES = mm(25)
const AXIS = mm(5.2)
const TRACK = mm(4.6)
const LANE_PAD = mm(0.9)
/** Tracks of a lane before its events are drawn as columns of how many there were. */
const MOST_TRACKS = 6
/** Mean width of a letter of Plex Sans beside the size; a Chinese one is as wide as it is high. */
const [LETTER, WIDE_LETTER] = [0.5, 1]
const WIDE = /[\u2E80-\uFFEF]/u

/** Mean width of a letter of a label, in points. */
const letterOf = (text: string): number => type.bar.fontSize * (WIDE.test(text) ? WIDE_LETTER : LETTER)

const styleOf = ({ say }: BriefContext): LabelStyle => ({
  rem: REM,
  labelOf: ({ items }: Bar) =>
    items.length === 1 ? oneLine(items[0]!.event.title) : say('brief.timeline-group', { count: items.length }),
  widthOf: (text) => text.length * letterOf(text),
})

/**
 * The chronology drawn: a lane each for violence, unrest where there was any, truce, statements and diplomacy, laid out by the rules of the screen.
 * Solid: the time for which the date vouches; hatched: somewhere within it; outlined: planned. `null` without a date,
 * or where it is not wanted.
 */
export function timeline(context: BriefContext): Content[] | null {
  if (!context.material.options.drawings.includes('timeline')) return null
  const frame = context.frames.portrait
  const items = context.material.events.flatMap((event): TimelineItem[] => {
    const [span, lane] = [datedSpan(event.date), laneOf(event.type)]
    return span === null || lane === null ? [] : [{ event, span, lane }]
  })
  const range = timeRange(items)
  if (range === null) return null
  const picture = tagged<ContentStack>(
    { as: 'figure', alt: inWords(context, range, items.length) },
    { stack: draw(context, frame, range, items), unbreakable: true },
  )
  return [picture, legend(context, range)]
}

function inWords({ say }: BriefContext, { first, last }: TimeRange, count: number): string {
  const [from, to] = [first, last - 1].map((at) => dayInWords(say, dayOf(at)))
  return say('brief.timeline-says', { from: from ?? '', to: to ?? '', count })
}

type Drawing = { readonly shapes: CanvasElement[]; readonly texts: ((depth: number) => Content)[] }

function draw(context: BriefContext, frame: Frame, range: TimeRange, items: readonly TimelineItem[]): Content[] {
  const scale: TimeScale = { first: range.first, last: range.last, width: frame.inner - NAMES }
  const drawing: Drawing = { shapes: [], texts: [] }
  const lanes = shownLanes((lane) => items.some((item) => item.lane === lane)).map((lane) => {
    const own = items.filter((item) => item.lane === lane)
    return { lane, count: own.length, layout: layLane(own, scale, styleOf(context), MOST_TRACKS) }
  })
  let y = AXIS
  const body: Drawing = { shapes: [], texts: [] }
  for (const { lane, count, layout } of lanes) {
    body.shapes.push(drawn.line(0, frame.inner, y, y, 0.35, HAIRLINE))
    body.texts.push(laneName(context, lane, count, y + LANE_PAD))
    y = drawLane(context, body, layout, scale, y + LANE_PAD) + LANE_PAD
  }
  drawAxis(context, drawing, scale, y)
  drawNow(context, drawing, scale, y)
  const shapes: CanvasElement[] = [
    drawn.line(0, frame.inner, 0, 0, 0.8, INK),
    ...drawing.shapes,
    ...body.shapes,
    drawn.line(0, frame.inner, y, y, 0.35, HAIRLINE),
  ]
  return [{ canvas: shapes }, ...[...drawing.texts, ...body.texts].map((text) => text(y))]
}

function drawAxis(context: BriefContext, { shapes, texts }: Drawing, scale: TimeScale, depth: number): void {
  const locale = localeOf(context.say.language)
  texts.push(drawnWords(rangeInWords(scale, locale), type.labelStrong, 0, AXIS / 2, NAMES))
  for (const { at, label, isMajor } of timeTicks(scale, scale.width / REM, locale)) {
    const x = NAMES + pixelAt(scale, at)
    shapes.push(drawn.line(x, x, 0, depth, 0.35, HAIRLINE))
    texts.push(drawnWords(label, isMajor ? type.labelStrong : type.bar, x + 2.5, AXIS / 2, mm(22)))
  }
}

/** A heavier line at the instant of the brief, where the picture holds it: by the clock that the brief goes by. */
function drawNow({ material }: BriefContext, { shapes }: Drawing, scale: TimeScale, depth: number): void {
  const { asOf, asOfZone } = material.options
  const now = Date.parse(`${epochToLocal(Date.parse(asOf), asOfZone)}Z`)
  if (!(now > scale.first && now < scale.last)) return
  const x = NAMES + pixelAt(scale, now)
  shapes.push(drawn.line(x, x, AXIS, depth, 1, INK))
}

const laneName = ({ say }: BriefContext, lane: Lane, count: number, y: number): ((depth: number) => Content) =>
  drawnWords(`${say(`brief.lane-${lane}`)}\u2002${numberIn(say, count)}`, type.bar, 0, y + TRACK / 2, NAMES)

/** Draws one lane from `top` and gives its foot. */
function drawLane(context: BriefContext, into: Drawing, layout: LaneLayout, scale: TimeScale, top: number): number {
  if (layout.kind === 'density') {
    into.shapes.push(...columnShapes(layout.columns, NAMES, top, 2 * TRACK))
    return top + 2 * TRACK
  }
  const style = styleOf(context)
  layout.tracks.forEach((bars, nth) => {
    const centre = top + TRACK * (nth + 0.5)
    for (const { label, ...bar } of labelTrack(bars, -1, scale.width, style)) {
      into.shapes.push(...barShapes(bar, NAMES, centre))
      if (label === null) continue
      const room = label.width
      const text = shortened(label.text, Math.max(1, Math.floor(room / letterOf(label.text))))
      const gap = 0.3 * REM
      const x =
        label.side === 'after'
          ? bar.to + gap
          : label.side === 'before'
            ? bar.from - gap - room
            : (bar.from + bar.to - room) / 2
      // Beneath the words neither a bar nor a line of the days.
      const pad = label.side === 'over' ? gap : 0.5
      into.shapes.push(drawn.blank(NAMES + x - pad, centre - 3.4, room + 2 * pad, 6.8))
      into.texts.push(drawnWords(text, type.bar, NAMES + x, centre, room + 4, label.side))
    }
  })
  return top + TRACK * Math.max(1, layout.tracks.length)
}

/** What the bars mean, and how many events lie outside the picture. */
function legend({ say }: BriefContext, { earlier, later }: TimeRange): Content {
  const outside = withCommas(say, [
    earlier === 0 ? '' : say('brief.timeline-earlier', { count: earlier }),
    later === 0 ? '' : say('brief.timeline-later', { count: later }),
  ])
  const said = [say('brief.timeline-legend'), outside].filter((part) => part !== '').join(' · ')
  return { ...type.note, color: INK_2, text: said, margin: [0, mm(1.6), 0, mm(6)] }
}
