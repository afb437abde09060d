import type { Column, ContextPageSize, DynamicContent } from 'pdfmake/interfaces'
import { numberIn } from '#shared/i18n/figures.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { instantInWords } from '../text/dates.ts'
import { oneLine, shortened } from '../text/plain.ts'
import { dotted, type Inline, stretch } from '../text/runs.ts'
import { INK } from '../theme/palette.ts'
import { type Frame, MARKING_LEADING, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { kindInSentence } from './kind-words.ts'
import { markingBox } from './marking-box.ts'

/** Mean width of a capital in Plex Sans SemiBold beside the size. */
const CAPITAL = 0.66
const BOX_SIDES = mm(1.6)
const BOX_HEADS = mm(1.1)
const BOX_LINE = type.marking.fontSize

/** Widest box of the marking, in points: what is left beside the document's name. */
const markingRoom = (frame: Frame): number => frame.inner - mm(44)

/** Lines the marking takes at head and foot beyond the first. */
export function extraMarkingLines(marking: string, frame: Frame): number {
  const width = marking.length * type.marking.fontSize * CAPITAL
  return Math.max(0, Math.ceil((width * 1.1) / (markingRoom(frame) - 2 * BOX_SIDES)) - 1)
}

function boxed(marking: string, frame: Frame): Column {
  return markingBox(marking, {
    lines: extraMarkingLines(marking, frame) + 1,
    room: markingRoom(frame) - 2 * BOX_SIDES,
    sides: BOX_SIDES,
    heads: BOX_HEADS,
  })
}

/** How far the small words are let down to stand in the middle of the marking's box. */
const WORDS_DROP = (BOX_LINE + 2 * BOX_HEADS - type.running.fontSize) / 2 - 0.6

const frameOf = (context: BriefContext, size: ContextPageSize): Frame => context.frames[size.orientation]

/** The head of every page: the document's name, DRAFT where it is one, and the marking. */
export function pageHead(context: BriefContext): DynamicContent {
  const { notebook, options, marking } = context.material
  const name = context.say('brief.running-head', {
    title: shortened(notebook.title, 70),
    kind: kindInSentence(context.say, options.type),
  })
  return (_page, _pages, size) => {
    const frame = frameOf(context, size)
    return {
      columns: [
        {
          ...type.running,
          text: [
            ...(options.draft ? [{ text: `${context.say('brief.draft')}   `, bold: true, color: INK }] : []),
            ...stretch(name, type.running),
          ],
          width: '*',
          margin: [0, WORDS_DROP, 0, 0],
        },
        boxed(marking, frame),
      ],
      columnGap: mm(4),
      margin: [frame.margins[0], mm(11), frame.margins[2], 0],
    }
  }
}

/** As of when, and which copy it is. */
function footWords({ say, material: { options, parties } }: BriefContext): Inline[] {
  const parts = [
    say('brief.as-of-line', { instant: instantInWords(say, options.asOf, options.asOfZone, parties) }),
    options.copy === null ? '' : say('brief.copy', { ...options.copy }),
  ]
  return dotted(parts.map(oneLine), type.running)
}

/** Page x of y; x alone on the first pages of a brief whose others are not set yet. */
const pageOf = (say: Say, page: number, pages: number): string =>
  Number.isNaN(pages) ? numberIn(say, page) : say('brief.page-of', { page, pages })

/** The foot of every page: as of when, which copy, page x of y, and the marking again. */
export function pageFoot(context: BriefContext): DynamicContent {
  const { marking } = context.material
  const words = footWords(context)
  return (page, pages, size) => {
    const frame = frameOf(context, size)
    const box = BOX_LINE + 2 * BOX_HEADS + extraMarkingLines(marking, frame) * MARKING_LEADING
    return {
      columns: [
        { ...type.running, text: [...words], width: '*', margin: [0, WORDS_DROP, 0, 0] },
        {
          ...type.running,
          text: pageOf(context.say, page, pages),
          noWrap: true,
          width: 'auto',
          margin: [0, WORDS_DROP, 0, 0],
        },
        boxed(marking, frame),
      ],
      columnGap: mm(4),
      margin: [frame.margins[0], frame.margins[3] - mm(10) - box, frame.margins[2], 0],
    }
  }
}
