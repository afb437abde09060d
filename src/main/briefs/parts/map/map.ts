import type { CanvasElement, Column, Content, ContentStack } from 'pdfmake/interfaces'
import type { SignForm } from '#shared/geography/event-sign.ts'
import { looksOf, type MapGroup } from '#shared/geography/map-groups.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import { tagged } from '../../structure/tag.ts'
import { type Inline, inlines, spokenBeside } from '../../text/runs.ts'
import { INK, INK_2 } from '../../theme/palette.ts'
import { mm } from '../../theme/paper.ts'
import { type } from '../../theme/type-scale.ts'
import type { BriefContext } from '../context.ts'
import { drawnWords } from '../drawn-words.ts'
import { drawn } from '../timeline-bars.ts'
import { labelsOf, type MapBox, type MapLabel, type MarkOnMap } from './map-labels.ts'
import { mapNumber, namesOf, placesOnMap, type PlacesOnMap } from './map-places.ts'
import { extentShapes, groundShapes, SIGN, signShapes, turned } from './map-shapes.ts'
import { groundOf } from './natural-earth.ts'
import { scaleBar } from './scale-bar.ts'

/** From the middle of one sign of a place to that of the next. */
const STEP = 2.6 * SIGN
/** A disc smaller than this is hidden by the sign on it. */
const LEAST_DISC = 6
const LIST_COLUMNS = 3
const NUMBER = mm(5)

/**
 * Where the events of the brief happened: their signs on land and boundaries of Natural Earth, with the numbers by which
 * the chronology names their places, then the places as a list. North is up and east to the right in every language.
 * `null` where no map is wanted or nothing can stand on it.
 */
export function map(context: BriefContext): Content[] | null {
  const places = placesOnMap(context)
  if (places === null) return null
  const { say } = context
  const alt = say('brief.map-says', { count: places.placed, places: places.groups.length })
  const picture = tagged<ContentStack>(
    { as: 'figure', alt },
    { stack: [...draw(context, places), signKey(context, places)], unbreakable: true },
  )
  return [picture, placesList(context, places), remarks(context, places)]
}

function draw(context: BriefContext, places: PlacesOnMap): Content[] {
  const { centre, view, size, groups } = places
  const isMirrored = context.direction === 'rtl'
  const marks = groups.map((group) => markOf(group, places))
  const bar = scaleBar(context.say, places)
  const ground = groundOf(centre, view, size)
  const labels = labelsOf(context, places, marks, { covered: [bar.box], lines: [ground.disputed, ground.settled] })
  const discs = marks.flatMap(({ group, x, y }) =>
    hasCircle(group, view) ? extentShapes(x, y, group.extent * view.zoom, size) : [],
  )
  const shapes: CanvasElement[] = [
    ...groundShapes(ground),
    ...discs,
    ...marks.flatMap(({ group, x, y }) => {
      const looks = looksOf(group.events)
      return looks.flatMap((look, nth) => signShapes(look, x + (nth - (looks.length - 1) / 2) * STEP, y))
    }),
    ...bar.shapes,
    frameLine(0, 0, size.width, 0),
    frameLine(0, size.height, size.width, size.height),
    frameLine(0, 0, 0, size.height),
    frameLine(size.width, 0, size.width, size.height),
  ]
  const words = [...labels.map((label) => labelNode(context, label, size.width, isMirrored)), bar.words(isMirrored)]
  return [{ canvas: isMirrored ? turned(shapes, size.width) : shapes }, ...words.map((node) => node(size.height))]
}

const frameLine = (x1: number, y1: number, x2: number, y2: number): CanvasElement =>
  drawn.line(x1, x2, y1, y2, y1 === 0 && y2 === 0 ? 0.8 : 0.35, INK)

function markOf(group: MapGroup, { view }: PlacesOnMap): MarkOnMap {
  const [x, y] = [(group.x - view.x) * view.zoom, (group.y - view.y) * view.zoom]
  const half = 1.3 * SIGN + ((looksOf(group.events).length - 1) / 2) * STEP
  const box: MapBox = { left: x - half, right: x + half, top: y - 1.3 * SIGN, bottom: y + 1.3 * SIGN }
  return { group, x, y, box }
}

