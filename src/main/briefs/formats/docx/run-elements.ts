import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { BriefLanguage } from '#shared/domain/values/brief-language.ts'
import type { Direction, Note, Run } from '../../structure/blocks.ts'
import { stretches } from './bidi-runs.ts'
import { fontsOf, wordLanguage } from './fonts.ts'

/** What runs need to know of the document they stand in. */
export type RunWorld = Readonly<{
  language: BriefLanguage
  notes: ReadonlyMap<string, Note>
  /** Numbers of the footnotes by their notes, in the order in which the text first leads to them. Filled as it is written. */
  footnotes: Map<string, number>
  /** Notes of the margin as Word's comments, in the order in which they begin. Filled as the text is written. */
  comments: Map<string, Commented>
}>

/** The numbers of a note's comments, its own first and then those of its answers, and whether their words have ended. */
export type Commented = { readonly ids: readonly number[]; isEnded: boolean }

/** Signs that XML cannot hold, and controls that a reader would obey: each as the sign for an unknown one. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text as XML can hold it. */
export const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '\uFFFD')

/** Runs as Word has them: cut where the script changes side, notes as its own footnotes. */
export function runElements(
  runs: readonly Run[],
  direction: Direction,
  world: RunWorld,
  style: IRunOptions = {},
): ParagraphChild[] {
  return runs.flatMap((run, place): ParagraphChild[] => {
    const begun = (run.covers ?? []).flatMap((name) => commentBegins(name, world))
    if (run.note !== undefined && world.notes.has(run.note)) {
      if (isComment(run.note, world)) return [...begun, ...commentEnds(run.note, world)]
      const before = runs[place - 1]?.note
      const isSecond = before !== undefined && !isComment(before, world)
      return [...(isSecond ? [new TextRun({ text: ',', superScript: true })] : []), footnote(run.note, world)]
    }
    const manner: IRunOptions = {
      ...style,
      ...(run.isBold === true ? { bold: true, boldComplexScript: true } : {}),
      ...(run.isItalic === true ? { italics: true } : {}),
      ...(run.isUnderlined === true ? { underline: {} } : {}),
      ...(run.isStruck === true ? { strike: true } : {}),
      ...(run.isRaised === true ? { superScript: true } : {}),
    }
    const written = stretches(writable(run.text), direction).flatMap(({ text, isFromRight }) =>
      text.split('\n').map(
        (line, at) =>
          new TextRun({
            ...manner,
            ...spoken(run.lang ?? world.language, isFromRight),
            ...(isFromRight ? { rightToLeft: true, italics: false } : {}),
            ...(at === 0 ? {} : { break: 1 }),
            text: line,
          }),
      ),
    )
    return [...begun, ...written]
  })
}

function spoken(language: string, isFromRight: boolean): IRunOptions {
  const named = wordLanguage(language)
  const said = isFromRight ? { bidirectional: named } : language === 'zh' ? { eastAsia: named } : { value: named }
  return { font: fontsOf(language), language: said }
}

/** A note's first sign is the footnote itself; Word allows no second, so later ones are its number. */
function footnote(id: string, { footnotes }: RunWorld): ParagraphChild {
  const known = footnotes.get(id)
  if (known !== undefined) return new TextRun({ text: String(known), superScript: true })
  const number = footnotes.size + 1
  footnotes.set(id, number)
  return new FootnoteReferenceRun(number)
}

const isComment = (id: string, { notes }: RunWorld): boolean => notes.get(id)?.thread !== undefined

/** Where the words of a comment begin; nothing for a note that is none, or that has begun. */
function commentBegins(id: string, { notes, comments }: RunWorld): ParagraphChild[] {
  const thread = notes.get(id)?.thread
  if (thread === undefined || comments.has(id)) return []
  const taken = [...comments.values()].reduce((sum, { ids }) => sum + ids.length, 0)
  const ids = thread.map((_, at) => taken + at)
  comments.set(id, { ids, isEnded: false })
  return ids.map((number) => new CommentRangeStart(number))
}

/** Where they end: there Word shows the sign of the comment and of each answer. */
function commentEnds(id: string, world: RunWorld): ParagraphChild[] {
  // A note that is on no words begins where it ends.
  const begun = commentBegins(id, world)
  const comment = world.comments.get(id)
  if (comment === undefined || comment.isEnded) return []
  comment.isEnded = true
  const ends = comment.ids.flatMap((number): ParagraphChild[] => [
    new CommentRangeEnd(number),
    new TextRun({ children: [new CommentReference(number)] }),
  ])
  return [...begun, ...ends]
}
