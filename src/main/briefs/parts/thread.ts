import type { Content, ContentText } from 'pdfmake/interfaces'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { InMargin } from '../structure/margin.ts'
import { type Said, tagged } from '../structure/tag.ts'
import type { NoteSign } from '../text/annotated-text.ts'
import { dayInZone } from '../text/dates.ts'
import { oneLine } from '../text/plain.ts'
import { dotted, type Inline, inlines, type InlineStyle } from '../text/runs.ts'
import { INK, INK_3, WAX } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { heightOf, hangingStack, type Piece } from './piece.ts'

const NUMBER_HANG = mm(5)
const ANSWER_INDENT = mm(2.5)

/** One paragraph of a note, with how far it is set in and what it is. */
type NoteLine = Readonly<{ text: Inline[]; indent: number; answers?: Annotation }>

/** A note among those at the end of a text: its number hangs before it, what answers it stands under it. */
export function noteAtEnd(context: BriefContext, sign: NoteSign, note: Annotation, width: number): Piece {
  const [words, ...answers] = linesOf(context, note)
  const lead: NoteLine = { ...words!, text: [...kindOf(context, note), { text: '  ' }, ...words!.text] }
  const inner = width - NUMBER_HANG
  const lines = [lead, ...answers]
  const height = lines.reduce((sum, { text, indent }) => sum + heightOf(text, type.note, inner - indent), 0)
  const stack = lines.map((line) => paragraphOf(line, {}))
  return hangingStack(sign, type.labelStrong, { stack, first: lead.text, height }, type.note, width, NUMBER_HANG, {
    as: 'note',
    number: sign.sign,
    said: saidOf(note),
  })
}

/** The same in the margin: number and tag on a line of their own, since the column is narrow. */
export function noteInMargin(
  context: BriefContext,
  sign: NoteSign,
  note: Annotation,
  group: InMargin['group'],
): Content {
  const inMargin: InMargin = { note: sign.note, group }
  const number: Inline = {
    ...type.labelStrong,
    lineHeight: type.note.lineHeight,
    text: `${sign.sign}\u2002`,
    dir: 'ltr',
    anchor: sign.note,
    linkToDestination: sign.mark,
    tag: { as: 'reference', to: sign.toMark },
  }
  const head: NoteLine = { text: [number, ...kindOf(context, note)], indent: 0 }
  const stack = [head, ...linesOf(context, note)].map((line) => paragraphOf(line, { inMargin }))
  return tagged({ as: 'note', number: sign.sign, said: saidOf(note) }, { stack, inMargin }) as Content
}

function kindOf({ say }: BriefContext, { tag, resolved }: Annotation): Inline[] {
  return [
    { text: say(`tag.${tag}`), bold: true, color: tag === 'red-line' ? WAX : INK },
    ...(resolved === null ? [] : [{ text: `\u2002${say('brief.note-settled')}`, color: INK_3 }]),
  ]
}

/** What a note says, then each answer. A settled thread is struck through where it was chosen so. */
function linesOf(context: BriefContext, note: Annotation): NoteLine[] {
  const isStruck = note.resolved !== null && context.material.options.settledNotes === 'struck'
  const style: InlineStyle = isStruck
    ? { ...type.note, color: INK_3, decoration: 'lineThrough', decorationColor: INK_3 }
    : type.note
  const { target } = note
  const gone = target.orphaned ? context.say('brief.note-orphaned', { words: target.anchor?.exact ?? '' }) : ''
  return [
    { text: said([note.body, gone], style, signature(context, note)), indent: 0 },
    ...context.answersTo(note).map((answer): NoteLine => ({
      text: said([answer.body], style, signature(context, answer)),
      indent: ANSWER_INDENT,
      answers: answer,
    })),
  ]
}

function said(words: readonly string[], style: InlineStyle, signed: readonly Inline[]): Inline[] {
  const text = words.map(oneLine).filter((part) => part !== '')
  const set = text.flatMap((part, at) => inlines(at === 0 ? part : ` ${part}`, style))
  return set.length === 0 ? [...signed] : [...set, ...signed.map((run, at) => (at === 0 ? spaced(run) : run))]
}

const spaced = (run: Inline): Inline => ({ ...run, text: `\u2002${run.text}` })

/** Who wrote it, and on which day in the zone of the brief. */
const signature = ({ say, material: { options } }: BriefContext, { author, created }: Annotation): Inline[] =>
  dotted([oneLine(author), dayInZone(say, created, options.asOfZone)], {
    ...type.noteFaint,
    lineHeight: type.note.lineHeight,
    tag: { as: 'signature' },
  })

function paragraphOf({ text, indent, answers }: NoteLine, more: { inMargin?: InMargin }): Content {
  const paragraph = {
    ...type.note,
    text,
    ...(indent === 0 ? {} : { margin: [indent, 1.5, 0, 0] as [number, number, number, number] }),
    ...more,
  }
  return (answers === undefined ? paragraph : tagged({ as: 'answer', said: saidOf(answers) }, paragraph)) as ContentText
}

const saidOf = ({ author, created, resolved }: Annotation): Said => ({
  author: oneLine(author),
  at: created,
  isSettled: resolved !== null,
})
