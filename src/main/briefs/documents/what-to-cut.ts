import type { BriefCut } from '#shared/domain/brief-meter.ts'
import type { BriefType } from '#shared/domain/brief-options.ts'
import type { Challenge } from '#shared/domain/challenge.ts'
import { IMPACTS } from '#shared/domain/challenge.ts'
import type { CollectionName, RecordOf } from '#shared/domain/notebook.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import { TALKING_POINT_WEIGHTS, type TalkingPoint } from '#shared/domain/talking-point.ts'
import { oneLine } from '../text/plain.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import type { BriefContext } from '../parts/context.ts'
import { linesOf } from '../parts/piece.ts'

/** So many are offered: nobody reads further, and the next render offers more. */
const OFFERED = 60

type Offer = (context: BriefContext) => BriefCut[]

/**
 * What can be left out of a brief to make it shorter, what weighs least first: lines to take as could, should, must, and
 * in each what is last in its item; then further material of the kind of brief, the least of it first. `items`: only what
 * belongs to these agenda items, where it is known that they are too long.
 */
export function whatToCut(context: BriefContext, items: ReadonlySet<string> | null): BriefCut[] {
  const offers = OFFERS[context.material.options.type]
  return offers
    .flatMap((offer) => offer(context))
    .filter(({ collection, id }) => items === null || (collection === 'talkingPoints' && isOf(context, id, items)))
    .slice(0, OFFERED)
}

const isOf = ({ material }: BriefContext, id: string, items: ReadonlySet<string>): boolean =>
  items.has(material.talkingPoints.find((point) => point.id === id)?.agendaItem ?? '')

/** Lines of text that a text of a record takes in the text column, and the line or so around it. */
const linesIn = ({ frames }: BriefContext, text: string, style: TypeStyle, around: number): number =>
  Math.ceil(linesOf(text.length, frames.portrait.text, style.fontSize) + around)

function cut<C extends CollectionName>(
  { material }: BriefContext,
  collection: C,
  record: RecordOf<C>,
  lines: number,
  rest: Partial<BriefCut> = {},
): BriefCut {
  const title = oneLine(recordTitle(material.notebook, collection, record))
  return { collection, id: record.id, title, weight: null, use: null, item: '', lines: Math.max(1, lines), ...rest }
}

/** Lines to take, could before should before must; within each, what to say if raised and what to avoid before the rest. */
const talkingPoints: Offer = (context) => {
  const items = new Map(context.material.items.map((item) => [item.id, oneLine(item.number) || oneLine(item.title)]))
  const rank = ({ weight, use }: TalkingPoint): number =>
    (TALKING_POINT_WEIGHTS.length - TALKING_POINT_WEIGHTS.indexOf(weight)) * 2 + (use === 'raise' ? 1 : 0)
  return context.material.talkingPoints
    .toReversed()
    .toSorted((a, b) => rank(a) - rank(b))
    .map((point) =>
      cut(context, 'talkingPoints', point, linesIn(context, point.text, type[point.weight], 0.4), {
        title: oneLine(point.text),
        weight: point.weight,
        use: point.use,
        item: items.get(point.agendaItem) ?? '',
      }),
    )
}

/** Only the lines that must be said: the others are not on a card. */
const mustLines: Offer = (context) =>
  talkingPoints(context).filter(({ weight, use }) => weight === 'must' && use === 'raise')

/** Events from the one furthest back; what only one side claims, or we infer, before what is reported. */
const events: Offer = (context) =>
  context.material.events
    .toSorted((a, b) => Number(isFirm(a.standing)) - Number(isFirm(b.standing)))
    .map((event) => {
      const said = [event.description, ...event.accounts.map(({ text }) => text)].join(' ')
      return cut(context, 'events', event, linesIn(context, event.title + said, type.text, 2 + event.accounts.length))
    })

const isFirm = (standing: string): boolean => standing !== 'inferred' && standing !== 'claimed'

/** Those who follow, from the last in rank; heads of delegation stay. */
const followers: Offer = (context) =>
  context.material.delegates
    .filter(({ isHead }) => !isHead)
    .toReversed()
    .map((one) => cut(context, 'delegates', one, linesIn(context, one.biography + one.notes, type.text, 3)))

/** What can break the talks, from what is least grave; not judged counts as least. */
const challenges: Offer = (context) => {
  const gravity = ({ impact }: Challenge): number => (impact === null ? -1 : IMPACTS.indexOf(impact))
  return context.material.challenges
    .toReversed()
    .toSorted((a, b) => gravity(a) - gravity(b))
    .map((one) => cut(context, 'challenges', one, linesIn(context, one.description + one.mitigation, type.text, 2)))
}

const scenarios: Offer = (context) =>
  context.material.scenarios
    .toReversed()
    .map((one) =>
      cut(context, 'scenarios', one, linesIn(context, one.outcome + one.triggers + one.response, type.text, 2)),
    )

/** Whole agenda items, from the last. */
const agendaItems: Offer = (context) =>
  context.material.items.toReversed().map((item) =>
    cut(context, 'agendaItems', item, linesIn(context, item.background + item.objective, type.text, 2), {
      item: oneLine(item.number),
    }),
  )

/** Records that did not change much to know of: sources and notes before people, people before what happened. */
const minorChanges: Offer = (context) => {
  const { notebook } = context.material
  const minor = (['sources', 'annotations', 'delegates', 'challenges', 'scenarios', 'events'] as const).flatMap(
    (name) => (notebook[name] as RecordOf<typeof name>[]).map((record) => cut(context, name, record, 2)),
  )
  const touched = new Set(notebook.changes.map(({ record }) => record))
  return minor.filter(({ id }) => touched.has(id))
}

/** What can be left out of each kind of brief, the offers in the order in which they are made. */
const OFFERS: Readonly<Record<BriefType, readonly Offer[]>> = {
  position: [talkingPoints, scenarios, challenges, followers, events],
  scenesetter: [events, scenarios, challenges, followers, agendaItems],
  lines: [talkingPoints],
  'pocket-card': [followers, mustLines, agendaItems],
  delegations: [followers],
  chronology: [events],
  matrix: [agendaItems],
  'read-ahead': [talkingPoints, agendaItems],
  memcon: [followers, agendaItems],
  changes: [minorChanges],
}
