import { useEffect, useRef, useState } from 'react'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefMeter } from '#shared/domain/brief-meter.ts'
import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import { bridge } from '../../state/bridge.ts'
import { BriefReader } from './pdf-reader.ts'

type Made = OutputOf<'briefs:preview'>

/** What the preview shows: the pages last set, whether newer ones are on their way, and why there are none. */
export type Preview = {
  readonly reader: BriefReader | null
  readonly isSetting: boolean
  readonly problem: string
  /** The characters of those pages that print as empty boxes. */
  readonly unprintable: readonly Unprintable[]
  /** How long the brief is; `null` before it was first set. */
  readonly meter: BriefMeter | null
  /** How many records of each kind the audience is not given. */
  readonly withheld: Made['withheld']
}

const NOTHING_YET: Preview = {
  reader: null,
  isSetting: true,
  problem: '',
  unprintable: [],
  meter: null,
  withheld: [],
}

/** How long choices must rest before the brief is set anew, in milliseconds. */
const REST = 180

/** Sets the brief anew whenever the choices or the notebook change; the old pages stay until the new ones are there. */
export function usePreview(notebook: Notebook, optionsAt: (asOf: string) => BriefOptions): Preview {
  const [preview, setPreview] = useState<Preview>(NOTHING_YET)
  const shown = useRef<BriefReader | null>(null)
  useEffect(() => {
    let isStale = false
    const fail = (problem: string): void => setPreview((before) => ({ ...before, isSetting: false, problem }))
    const set = async (): Promise<void> => {
      setPreview((before) => ({ ...before, isSetting: true }))
      const made = await bridge.call['briefs:preview'](optionsAt(new Date().toISOString()))
      if (isStale) return
      // A brief for a file has taken its place: this one follows.
      if (!made.ok && made.failure.code === 'cancelled') return set()
      if (!made.ok) return fail(made.failure.message)
      const reader = await BriefReader.open(made.value.pdf).catch(() => null)
      if (isStale) return void reader?.close()
      if (reader === null) return fail(message('briefs.cannot-show'))
      const before = shown.current
      shown.current = reader
      const { unprintable, withheld, meter } = made.value
      setPreview({ reader, isSetting: false, problem: '', unprintable, withheld, meter })
      void before?.close()
    }
    const timer = setTimeout(() => void set(), REST)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [notebook, optionsAt])
  useEffect(
    () => () => {
      void shown.current?.close()
      shown.current = null
    },
    [],
  )
  return preview
}
