import type { Content, ContentText } from 'pdfmake/interfaces'
import type { Annotation } from '#shared/domain/annotation.ts'
import { clockTimes } from '#shared/domain/values/zone.ts'
import type { InMargin } from '../structure/margin.ts'
import { type Said, tagged } from '../structure/tag.ts'
import type { NoteSign } from '../text/annotated-text.ts'
import { dayInZone } from '../text/dates.ts'
import { oneLine, plain } from '../text/plain.ts'
import { type Inline, inlines, type InlineStyle, unbroken } from '../text/runs.ts'
import { INK, INK_3, WAX } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { heightOf, hangingStack, type Piece } from './piece.ts'

const NUMBER_HANG = mm(5)
const ANSWER_INDENT = mm(2.5)
const ABOVE_ANSWER = 1.5

/** One thing said, with who said it, how far it is set in and, of an answer, which it is. */
type Remark = Readonly<{ words: Inline[]; signed: Inline[]; indent: number; answer?: Annotation }>

/** A note among those at the end of a text: its number hangs before it, what answers it stands under it. */
export function noteAtEnd(context: BriefContext, sign: NoteSign, note: Annotation, width: number): Piece {
  const inner = width - NUMBER_HANG
  const remarks = remarksOf(context, note).map(({ words, signed, ...rest }, at) => ({
    ...rest,
    text: [
      ...(at === 0 ? [...kindOf(context, note), { text: '  ' }] : []),
      ...words,
      ...(words.length === 0 ? signed : signed.map((run, place) => (place === 0 ? spaced(run) : run))),
    ],
  }))
  const set = {
    stack: remarks.map(({ text, indent, answer }) => remarkNode(context, [paragraphOf(text, indent)], answer)),
    first: remarks[0]?.text ?? '',
    height: remarks.reduce((sum, { text, indent }) => sum + heightOf(text, type.note, inner - indent), 0),
  }
  return hangingStack(sign, type.labelStrong, set, type.note, width, NUMBER_HANG, {
    as: 'note',
    number: sign.sign,
    said: saidOf(context, note),
  })
}

/** The same in the margin: number and tag, and who signs, on lines of their own, since the column is narrow. */
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
    text: sign.sign,
    dir: 'ltr',
    anchor: sign.note,
    linkToDestination: sign.mark,
    tag: { as: 'reference', to: sign.toMark },
  }
  const remarks = remarksOf(context, note).map(({ words, signed, indent, answer }) =>
    remarkNode(
      context,
      [words, signed]
        .filter((text) => text.length > 0)
        .map((text, at) => paragraphOf(text, indent, { inMargin }, at === 0)),
      answer,
    ),
  )
  const head = paragraphOf([number, { text: '\u2002' }, ...kindOf(context, note)], 0, { inMargin })
  return tagged({ as: 'note', number: sign.sign, said: saidOf(context, note) }, { stack: [head, ...remarks], inMargin })
}

function kindOf({ say }: BriefContext, { tag, resolved }: Annotation): Inline[] {
  return [
    { text: say(`tag.${tag}`), bold: true, color: tag === 'red-line' ? WAX : INK },
    ...(resolved === null ? [] : [{ text: `\u2002${say('brief.note-settled')}`, color: INK_3 }]),
  ]
}

/** What a note says, then each answer. A settled thread is struck through where it was chosen so. */
function remarksOf(context: BriefContext, note: Annotation): Remark[] {
  const isStruck = note.resolved !== null && context.material.options.settledNotes === 'struck'
  const style: InlineStyle = isStruck
    ? { ...type.note, color: INK_3, decoration: 'lineThrough', decorationColor: INK_3 }
    : type.note
  const { target } = note
  const gone = target.orphaned ? context.say('brief.note-orphaned', { words: target.anchor?.exact ?? '' }) : ''
  return [
    { words: wordsOf([note.body, gone], style), signed: signature(context, note), indent: 0 },
    ...context.answersTo(note).map((answer): Remark => ({
      words: wordsOf([answer.body], style),
      signed: signature(context, answer),
      indent: ANSWER_INDENT,
      answer,
    })),
  ]
}

const wordsOf = (parts: readonly string[], style: InlineStyle): Inline[] =>
  parts
    .map(oneLine)
    .filter((part) => part !== '')
    .flatMap((part, at) => inlines(at === 0 ? part : ` ${part}`, style))

const spaced = (run: Inline): Inline => ({ ...run, text: `\u2002${run.text}` })

/** Who wrote it, and on which day in the zone of the brief; a line may end between the two. */
function signature({ say, material: { options } }: BriefContext, { author, created }: Annotation): Inline[] {
  const name = unbroken(oneLine(author))
  const day = unbroken(dayInZone(say, created, options.asOfZone))
  const text = name === '' || day === '' ? name + day : say('brief.note-signed', { author: name, day })
  if (text === '') return []
  return [{ ...type.noteFaint, lineHeight: type.note.lineHeight, text: plain(text), tag: { as: 'signature' } }]
}

function paragraphOf(text: Inline[], indent: number, more: { inMargin?: InMargin } = {}, isFirst = true): ContentText {
  const margin: [number, number, number, number] = [indent, isFirst ? ABOVE_ANSWER : 0, 0, 0]
  return { ...type.note, text, ...(indent === 0 ? {} : { margin }), ...more }
}

const remarkNode = (context: BriefContext, stack: ContentText[], answer: Annotation | undefined): Content =>
  answer === undefined ? { stack } : tagged({ as: 'answer', said: saidOf(context, answer) }, { stack })

/** Who said it and when: to the second for our own delegation, for others no more than the day that is printed. */
function saidOf({ isForUs, material: { options } }: BriefContext, { author, created, resolved }: Annotation): Said {
  const [clock] = clockTimes(Date.parse(created), [options.asOfZone])
  const day = clock?.date ?? created.slice(0, 'YYYY-MM-DD'.length)
  return { author: oneLine(author), at: isForUs ? created : day, isSettled: resolved !== null }
}
