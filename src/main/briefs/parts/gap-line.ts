import type { CanvasElement, Content } from 'pdfmake/interfaces'
import { type ItemGap, lineEnds } from '#shared/domain/gap.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine } from '../text/plain.ts'
import { AXIS, INK, WAX } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import type { BriefContext } from './context.ts'
import { TAB_HEIGHT, tabLetters, tabShape, tabWidth } from './party-tab.ts'

const AXIS_Y = TAB_HEIGHT / 2 + mm(0.9)
/** Height of the line with its tabs, in points. */
export const GAP_LINE_DEPTH = AXIS_Y + TAB_HEIGHT / 2 + mm(0.9)
/** Between tabs that would cover each other. */
const APART = 0.8

type Tab = ItemGap['placed'][number] & Readonly<{ width: number; centre: number; start: number }>

/**
 * The line from one side's full ask to the other's, `width` points long: a tab where each side stands, by the desk's
 * judgement, and a red wall before a side that has a red line (broken: as we assess it). Tabs that would cover each
 * other are moved aside; a tick keeps the true place.
 */
export function gapLine(context: BriefContext, placed: ItemGap['placed'], width: number): Content {
  const tabs = spread(placed, width)
  const shapes: CanvasElement[] = [
    { type: 'line', x1: 0, x2: width, y1: AXIS_Y, y2: AXIS_Y, lineWidth: 0.35, lineColor: AXIS },
    ...tabs.flatMap((tab) => wall(tab, width)),
    ...tabs.filter(isAside).map(({ centre }): CanvasElement => tick(centre)),
    ...tabs.map(({ party, start }) => tabShape(party, context.toneOf(party.id), start, AXIS_Y - TAB_HEIGHT / 2)),
    // A drawing is as deep as its lowest stroke: this one, without colour of its own, holds the room under the tabs.
    { type: 'line', x1: 0, x2: 0, y1: GAP_LINE_DEPTH, y2: GAP_LINE_DEPTH, lineWidth: 0.01, lineColor: '#ffffff' },
  ]
  const letters = tabs.map(({ party, start }) =>
    tabLetters(party, context.toneOf(party.id), start, AXIS_Y - TAB_HEIGHT / 2, GAP_LINE_DEPTH),
  )
  return tagged({ as: 'figure', alt: inWords(context, placed) }, { stack: [{ canvas: shapes }, ...letters] })
}

/** What the line shows, for those who do not see it. */
function inWords({ say, material: { parties } }: BriefContext, placed: ItemGap['placed']): string {
  const places = placed.map(({ party, place, position: { redLine } }) => {
    const red = redLine === 'none' ? '' : ` (${say('red-line')}, ${say(`red-line.${redLine}`)})`
    return `${oneLine(party.name)} ${numberIn(say, place)}${red}`
  })
  const [first = '', second = ''] = (lineEnds(parties) ?? []).map(({ name }) => oneLine(name))
  return say('brief.gap-in-words', { first, second, places: places.join(say('brief.semicolon')) })
}

/** Whether a tab no longer covers its true place. */
const isAside = ({ centre, start, width }: Tab): boolean => centre < start - 0.5 || centre > start + width + 0.5

const tick = (x: number): CanvasElement => ({
  type: 'line',
  x1: x,
  x2: x,
  y1: AXIS_Y - TAB_HEIGHT / 2 - 2,
  y2: AXIS_Y + TAB_HEIGHT / 2 + 2,
  lineWidth: 0.5,
  lineColor: INK,
})

/** A wall stands on the side of the tab that looks at the other side. */
function wall({ position, start, width, place }: Tab, line: number): CanvasElement[] {
  if (position.redLine === 'none') return []
  const x = place < 50 ? start + width + 3.2 : start - 3.2
  return [
    {
      type: 'line',
      x1: Math.min(Math.max(x, 1), line - 1),
      x2: Math.min(Math.max(x, 1), line - 1),
      y1: AXIS_Y - TAB_HEIGHT / 2 - 1.6,
      y2: AXIS_Y + TAB_HEIGHT / 2 + 1.6,
      lineWidth: 1.6,
      lineColor: WAX,
      ...(position.redLine === 'assessed' ? { dash: { length: 2.6, space: 1.4 } } : {}),
    },
  ]
}

/** Tabs centred on their places, moved aside where they overlap, and kept within the line. */
function spread(placed: ItemGap['placed'], width: number): Tab[] {
  const tabs = placed
    .map((one) => {
      const own = tabWidth(one.party)
      const centre = (one.place / 100) * width
      return { ...one, width: own, centre, start: Math.min(Math.max(centre - own / 2, 0), width - own) }
    })
    .toSorted((a, b) => a.centre - b.centre)
  for (const [at, tab] of tabs.entries()) {
    const before = tabs[at - 1]
    if (before !== undefined) tab.start = Math.max(tab.start, before.start + before.width + APART)
  }
  for (const [at, tab] of [...tabs.entries()].reverse()) {
    const after = tabs[at + 1]
    tab.start = Math.min(tab.start, (after === undefined ? width : after.start - APART) - tab.width)
  }
  return tabs
}
