import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ICommentOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TextRun,
} from 'docx'
import { type BriefLanguage, directionOf } from '#shared/domain/values/brief-language.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import { INK, INK_2, markingInk } from '../../theme/palette.ts'
import type { Block, BriefText } from '../../structure/blocks.ts'
import { levelled } from '../../structure/levels.ts'
import type { Furniture } from '../furniture.ts'
import { blockElements, type BlockWorld } from './block-elements.ts'
import { coreProperties } from './core-properties.ts'
import { withFixedTimes } from './fixed-times.ts'
import { fontsOf, fontTable, wordLanguage } from './fonts.ts'
import { runElements, type RunWorld, writable } from './run-elements.ts'

/** Pages of one shape in a document, in points. */
export type PageShape = Readonly<{ width: number; height: number; margins: readonly [number, number, number, number] }>

/** What stands on pages of one shape, before the next that are turned. A brief has one at the least. */
export type Stretch = Readonly<{ blocks: readonly Block[]; shape: PageShape }>

/** Twips to the point. */
const TWIPS = 20
/** Type of the text in half points. */
const TEXT = 21
const MARKING = 24
const RUNNING = 15

/**
 * A brief as DOCX: headings, lists, tables and footnotes are Word's own, the marking stands in head and foot of every
 * page. Nothing in it is tracked, runs or leads outside, and it tells nothing of who made it or when beyond what the
 * brief says: the same brief gives the same bytes.
 */
export async function writeDocx(
  stretches: readonly Stretch[],
  notes: BriefText['notes'],
  furniture: Furniture,
  language: BriefLanguage,
): Promise<Buffer> {
  const world: RunWorld = { language, notes, footnotes: new Map(), comments: new Map() }
  const isFromRight = directionOf(language) === 'rtl'
  const bookmarks = { last: 0 }
  const worldOn = ({ width, margins: [left, , right] }: PageShape): BlockWorld => ({
    ...world,
    isFromRight,
    width: Math.round((width - left - right) * TWIPS),
    bookmarks,
  })
  // Levels of headings follow each other through the whole brief.
  const blocks = levelled(stretches.flatMap((stretch) => stretch.blocks))
  let at = 0
  const sections = stretches.map(({ shape, blocks: { length } }): ISectionOptions => {
    const laid = worldOn(shape)
    const own = blocks.slice(at, at + length)
    at += length
    return {
      properties: pageOf(shape),
      headers: { default: new Header({ children: [headLine(furniture, laid)] }) },
      footers: { default: new Footer({ children: [footLine(furniture, laid)] }) },
      children: blockElements(own, laid),
    }
  })
  const [{ shape }] = stretches as [Stretch]
  const comments = commentsOf(worldOn(shape))
  const document = new Document({
    title: writable(furniture.title),
    creator: 'Aide-Mémoire',
    lastModifiedBy: 'Aide-Mémoire',
    styles: stylesOf(language),
    features: { trackRevisions: false, updateFields: false },
    footnotes: footnotesOf(worldOn(shape)),
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
    sections,
  })
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(furniture, wordLanguage(language)) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  return withFixedTimes(packed)
}

