import type { Content } from 'pdfmake/interfaces'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Citation } from '#shared/domain/citation.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import type { Say } from '#shared/i18n/printed.ts'
import type { MarginGroup } from '../structure/margin.ts'
import { oneLine } from '../text/plain.ts'
import { noteMark, type NoteSign } from '../text/annotated-text.ts'
import { dotted, inlines, type Inline, unbroken } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { hanging, paragraph, type Piece, stacked } from './piece.ts'
import { noteAtEnd, noteInMargin } from './thread.ts'

/** The numbered notes of one part: citations and annotations in the order in which they are met. */
export type Notes = {
  /**
   * The numbers of these citations, in the digits of the brief's language; the same source and place has the same number
   * wherever it is cited.
   */
  readonly cite: (citations: readonly Citation[]) => NoteSign[]
  readonly annotate: (annotation: Annotation) => NoteSign
  /**
   * The numbers of a record's notes, or of those on some of its texts, that no printed text has led to; asked for when all
   * its texts are set.
   */
  readonly rest: (
    collection: Annotation['target']['collection'],
    record: string,
    fields?: readonly string[],
  ) => NoteSign[]
  /** The letter of a remark of the desk's own; the same words have the same letter. */
  readonly remark: (text: string) => NoteSign
  /** What is said in words, and what is only cited: the two halves of the notes that stand at the end. */
  readonly remarks: (width: number) => Piece[]
  readonly citations: (width: number) => Piece[]
  /** The annotations as notes for the margin; none where they stand at the end with the others. */
  readonly margin: (group: MarginGroup) => Content[]
  /** The notes as pieces to set at the end, in a column of `width` points. Empty when there are none. */
  readonly pieces: (width: number) => Piece[]
}

/** Notes that begin at 1. They are collected while a part is set, so they must be asked for last. */
export function collectNotes(context: BriefContext): Notes {
  const scope = nextScope(context)
  const isInMargin = context.frames.portrait.notes > 0
  const named = (sign: string): NoteSign => ({
    sign,
    note: `note-${scope}-${sign}`,
    mark: `mark-${scope}-${sign}`,
    toNote: context.say('brief.to-note', { sign }),
    toMark: context.say('brief.to-mark', { sign }),
  })
  const sign = (number: number): NoteSign => named(numberIn(context.say, number))
  let last = 0
  const remarked = new Map<string, NoteSign>()
  const cited = new Map<string, { number: number; citation: Citation }>()
  const annotations = new Map<string, { number: number; annotation: Annotation }>()
  const annotate: Notes['annotate'] = (annotation) => {
    const known = annotations.get(annotation.id)
    if (known !== undefined) return sign(known.number)
    annotations.set(annotation.id, { number: ++last, annotation })
    return sign(last)
  }
  const notes: Omit<Notes, 'pieces'> = {
    cite: (citations) =>
      citations
        .map((citation) => {
          const key = `${citation.source} ${citation.locator}`
          const known = cited.get(key)
          if (known !== undefined) return known.number
          cited.set(key, { number: ++last, citation })
          return last
        })
        .sort((a, b) => a - b)
        .map(sign),
    annotate,
    rest: (collection, record, fields) =>
      context
        .notesAbout(collection, record)
        .filter(({ id, target }) => !annotations.has(id) && fields?.includes(target.field) !== false)
        .map(annotate),
    remark: (text) => {
      const known = remarked.get(text)
      if (known !== undefined) return known
      const letter = named(letters(remarked.size))
      remarked.set(text, letter)
      return letter
    },
    citations: (width) =>
      citationPieces(
        context,
        [...cited.values()].map(({ number, citation }) => ({ sign: sign(number), citation })),
        width,
      ),
    margin: (group) =>
      isInMargin
        ? [...annotations.values()].map(({ number, annotation }) =>
            noteInMargin(context, sign(number), annotation, group),
          )
        : [],
    remarks: (width) => [
      ...(isInMargin ? [] : [...annotations.values()]).map(({ number, annotation }) =>
        noteAtEnd(context, sign(number), annotation, width),
      ),
      ...[...remarked].map(([text, letter]) =>
        hanging(letter.sign, type.labelStrong, inlines(text, type.note), type.note, width, NUMBER_HANG, letter),
      ),
    ],
  }
  return { ...notes, pieces: (width) => [...notes.remarks(width), ...notes.citations(width)] }
}

const NUMBER_HANG = mm(5)

/** `a` to `z`, then `aa` and so on, for 0, 1, 2 … */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26))

/** Citations run on in one paragraph, because each is only a mark and a place: `1 S1 ¶2   2 S1 ¶3`. */
function citationPieces(
  context: BriefContext,
  cited: readonly { sign: NoteSign; citation: Citation }[],
  width: number,
): Piece[] {
  if (cited.length === 0) return []
  const text = cited.flatMap(({ sign, citation }, at): Inline[] => [
    ...(at === 0 ? [] : [{ text: '   ' }]),
    { ...noteMark(sign.sign), sup: false, fontSize: 6.75, text: `${sign.sign}\u00A0`, ...noteRun(sign) },
    { text: unbroken(citationInWords(context, citation)), tag: { as: 'note', number: sign.sign } },
  ])
  return [paragraph(text, type.note, width)]
}

/** A note's number in a paragraph of several notes: it begins the note and leads back to its mark. */
const noteRun = ({ sign, note, mark }: NoteSign): Partial<Inline> => ({
  anchor: note,
  linkToDestination: mark,
  tag: { as: 'note', number: sign },
})

/** The notes of each part have names of their own, counted in the order in which the parts are set. */
const scopes = new WeakMap<BriefContext['material'], number>()
function nextScope({ material }: BriefContext): number {
  const scope = (scopes.get(material) ?? 0) + 1
  scopes.set(material, scope)
  return scope
}

/** A source's mark with the place in it: `S1 ¶2`. */
export function citationInWords(context: BriefContext, { source, locator }: Citation): string {
  const label = context.sourceOf(source)?.label ?? context.say('brief.source-unknown')
  return oneLine(`${label} ${locator}`)
}

/** The words of doubt a record carries, in quotation marks as the source's own. Empty when it carries none. */
export const doubtInWords = (say: Say, doubt: string): string => {
  const words = oneLine(doubt)
  return words === '' ? '' : say('brief.doubt', { words })
}

/** A small line of remarks under a text, parted by middle dots. `null` when there is nothing to remark. */
export function remarks(parts: readonly string[]): Content | null {
  const text = dotted(parts, type.noteFaint)
  return text.length === 0 ? null : { ...type.noteFaint, text }
}

/** So many remarks are set in two columns: their lines are short. */
const MANY = 6

/** Notes to set at the end of a list of many dates: its remarks in two columns of about the same height. */
export function notesBeside(notes: Notes, width: number): Piece[] {
  if (notes.remarks(width).length < MANY) return notes.pieces(width)
  const gap = mm(6)
  const column = (width - gap) / 2
  const pieces = notes.remarks(column)
  const total = pieces.reduce((sum, { height }) => sum + height, 0)
  let depth = 0
  const uneven = pieces.map(({ height }) => Math.abs(2 * (depth += height) - total))
  const cut = uneven.indexOf(Math.min(...uneven)) + 1
  const sides = [pieces.slice(0, cut), pieces.slice(cut)].map((some) => stacked(some, mm(0.4)))
  return [
    {
      content: { columns: sides.map(({ content }) => ({ stack: [content], width: column })), columnGap: gap },
      height: Math.max(...sides.map(({ height }) => height)),
      size: type.note.fontSize,
    },
    ...notes.citations(width),
  ]
}
