import type { Column } from 'pdfmake/interfaces'
import { markingInk } from '../theme/palette.ts'
import { MARKING_LEADING } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'

/** How a marking is boxed: over how many lines, in which width where it takes several, and with how much black around. */
type Box = Readonly<{ lines: number; room: number; sides: number; heads: number }>

/** A handling marking as it stands at head and foot of every page: in its colour on black (TLP 2.0). */
export function markingBox(marking: string, { lines, room, sides, heads }: Box): Column {
  return {
    table: {
      widths: [lines > 1 ? room : 'auto'],
      body: [
        [
          {
            ...type.marking,
            lineHeight: lines > 1 ? MARKING_LEADING / type.marking.fontSize : 1,
            text: marking,
            color: markingInk(marking),
            fillColor: '#000000',
            noWrap: lines === 1,
          },
        ],
      ],
    },
    layout: {
      defaultBorder: false,
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => sides,
      paddingRight: () => sides,
      paddingTop: () => heads,
      paddingBottom: () => heads,
    },
    width: 'auto',
  }
}