function pageOf({ width, height, margins }: PageShape): ISectionOptions['properties'] & object {
  const [left, top, right, bottom] = margins.map((points) => Math.round(points * TWIPS)) as [
    number,
    number,
    number,
    number,
  ]
  const isWide = width > height
  // docx takes the sides of the sheet as it stands upright, and turns it itself.
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return {
    page: {
      size: {
        width: Math.round(short * TWIPS),
        height: Math.round(long * TWIPS),
        orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { left, top, right, bottom, header: Math.round(top * 0.45), footer: Math.round(bottom * 0.45) },
    },
  }
}

/** The notes that the text leads to, by their numbers; only known once the text is written. */
function footnotesOf(world: BlockWorld): Record<string, { children: Paragraph[] }> {
  const written: Record<string, { children: Paragraph[] }> = {}
  // A note may itself lead to notes, which then join the end of the list.
  for (const [id, number] of world.footnotes) {
    const paragraphs = blockElements(world.notes.get(id)?.blocks ?? [], world).filter((one) => !(one instanceof Table))
    written[String(number)] = { children: paragraphs as Paragraph[] }
  }
  return written
}

/** The notes of the margin with their answers as threads of comments; only known once the text is written. */
function commentsOf(world: BlockWorld): ICommentOptions[] {
  const { comments, notes } = world
  return [...comments].flatMap(([name, { ids }]) =>
    (notes.get(name)?.thread ?? []).map(({ said: { author, at, isSettled }, blocks }, place): ICommentOptions => {
      const paragraphs = blockElements(blocks, world).filter((one) => !(one instanceof Table))
      return {
        id: ids[place]!,
        author: writable(author),
        initials: initialsOf(writable(author)),
        date: new Date(at),
        resolved: isSettled,
        ...(place === 0 ? {} : { parentId: ids[0]! }),
        children: paragraphs.length === 0 ? [new Paragraph({ children: [] })] : paragraphs,
      }
    }),
  )
}

/** The first letters of a name: `A. Rahimi` is AR. */
const initialsOf = (name: string): string =>
  name
    .split(/[\s.]+/u)
    .map((word) => /^./u.exec(word)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase('en')
    .slice(0, 4)

const marked = (marking: string): TextRun =>
  new TextRun({
    text: ` ${writable(marking)} `,
    bold: true,
    size: MARKING,
    color: markingInk(marking).slice(1),
    shading: { type: ShadingType.CLEAR, fill: '000000', color: 'auto' },
  })

/** A line across the page: words at its beginning, others in its middle, the marking at its end. */
function line(
  first: ParagraphChild[],
  middle: ParagraphChild[],
  marking: string,
  { isFromRight, width }: BlockWorld,
): Paragraph {
  return new Paragraph({
    ...(isFromRight ? { bidirectional: true } : {}),
    tabStops: [
      { type: 'center', position: Math.round(width / 2) },
      // In a paragraph from the right, Word and its kin count from there and read “right” as the end.
      { type: 'right', position: width },
    ],
    children: [...first, new TextRun({ text: '\t' }), ...middle, new TextRun({ text: '\t' }), marked(marking)],
  })
}

const RUNNING_STYLE = { size: RUNNING, sizeComplexScript: RUNNING, color: INK_2.slice(1) } as const

const said = (text: string, world: BlockWorld): ParagraphChild[] =>
  runElements([{ text }], world.isFromRight ? 'rtl' : 'ltr', world, RUNNING_STYLE)

function headLine({ title, marking, isDraft, say }: Furniture, world: BlockWorld): Paragraph {
  const draft = isDraft
    ? [new TextRun({ ...RUNNING_STYLE, text: `${say('brief.draft')}   `, bold: true, color: INK.slice(1) })]
    : []
  return line([...draft, ...said(title, world)], [], marking, world)
}

/** Stand-ins for the page and the pages: figures that stand in no words for them, written as the language writes them. */
const [PAGE, PAGES] = [7, 9]

function footLine({ foot, marking, say }: Furniture, world: BlockWorld): Paragraph {
  const [page, pages] = [numberIn(say, PAGE), numberIn(say, PAGES)]
  const words = say('brief.page-of', { page: PAGE, pages: PAGES }).split(new RegExp(`(${page}|${pages})`, 'u'))
  const numbers = words.flatMap((word): ParagraphChild[] => {
    if (word === page) return [new TextRun({ ...RUNNING_STYLE, children: [PageNumber.CURRENT] })]
    if (word === pages) return [new TextRun({ ...RUNNING_STYLE, children: [PageNumber.TOTAL_PAGES] })]
    return word === '' ? [] : said(word, world)
  })
  return line(said(foot, world), numbers, marking, world)
}

function stylesOf(language: BriefLanguage): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const font = fontsOf(language)
  const [first, second, third, fourth, fifth] = [
    [52, 240, 120],
    [34, 360, 120],
    [28, 300, 100],
    [22, 200, 60],
    [21, 140, 40],
  ].map(([size = TEXT, before = 0, after = 0], at) => ({
    run: {
      font,
      size,
      sizeComplexScript: size,
      color: INK.slice(1),
      bold: at >= 3,
      boldComplexScript: at >= 3,
      italics: false,
    },
    paragraph: { spacing: { before, after }, keepNext: true },
  }))
  return {
    default: {
      document: {
        run: {
          font,
          size: TEXT,
          sizeComplexScript: TEXT,
          language: { value: wordLanguage(language), bidirectional: wordLanguage(language) },
        },
        paragraph: { spacing: { after: 100, line: 276 }, alignment: AlignmentType.START },
      },
      ...(first && { heading1: first }),
      ...(second && { heading2: second }),
      ...(third && { heading3: third }),
      ...(fourth && { heading4: fourth }),
      ...(fifth && { heading5: fifth, heading6: fifth }),
      footnoteText: {
        run: { font, size: 16, sizeComplexScript: 16 },
        paragraph: { spacing: { after: 40, line: 240 } },
      },
    },
  }
}
