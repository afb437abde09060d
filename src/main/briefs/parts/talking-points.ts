import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { TALKING_POINT_WEIGHTS, type TalkingPoint } from '#shared/domain/talking-point.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { INK_2, INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { hanging, type Piece, stacked } from './piece.ts'
import { ruleLine, type Section } from './section.ts'

const HANG = mm(7)

/** Lines to take on an item: what must, should and could be said, by its size; what to say if raised; what to avoid. */
export function talkingPointSections(context: BriefContext, item: AgendaItem): Section[] {
  const width = context.frames.portrait.text
  const points = context.material.talkingPoints.filter(({ agendaItem }) => agendaItem === item.id)
  let number = 0
  const raised = TALKING_POINT_WEIGHTS.map((weight) => {
    const style = type[weight]
    const lines = points.filter((point) => point.use === 'raise' && point.weight === weight)
    const pieces = lines.map((point, at) => {
      const line = hanging(
        numberIn(context.say, ++number),
        { ...style, color: INK_3 },
        pointWords(context, point),
        style,
        width,
        HANG,
      )
      return at === 0 ? line : underHairline(line, width)
    })
    return { side: context.say(`weight.${weight}`), pieces, gap: mm(1) }
  })
  const listed = (['if-raised', 'avoid'] as const).map((use) => {
    const lines = points.filter((point) => point.use === use)
    const pieces = lines.map((point) =>
      hanging('–', { ...type.text, color: INK_3 }, pointWords(context, point, type.could), type.text, width, HANG),
    )
    return { side: context.say(`use.${use}`), pieces, gap: mm(0.8) }
  })
  return [...raised, ...listed].filter(({ pieces }) => pieces.length > 0)
}

/** A line's words, with whom it is said to before them where it is not said to all. */
export function pointWords(context: BriefContext, point: TalkingPoint, set: TypeStyle = type[point.weight]): Inline[] {
  const party = context.partyOf(point.party)
  const to: Inline[] =
    party === undefined
      ? []
      : [
          {
            ...type.label,
            lineHeight: 1,
            color: INK_2,
            text: `${context.say('brief.to-party', { party: oneLine(party.name) })}\u2002`,
          },
        ]
  return [
    ...to,
    ...paragraphs(point.text).flatMap((text, at) => [
      ...(at === 0 ? [] : [{ text: '\n' }]),
      ...inlines(text, {
        ...set,
        ...(point.use === 'raise' ? {} : { color: type.text.color, fontSize: type.text.fontSize }),
      }),
    ]),
  ]
}

const underHairline = (piece: Piece, width: number): Piece =>
  stacked([{ content: ruleLine('hair', width, mm(1.4)), height: mm(1.4), size: piece.size }, piece])
