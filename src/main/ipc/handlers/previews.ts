import type { BriefMeter } from '#shared/domain/brief-meter.ts'
import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import type { WithheldCount } from '#shared/domain/withheld-counts.ts'
import { message } from '#shared/i18n/message.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import { done, failed } from '#shared/ipc/result.ts'
import type { NotebookStore } from '../../storage/notebook-store.ts'
import type { HandlersOf } from '../handlers.ts'
import type { OpenNotebook } from '../open-notebook.ts'
import { KeptPreviews } from './kept-previews.ts'

/** A preview of no more bytes is handed over as a whole: some dozens of pages. */
const LONGEST_AT_ONCE = 400_000

/** A PDF that is set, and what its maker is told beside it. */
export type Shown = {
  readonly bytes: Uint8Array
  /** Of each page, in points. */
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
  /** How long it may be. */
  readonly meter: BriefMeter
  /** The characters in it that no font has. */
  readonly unprintable: readonly Unprintable[]
  readonly withheld: readonly WithheldCount[]
}

/** What the window is told of a preview, and how it comes by the pieces of a long one. */
export type Previews = Readonly<{
  answer: (store: NotebookStore, asOf: string, brief: Shown) => OutputOf<'briefs:preview'>
  handlers: Pick<HandlersOf<'briefs'>, 'briefs:previewPiece' | 'briefs:closePreview'>
}>

/** Previews are kept by their notebook, so that closing one forgets them. */
export function previewsOf(open: Pick<OpenNotebook, 'store'>): Previews {
  const all = new WeakMap<NotebookStore, KeptPreviews>()
  const keptOf = (store: NotebookStore): KeptPreviews => {
    const kept = all.get(store) ?? new KeptPreviews()
    all.set(store, kept)
    return kept
  }
  return {
    answer: (store, asOf, { bytes, sizes, unprintable, meter, withheld }) => {
      const { length } = bytes
      const isLong = length > LONGEST_AT_ONCE
      if (isLong) keptOf(store).keep(asOf, bytes)
      return {
        pdf: isLong ? null : bytes,
        length,
        sizes: [...sizes],
        unprintable: [...unprintable],
        meter,
        withheld: [...withheld],
      }
    },
    handlers: {
      'briefs:previewPiece': async ({ asOf, from, to }) => {
        const piece = open.store === null ? null : keptOf(open.store).piece(asOf, from, to)
        return piece === null ? failed('refused', message('failure.no-brief')) : done(piece)
      },
      'briefs:closePreview': async ({ asOf }) => {
        if (open.store !== null) keptOf(open.store).drop(asOf)
        return done(null)
      },
    },
  }
}
