import { useEffect, useState } from 'react'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefMeter } from '#shared/domain/brief-meter.ts'
import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { AnnouncementOf, OutputOf } from '#shared/ipc/contract.ts'
import { bridge } from '../../state/bridge.ts'
import { BriefReader, type PdfInPieces } from './pdf-reader.ts'

type Made = OutputOf<'briefs:preview'>
type First = AnnouncementOf<'briefs:first-pages'>

/** What the preview shows: the pages last set, whether newer ones are on their way, and why there are none. */
export type Preview = {
  readonly reader: BriefReader | null
  /** The first pages of a newer brief, while the rest of it is being set. */
  readonly first: BriefReader | null
  readonly isSetting: boolean
  readonly problem: string
  /** The characters of those pages that no font has a letter for. */
  readonly unprintable: readonly Unprintable[]
  /** How long the brief is; `null` before it was first set. */
  readonly meter: BriefMeter | null
  /** How many records of each kind the audience is not given. */
  readonly withheld: Made['withheld']
}

const NOTHING_YET: Preview = {
  reader: null,
  first: null,
  isSetting: true,
  problem: '',
  unprintable: [],
  meter: null,
  withheld: [],
}

/** How long choices must rest before the brief is set anew, in milliseconds. */
const REST = 180

/**
 * Sets the brief anew whenever the choices or the notebook change; the old pages stay until the new ones are there. The
 * first pages of a long brief come before the rest.
 */
export function usePreview(notebook: Notebook, optionsAt: (asOf: string) => BriefOptions): Preview {
  const [preview, setPreview] = useState<Preview>(NOTHING_YET)
  const shown = useShownReaders()
  useEffect(() => {
    let isStale = false
    /** When the brief under way was asked for: what its first pages are told by. */
    let asked = ''
    const fail = (problem: string): void => setPreview((before) => ({ ...before, isSetting: false, problem }))
    const takeFirst = async ({ asOf, pdf, sizes }: First): Promise<void> => {
      const first = await BriefReader.open(pdf, sizes).catch(() => null)
      if (isStale || asOf !== asked || first === null) return void first?.close()
      shown.replace({ first })
      setPreview((before) => ({ ...before, first, problem: '' }))
    }
    const set = async (): Promise<void> => {
      setPreview((before) => ({ ...before, isSetting: true }))
      asked = new Date().toISOString()
      const asOf = asked
      const made = await bridge.call['briefs:preview'](optionsAt(asOf))
      if (isStale) return made.ok && made.value.pdf === null ? closePreview(asOf) : undefined
      // A brief for a file has taken its place: this one follows.
      if (!made.ok && made.failure.code === 'cancelled') return set()
      if (!made.ok) return fail(made.failure.message)
      const { pdf, length, sizes } = made.value
      const reader = await BriefReader.open(pdf ?? inPieces(asOf, length), sizes).catch(() => null)
      if (isStale) return void reader?.close()
      if (reader === null) return fail(message('briefs.cannot-show'))
      const { unprintable, withheld, meter } = made.value
      asked = ''
      shown.replace({ reader, first: null })
      setPreview({ reader, first: null, isSetting: false, problem: '', unprintable, withheld, meter })
    }
    const unhear = bridge.on['briefs:first-pages']((pages) => {
      if (pages.asOf === asked) void takeFirst(pages)
    })
    const timer = setTimeout(() => void set(), REST)
    return () => {
      isStale = true
      unhear()
      clearTimeout(timer)
    }
  }, [notebook, optionsAt, shown])
  return preview
}

/** A long preview, fetched from where it was set as the reader asks for it. */
const inPieces = (asOf: string, length: number): PdfInPieces => ({
  length,
  piece: async (from, to) => {
    const piece = await bridge.call['briefs:previewPiece']({ asOf, from, to })
    return piece.ok ? piece.value : null
  },
  close: () => closePreview(asOf),
})

const closePreview = (asOf: string): void => void bridge.call['briefs:closePreview']({ asOf })

type Readers = { readonly reader: BriefReader | null; readonly first: BriefReader | null }

/** The readers that are on the screen: one is closed when another takes its place, all when the screen goes. */
function useShownReaders(): { readonly replace: (by: Partial<Readers>) => void } {
  const [shown] = useState(() => {
    const open: { -readonly [name in keyof Readers]: Readers[name] } = { reader: null, first: null }
    return {
      replace: (by: Partial<Readers>): void => {
        for (const name of ['reader', 'first'] as const) {
          const next = by[name]
          if (next === undefined || next === open[name]) continue
          void open[name]?.close()
          open[name] = next
        }
      },
    }
  })
  useEffect(() => () => shown.replace({ reader: null, first: null }), [shown])
  return shown
}
