import type { Content } from 'pdfmake/interfaces'
import { isolated } from '#shared/i18n/isolate.ts'
import { tagged } from '../structure/tag.ts'
import { instantInWords } from '../text/dates.ts'
import { oneLine } from '../text/plain.ts'
import { dotted, inlines } from '../text/runs.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { kindInWords } from './kind-words.ts'
import { letterhead } from './letterhead.ts'

/** Letters of a title that fit two lines at each size. */
const SIZES: readonly (readonly [letters: number, size: number])[] = [
  [60, type.title.fontSize - 8],
  [110, 20],
  [Infinity, 15],
]

const LOW = 20

export type Masthead = Readonly<{
  /** What the document is about: the name of the talks, unless it is of one session or item. */
  title: string
  /** Lines under the title, e.g. when the session sat. Without any: as of when, for whom and by whom. */
  under?: readonly string[]
  /** On landscape pages the title stands at the edge, and all of it is kept low; else it stands over the text. */
  frame?: Frame
}>

/**
 * The head of a document without a cover: the letterhead, what kind of document it is, its title, and for whom, by whom
 * and as of when it was made.
 */
export function masthead(
  context: BriefContext,
  { title, under, frame = context.frames.portrait }: Masthead,
): Content[] {
  const { say, material } = context
  const { options } = material
  const words = oneLine(title)
  const isLow = frame.orientation === 'landscape'
  const size = isLow ? LOW : (SIZES.find(([letters]) => words.length <= letters)?.[1] ?? type.h2.fontSize)
  const style = { ...type.title, fontSize: size, lineHeight: 1.12, characterSpacing: -0.015 * size }
  const kind = oneLine(options.subtitle) || kindInWords(say, options.type)
  const all = [...(under ?? []).map((line) => [line]), ...preparation(context)]
  const lines = (isLow ? [all.flat()] : all).map((line) => dotted(line, type.note)).filter((line) => line.length > 0)
  const stack: Content[] = [
    { ...type.kicker, text: inlines(kind, type.kicker), margin: [0, 0, 0, mm(0.8)] },
    tagged(
      { as: 'heading', level: 1 },
      { ...style, text: inlines(words, style), id: MASTHEAD_ID, outline: true, outlineText: kind },
    ),
    ...lines.map((line, at): Content => ({
      ...type.note,
      text: line,
      margin: [0, at === 0 ? mm(1.4) : 0, 0, 0],
    })),
  ]
  const indent = isLow ? 0 : frame.side + frame.gutter
  return [...letterhead(context, mm(6)), { stack, margin: [indent, 0, 0, isLow ? mm(3) : mm(5.5)] }]
}

/** Identifier of the title in the outline. */
const MASTHEAD_ID = 'masthead'

/** For whom and by whom, and as of when: what a cover has room to say in a table. */
function preparation({ say, material: { options, parties, notebook } }: BriefContext): string[][] {
  const labelled = (label: string, value: string): string =>
    oneLine(value) === '' ? '' : `${say('brief.labelled', { label })} ${isolated(say.language, oneLine(value))}`
  const people = [
    labelled(say('brief.prepared-for'), options.preparedFor),
    labelled(say('brief.prepared-by'), options.preparedBy),
  ]
  const asOf = say('brief.as-of-line', {
    instant: instantInWords(say, options.asOf, options.asOfZone, parties),
  })
  return [people, [asOf, oneLine(notebook.handling)]]
}
