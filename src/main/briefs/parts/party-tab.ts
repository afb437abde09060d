import type { CanvasElement, ColumnProperties, Content, ContentStack } from 'pdfmake/interfaces'
import { type Party, TAB_FORMS } from '#shared/domain/party.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine } from '../text/plain.ts'
import { ASCENT } from '../text/font-metrics.ts'
import { isToneAgain, PARTY_INK, partyColour, WHITE } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'

export const TAB_HEIGHT = mm(3.7)
/** Height of capitals beside the size in Plex Sans. */
const CAPITALS = 0.698

/** Width of a party's tab in points: one to four letters. */
export const tabWidth = (party: Pick<Party, 'initials'>): number =>
  Math.max(mm(5.6), mm(2.4) + Array.from(party.initials).length * 4.7)

type TabParty = Pick<Party, 'initials' | 'role'>

/** The outline of a tab with its start at `x` and its head at `y`. */
export function tabShape(party: TabParty, tone: number, x: number, y: number, isSilent = false): CanvasElement {
  const form = isSilent ? 'dashed' : TAB_FORMS[party.role]
  const colour = partyColour(tone)
  const edge = 0.9
  return {
    type: 'rect',
    x: x + edge / 2,
    y: y + edge / 2,
    w: tabWidth(party) - edge,
    h: TAB_HEIGHT - edge,
    // A colour that has come round again is told from the first by round ends.
    r: isToneAgain(tone) ? TAB_HEIGHT / 2 - edge : 0.6,
    lineWidth: edge,
    lineColor: colour,
    color: form === 'filled' ? colour : WHITE,
    ...(form === 'dotted' ? { dash: { length: 0.9, space: 1.3 } } : {}),
    ...(form === 'dashed' ? { dash: { length: 2.6, space: 1.6 } } : {}),
  }
}

/** A tab's letters, set over its outline at `x`, `y` beneath the foot of a drawing `depth` points high. */
export function tabLetters(
  party: TabParty,
  tone: number,
  x: number,
  y: number,
  depth: number,
  isSilent = false,
): Content {
  const isFilled = !isSilent && TAB_FORMS[party.role] === 'filled'
  const { fontSize } = type.tab
  const top = y + (TAB_HEIGHT + fontSize * CAPITALS) / 2 - fontSize * ASCENT
  return {
    stack: [
      {
        columns: [
          {
            ...type.tab,
            text: oneLine(party.initials),
            color: isFilled ? PARTY_INK : partyColour(tone),
            alignment: 'center',
            noWrap: true,
            width: tabWidth(party),
          },
        ],
      },
    ],
    relativePosition: { x, y: top - depth },
  }
}

/**
 * A party's tab as a block of its own, `top` points under the top of its line. Where the party's name stands beside it
 * (`isNamed`), it says nothing new.
 */
export function partyTab(
  party: TabParty & Pick<Party, 'name'>,
  tone: number,
  { top = 0, isSilent = false, isNamed = false } = {},
): ContentStack & ColumnProperties {
  return tagged(isNamed ? { as: 'artifact' } : { as: 'abbreviation', long: oneLine(party.name) }, {
    stack: [{ canvas: [tabShape(party, tone, 0, 0, isSilent)] }, tabLetters(party, tone, 0, 0, TAB_HEIGHT, isSilent)],
    width: tabWidth(party),
    margin: [0, top, 0, 0] as [number, number, number, number],
  })
}

/**
 * How far a tab is let down so that it stands in the middle of the capitals of a line of `size`, whose baseline is `rise`
 * points under its top.
 */
export const tabDrop = (size: number, rise = size * ASCENT): number =>
  Math.max(0, rise - (size * 0.67 + TAB_HEIGHT) / 2)
