import { FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
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
}>

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
    if (run.note !== undefined && world.notes.has(run.note)) {
      const isSecond = runs[place - 1]?.note !== undefined
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
    return stretches(writable(run.text), direction).flatMap(({ text, isFromRight }) =>
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
