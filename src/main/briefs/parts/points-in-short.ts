import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { TALKING_POINT_USES, TALKING_POINT_WEIGHTS, type TalkingPoint } from '#shared/domain/talking-point.ts'
import { mm } from '../theme/paper.ts'
import { oneLine } from '../text/plain.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { hanging } from './piece.ts'
import type { Section } from './section.ts'
import { pointWords } from './talking-points.ts'

const LABEL = mm(18)

/** What to say on one item, its weight by its size and in a word before it; the item beside it. Empty without lines. */
export function pointsInShort(context: BriefContext, item: AgendaItem): Section[] {
  const { say, material, frames } = context
  const width = frames.portrait.text
  const points = inOrderOfWeight(material.talkingPoints.filter(({ agendaItem }) => agendaItem === item.id))
  if (points.length === 0) return []
  let before = ''
  const pieces = points.map((point) => {
    const label = point.use === 'raise' ? say(`weight.${point.weight}`) : say(`use.${point.use}`)
    const sign = label === before ? '' : label
    before = label
    const style = point.use === 'raise' ? type[point.weight] : type.text
    return hanging(sign, type.label, pointWords(context, point), style, width, LABEL)
  })
  const number = oneLine(item.number)
  return [
    {
      side: number === '' ? oneLine(item.title) : `${number}\u2002${oneLine(item.title)}`,
      rule: 'hair',
      pieces,
      gap: mm(1),
    },
  ]
}

/** First what we raise, the weightiest first, then what we say if it is raised, then what to avoid. */
function inOrderOfWeight(points: readonly TalkingPoint[]): TalkingPoint[] {
  const rank = ({ use, weight }: TalkingPoint): number =>
    TALKING_POINT_USES.indexOf(use) * TALKING_POINT_WEIGHTS.length +
    (use === 'raise' ? TALKING_POINT_WEIGHTS.indexOf(weight) : 0)
  return points.toSorted((a, b) => rank(a) - rank(b) || a.order - b.order)
}
