import { optionsFor, projectFor } from '#shared/domain/audience-projection.ts'
import type { BriefMeter } from '#shared/domain/brief-meter.ts'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type WithheldCount, withheldCounts } from '#shared/domain/withheld-counts.ts'
import { textsIn, withheldTexts } from '#shared/domain/withheld-texts.ts'
import { message } from '#shared/i18n/message.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { type Evidence, gatherEvidence } from './audience/evidence.ts'
import { fixedWords } from './audience/fixed-words.ts'
import { portionMarker } from './audience/portion-marks.ts'
import { proveOptions, proveRemoval } from './audience/prove-removal.ts'
import { type ComingDocument, kept, lookedAt, wholeDocument } from './coming-document.ts'
import { comingBrief } from './documents/brief-definition.ts'
import { meterOf, pagesOfNodes } from './documents/page-limits.ts'
import { unprintables } from './documents/unprintables.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import { writeText } from './formats/write-text.ts'
import { letterheadPicture } from './pictures/letterhead-picture.ts'
import { type PageSize, type RenderedPages, type RenderedPdf, type RenderOptions, renderPdf } from './render-pdf.ts'
import { pastWithoutRawRows, withoutRawRows } from './raw-rows.ts'
import { letterCheck } from './text/missing-letters.ts'

/** A brief that is made, as its audience may be given it. */
export type SetBrief = Readonly<{
  bytes: Uint8Array<ArrayBuffer>
  /** 0 for a format whose pages are made by whoever opens it. */
  pages: number
  /** Width and height of each page. */
  sizes: readonly PageSize[]
  /** How long it is beside the limit of its kind, and what to leave out where it is longer. */
  meter: BriefMeter
  /** The characters in it that the fonts of the page have no letter for. */
  unprintable: readonly Unprintable[]
  /** The notebook's title as the audience may read it: what the file is called by. */
  title: string
  /** How many records of each kind the audience is not given. */
  withheld: readonly WithheldCount[]
  /** Names of withheld records that texts which are let through speak of. */
  stillNamed: readonly string[]
}>

/** The first pages of a brief that goes on, as its audience may be shown them. */
export type FirstPages = RenderedPdf

/** A brief of no more pages is set at once. */
const FIRST_PAGES = 6

export type BriefRequest = RenderOptions &
  Readonly<{
    format?: BriefFormat
    /** The notebook as it was at the brief since which changes are told. Our delegation alone is told them. */
    past?: Notebook | null
    /** Handed the first pages of a long brief before the rest is set: for the screen alone. */
    onFirstPages?: (first: FirstPages) => void
  }>

/**
 * Makes a brief of a notebook: the one door that the window, the file, the command and the tests go through. The notebook
 * is cut down to what the audience may be given before anything else sees it; what was made is read back and searched for
 * whatever was cut off, before anybody is handed it.
 * @throws WithheldFound when words stand in it that the audience may not be given.
 * @throws UnreadableFile when it cannot be read back in full. Rejects as `renderPdf` does, too.
 */
export async function makeBrief(whole: Notebook, asked: BriefOptions, request: BriefRequest): Promise<SetBrief> {
  const { format = 'pdf', password = '' } = request
  const { notebook, options } = withoutRawRows(whole, asked)
  const given = projectFor(notebook, options.audience, sayIn(options.language)('brief.neutral-title'))
  const own = { ...optionsFor(options, given), letterhead: letterheadPicture(options.letterhead) }
  const evidence = evidenceOf(notebook, given, own)
  const { preparedFor, preparedBy, subtitle } = own
  if (evidence !== null) proveOptions({ preparedFor, preparedBy, subtitle }, evidence)
  /** The brief as it comes, and the letters that are missing in what has come of it. */
  const define = (): { readonly coming: ComingDocument; readonly missing: ReadonlySet<string> } => {
    const past = options.audience === 'delegation' ? pastWithoutRawRows(request.past ?? null, options) : null
    const plain = comingBrief(given, own, past)
    const marked = own.portionMarks ? lookedAt(plain, portionMarker(given)) : plain
    const { look, missing } = letterCheck(request.fonts)
    return { coming: lookedAt(marked, look), missing }
  }
  const done = (
    { content }: Pick<ComingDocument, 'content'>,
    { bytes, pages, sizes }: RenderedPdf,
    missing: ReadonlySet<string>,
  ): SetBrief => ({
    bytes,
    pages,
    sizes,
    meter: meterOf(given, own, pages, pagesOfNodes(content)),
    unprintable: unprintables(given, missing),
    title: given.title,
    withheld: withheldCounts(notebook, given),
    stillNamed: evidence?.stillNamed.map(({ title }) => title) ?? [],
  })
  if (format !== 'pdf') {
    if (password !== '') throw new Error(message('format.no-password'))
    const definition = wholeDocument(define().coming)
    const bytes = await writeText(format, definition, given, own)
    if (evidence !== null) proveRemoval(bytes, format, evidence)
    return done(definition, { bytes, pages: 0, sizes: [] }, new Set())
  }
  const proven = async (definition: ComingDocument, rendering: RenderOptions): Promise<RenderedPages> => {
    if (evidence !== null && password !== '') {
      // What is behind a password cannot be searched: it is made once without.
      const { bytes } = await renderPdf(define().coming, { ...rendering, password: '' })
      proveRemoval(bytes, 'pdf', evidence)
    }
    const rendered = await renderPdf(definition, rendering)
    if (evidence !== null && password === '') proveRemoval(rendered.bytes, 'pdf', evidence)
    return rendered
  }
  const { onFirstPages, ...rendering } = request
  if (onFirstPages !== undefined) {
    // Nothing is made of a long brief yet but what its first pages hold.
    const { coming: all, missing } = define()
    const { coming, soFar } = kept(all)
    const { onProgress: _unheard, ...unheard } = rendering
    const first = await proven(coming, { ...unheard, upTo: FIRST_PAGES })
    if (first.isWhole) return done(soFar(), first, missing)
    onFirstPages(first)
  }
  const { coming, missing } = define()
  const definition = wholeDocument(coming)
  return done(definition, await proven(definition, rendering), missing)
}

function evidenceOf(notebook: Notebook, given: Notebook, options: BriefOptions): Evidence | null {
  if (given === notebook) return null
  const withheld = [...withheldTexts(notebook, given)]
  return gatherEvidence(withheld, letThrough(given, options))
}

function* letThrough(given: Notebook, options: BriefOptions): Generator<string> {
  yield* textsIn(given)
  yield* fixedWords(options, given)
}
