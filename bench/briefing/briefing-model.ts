import { claim, headline, placeName, report } from '../fixtures/phrases.ts'
import { seededRandom, type Random } from '../fixtures/random.ts'

/** A table of data: one row of heads, then the rows. */
export type ModelTable = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** One matter of the brief, about a page of A4. */
export type ModelItem = {
  readonly number: string
  readonly title: string
  /** What people there write for the place it is about, in Arabic script. */
  readonly nativeName: string
  readonly paragraphs: readonly string[]
  readonly points: readonly string[]
  readonly table: ModelTable
}

/** A brief as data, which every program that is compared sets in its own way: the same words, heads, lists and tables. */
export type BriefingModel = {
  readonly title: string
  readonly marking: string
  readonly author: string
  readonly items: readonly ModelItem[]
}

/** The serial form of one page; the others of its kind begin as these do. */
const HEADS = ['Side', 'What it says', 'As we judge it', 'Moved'] as const
const SIDES = ['Upper bank', 'Lower bank', 'Host', 'Mediator'] as const

/** A brief of about so many pages, the same for the same number on every machine. */
export function briefingModel(pages: number): BriefingModel {
  const random = seededRandom(pages)
  return {
    title: 'Talks on the crossings: the brief',
    marking: 'TLP:AMBER',
    author: 'The desk',
    items: Array.from({ length: pages }, (_item, at) => itemOf(random, at + 1)),
  }
}

function itemOf(random: Random, at: number): ModelItem {
  const { name, nativeName } = placeName(random)
  return {
    number: String(at),
    title: headline(random, name),
    nativeName: nativeName.text,
    paragraphs: [report(random, 700), report(random, 620), report(random, 540)],
    points: Array.from({ length: 4 }, () => `${claim(random)} ${report(random, 60)}`),
    table: {
      heads: HEADS,
      rows: SIDES.map((side) => [
        side,
        claim(random),
        random.one(['firm', 'may move', 'for the record', 'not seen before']),
        `${random.whole(1, 28)} October`,
      ]),
    },
  }
}

/** The words of a text, `words` of them, for a paragraph without end. */
export function manyWords(words: number): string[] {
  const random = seededRandom(words)
  const said: string[] = []
  while (said.length < words) said.push(...report(random, 4_000).split(' '))
  return said.slice(0, words)
}
