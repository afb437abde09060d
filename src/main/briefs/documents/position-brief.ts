import type { Content } from 'pdfmake/interfaces'
import type { BriefOptions, BriefSection } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import type { PrintedKey } from '#shared/i18n/printed.ts'
import type { ComingDocument } from '../coming-document.ts'
import { agenda } from '../parts/agenda.ts'
import { chronology } from '../parts/chronology.ts'
import type { ContentsEntry } from '../parts/contents.ts'
import type { BriefContext } from '../parts/context.ts'
import { cover } from '../parts/cover.ts'
import { delegations } from '../parts/delegations.ts'
import { itemId, itemPages, itemsTitle } from '../parts/items.ts'
import { map } from '../parts/map/map.ts'
import { matrix, matrixFrame } from '../parts/matrix.ts'
import { challenges, scenarios } from '../parts/risks.ts'
import { heading, HEADING_SPACE, space } from '../parts/section.ts'
import { situation } from '../parts/situation.ts'
import { sources } from '../parts/sources.ts'
import { timeline } from '../parts/timeline.ts'
import { oneLine } from '../text/plain.ts'
import type { Frame } from '../theme/paper.ts'
import { assembled, contextOf, type Pages } from './assemble.ts'

type PartId = Exclude<BriefSection, 'cover'>

/** A part of the brief: how it is made, and how it stands among the others. */
type Part = Readonly<{
  id: PartId
  title: PrintedKey
  make: (context: BriefContext, number: string) => Iterable<Content> | null
  /** `page`: begins a page of its own · `on`: follows what is before it where there is room. */
  begins: 'page' | 'on'
  frame?: (context: BriefContext) => Frame
  /** The part brings its own headings. */
  isHeaded?: boolean
}>

const PARTS: readonly Part[] = [
  { id: 'situation', title: 'brief.part-situation', make: situation, begins: 'page' },
  { id: 'delegations', title: 'brief.part-delegations', make: delegations, begins: 'on' },
  { id: 'agenda', title: 'brief.part-agenda', make: agenda, begins: 'on' },
  { id: 'matrix', title: 'brief.part-matrix', make: (context) => matrix(context), begins: 'page', frame: matrixFrame },
  {
    id: 'items',
    title: 'brief.part-items',
    make: (context, number) => itemPages(context, 'items', number),
    begins: 'page',
    isHeaded: true,
  },
  { id: 'chronology', title: 'brief.part-chronology', make: drawnChronology, begins: 'page' },
  { id: 'challenges', title: 'brief.part-challenges', make: challenges, begins: 'on' },
  { id: 'scenarios', title: 'brief.part-scenarios', make: scenarios, begins: 'on' },
  { id: 'sources', title: 'brief.part-sources', make: sources, begins: 'on' },
]

/** The chronology beneath the drawings of it that are wanted. */
function drawnChronology(context: BriefContext): Iterable<Content> | null {
  const listed = chronology(context)
  return listed === null
    ? null
    : inTurn(
        () => timeline(context) ?? [],
        () => map(context) ?? [],
        () => listed,
      )
}

/** One content behind the other, each made when its turn comes. */
function* inTurn(...all: readonly (() => Iterable<Content>)[]): Generator<Content> {
  for (const content of all) yield* content()
}

type MadePart = Readonly<{ part: Part; number: string; content: Iterable<Content> }>

/** Items that the contents list by name under their part; more would push the contents off the cover. */
const LISTED_ITEMS = 10

/**
 * The position brief as a pdfmake definition: a pure function of notebook and options. Parts with nothing to say are left
 * out, and so are their numbers.
 */
export function positionBrief(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = contextOf(notebook, options)
  const made = makeParts(context)
  const pages: Pages[] = [
    ...(options.sections.includes('cover') || made.length === 0
      ? [{ frame: context.frames.portrait, content: cover(context, contentsOf(context, made)) }]
      : []),
    ...pagesOf(context, made),
  ]
  return assembled(context, pages)
}

function makeParts(context: BriefContext): MadePart[] {
  const made: MadePart[] = []
  for (const part of PARTS.filter(({ id }) => context.material.options.sections.includes(id))) {
    const number = numberIn(context.say, made.length + 1)
    const content = part.make(context, number)
    if (content !== null) made.push({ part, number, content })
  }
  return made
}

function contentsOf(context: BriefContext, made: readonly MadePart[]): ContentsEntry[] {
  const { items } = context.material
  return made.flatMap(({ part, number }): ContentsEntry[] => [
    { id: part.id, number, title: context.say(part.id === 'items' ? itemsTitle(context) : part.title), level: 1 },
    ...(part.id === 'items' && items.length <= LISTED_ITEMS
      ? items.map((item): ContentsEntry => ({
          id: itemId(item),
          number: oneLine(item.number),
          title: item.title,
          level: 2,
        }))
      : []),
  ])
}

/** Parts gathered into runs of pages of one kind; a part that may follow on does so on the same kind of page. */
function pagesOf(context: BriefContext, made: readonly MadePart[]): Pages[] {
  const pages: { readonly frame: Frame; readonly parts: (() => Iterable<Content>)[] }[] = []
  for (const { part, number, content } of made) {
    const frame = part.frame?.(context) ?? context.frames.portrait
    const isOn = part.begins === 'on' && pages.at(-1)?.frame === frame
    if (!isOn) pages.push({ frame, parts: [] })
    pages.at(-1)!.parts.push(
      () => (isOn ? [space(HEADING_SPACE)] : []),
      () => (part.isHeaded === true ? [] : heading(frame, { id: part.id, number, title: context.say(part.title) })),
      () => content,
    )
  }
  return pages.map(({ frame, parts }) => ({ frame, content: inTurn(...parts) }))
}
