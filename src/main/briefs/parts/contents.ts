import type { Content } from 'pdfmake/interfaces'
import { numberIn } from '#shared/i18n/figures.ts'
import { type Spoken, tagged } from '../structure/tag.ts'
import { oneLine } from '../text/plain.ts'
import { riseOf, roomOf } from '../text/room.ts'
import { inlines, spokenBeside } from '../text/runs.ts'
import { AXIS, INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { leadingOf, type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { apart, LETTER, type Piece } from './piece.ts'

/** A line of the contents: where it leads, its number and its title. */
export type ContentsEntry = Readonly<{ id: string; number: string; title: string; level: 1 | 2 }>

const NUMBER = mm(6)
/** pdfmake measures a page number as five noughts before it knows it. */
const PAGE = mm(7)
const TIGHT = 0.95
/** A baseline that lies deeper than so much of the size is Nastaliq's. */
const HANGING = 1.2

/** One line of the contents in a column of `width` points: number, title, dotted leader, page. Number and title lead there. */
export function contentsLine({ say }: BriefContext, { id, number, title, level }: ContentsEntry, width: number): Piece {
  const own = level === 1 ? type.text : type.small
  // The line is set tight, so that the leader under its row runs along the baseline; the room comes after it.
  const style = { ...own, lineHeight: TIGHT }
  const indent = level === 1 ? 0 : NUMBER
  const free = width - indent - NUMBER - PAGE
  const words = oneLine(title)
  // The language says in which digits the page's number is written, once it is known; where these are Latin it stands on
  // the line of its title.
  const lang = (numberIn(say, 1) === '1' ? spokenBeside(words).lang : undefined) ?? say.language
  const spoken: Spoken = { lang }
  const rises = { sign: riseOf('', style, lang), title: riseOf(words, style, say.language) }
  const baseline = Math.max(rises.sign, rises.title)
  const drop = (rise: number, end = 0): [number, number, number, number] => [0, baseline - rise, end, 0]
  // Nastaliq hangs from its line into the next one.
  const hang = baseline > style.fontSize * HANGING ? mm(0.8) : 0
  const isLong = words.length * style.fontSize * LETTER > free - mm(12)
  const line: Content = tagged({ as: 'entry' }, {
    table: {
      widths: [NUMBER, isLong ? free : 'auto', isLong ? 0 : '*', PAGE],
      body: [
        [
          { ...style, ...spoken, text: apart(number), color: INK_3, linkToDestination: id, margin: drop(rises.sign) },
          {
            ...style,
            text: inlines(apart(words), style).map((part) => ({ ...part, linkToDestination: id })),
            noWrap: !isLong,
            margin: drop(rises.title, isLong ? 0 : mm(1.6)),
          },
          { text: '', border: [false, false, false, !isLong], ...style },
          { ...style, ...spoken, pageReference: id, alignment: 'right', noWrap: true, margin: drop(rises.sign) },
        ],
      ],
    },
    layout: {
      defaultBorder: false,
      hLineWidth: (row) => (row === 1 ? 0.5 : 0),
      vLineWidth: () => 0,
      hLineColor: () => AXIS,
      hLineStyle: () => ({ dash: { length: 0.5, space: 1.5 } }),
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [indent, 0, 0, leadingOf(own) - own.fontSize * TIGHT + hang] as [number, number, number, number],
  } satisfies Content)
  const height = roomOf(words, style).leading + leadingOf(own) - own.fontSize * TIGHT + hang
  return { content: line, height: isLong ? height * 2 : height, size: own.fontSize }
}
