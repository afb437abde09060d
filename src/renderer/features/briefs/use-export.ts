import { useEffect, useMemo, useRef } from 'react'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { BriefProgress } from '#shared/ipc/briefs.ipc.ts'
import { bridge } from '../../state/bridge.ts'
import { signal } from '../../state/signal.ts'

/** Where the writing of a brief stands. */
export type ExportState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'writing'; readonly progress: BriefProgress | null }
  | { readonly phase: 'written'; readonly path: string; readonly pages: number }
  | { readonly phase: 'failed'; readonly problem: string }

export type Export = {
  readonly state: ExportState
  /** The password is for a PDF alone; `null` for none. */
  readonly start: (format: BriefFormat, password: string | null) => Promise<void>
  readonly cancel: () => void
  readonly reveal: () => void
}

const READY: ExportState = { phase: 'ready' }

/** Kept beside the screen: a brief goes on being written, and can be stopped, after another screen was looked at. */
const last = signal<{ readonly notebook: Notebook['id'] | null; readonly state: ExportState }>({
  notebook: null,
  state: READY,
})

bridge.on['briefs:progress']((progress) => {
  const { notebook, state } = last.get()
  if (state.phase === 'writing') last.set({ notebook, state: { ...state, progress } })
})

/**
 * Writes the brief of a notebook to a file that the user names, with progress and a way to stop. The same until its state
 * changes, whatever is chosen meanwhile.
 */
export function useExport(notebook: Notebook['id'], optionsAt: (asOf: string) => BriefOptions): Export {
  const { notebook: of, state: known } = last.use()
  const state = of === notebook ? known : READY
  const latest = useRef(optionsAt)
  useEffect(() => {
    latest.current = optionsAt
  }, [optionsAt])
  return useMemo(() => {
    const start: Export['start'] = async (format, password) => {
      const set = (next: ExportState): void => last.set({ notebook, state: next })
      set({ phase: 'writing', progress: null })
      const options = latest.current(new Date().toISOString())
      const written = await bridge.call['briefs:export']({ options, format, password })
      if (written.ok) set(written.value === null ? READY : { phase: 'written', ...written.value })
      else if (written.failure.code === 'cancelled') set(READY)
      else set({ phase: 'failed', problem: written.failure.message })
    }
    return {
      state,
      start,
      cancel: () => void bridge.call['briefs:cancel'](null),
      reveal: () => void bridge.call['briefs:reveal'](null),
    }
  }, [notebook, state])
}