/** Whether a place is marked as known no closer than some distance: by a circle that its sign does not hide. */
const hasCircle = ({ extent }: Pick<MapGroup, 'extent'>, { zoom }: PlacesOnMap['view']): boolean =>
  extent * zoom >= LEAST_DISC

function labelNode(context: BriefContext, label: MapLabel, across: number, isMirrored: boolean) {
  const { group, name, side, x, centre, width } = label
  const words: Inline[] = [
    { ...mapNumber(context.say, group.number), lineHeight: 1 },
    ...(name === '' ? [] : [{ text: '\u00A0' }, ...inlines(name, { ...type.bar, color: INK, lineHeight: 1 })]),
  ]
  if (!isMirrored) return drawnWords(words, type.bar, x, centre, width + 4, side)
  const turnedSide = side === 'after' ? 'before' : side === 'before' ? 'after' : side
  return drawnWords(words, type.bar, across - x - width, centre, width + 4, turnedSide)
}

/** The forms of the signs that stand on this map, in words. */
function signKey(context: BriefContext, { groups }: PlacesOnMap): Content {
  const looks = looksOf(groups.flatMap(({ events }) => events))
  const forms = [...new Set(looks.map(({ form }) => form))]
  const columns = forms.flatMap((form): Column[] => [
    {
      canvas: signShapes({ form, footing: 'solid', isPlanned: false }, 1.3 * SIGN, type.note.fontSize * 0.72),
      width: 2.6 * SIGN + 2,
    },
    { ...type.note, text: formName(context, form), width: 'auto', margin: [0, 0, mm(4), 0] },
  ])
  return { columns, margin: [0, mm(1.4), 0, 0] }
}

const formName = ({ say }: BriefContext, form: SignForm): string =>
  form === 'standing' ? say('brief.map-standing') : say(`brief.lane-${form}`)

/** Each place by its number, with how many events are there. */
function placesList(context: BriefContext, { groups }: PlacesOnMap): Content {
  const { say } = context
  const items = groups.map((group): Column => {
    const names = namesOf(say, group)
    const count = group.events.length
    const words: Inline[] = [
      ...inlines(names, { ...type.note, color: INK }),
      ...(count === 1 && names !== '' ? [] : [{ text: `\u2002${say('brief.timeline-group', { count })}` }]),
    ]
    return tagged({ as: 'item', label: numberIn(say, group.number) }, {
      columns: [
        { ...type.note, ...spokenBeside(names), text: [mapNumber(say, group.number)], width: NUMBER },
        { ...type.note, text: words, width: '*' },
      ],
      columnGap: 0,
    } satisfies Content)
  })
  const rows = Array.from({ length: Math.ceil(items.length / LIST_COLUMNS) }, (_, row): Content => {
    const own = items.slice(row * LIST_COLUMNS, (row + 1) * LIST_COLUMNS)
    const blank = Array.from({ length: LIST_COLUMNS - own.length }, (): Column => ({ text: '', width: '*' }))
    return {
      columns: [...own.map((item) => ({ ...(item as object), width: '*' }) as Column), ...blank],
      columnGap: mm(4),
    }
  })
  return tagged({ as: 'list', isNumbered: true }, { stack: rows, margin: [0, mm(1.4), 0, 0] } satisfies Content)
}

/** What the drawing means and does not mean, and how many events are not on it. */
function remarks({ say }: BriefContext, { groups, view, unplaced }: PlacesOnMap): Content {
  const said = [
    say('brief.map-no-position'),
    say('brief.map-numbers'),
    groups.some((group) => hasCircle(group, view)) ? say('brief.map-extent') : '',
    unplaced === 0 ? '' : say('brief.map-unplaced', { count: unplaced }),
  ].filter((words) => words !== '')
  return { ...type.note, color: INK_2, text: said.join(' '), margin: [0, mm(1.4), 0, mm(6)] }
}
