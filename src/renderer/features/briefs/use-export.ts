import { useEffect, useState } from 'react'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefProgress } from '#shared/ipc/briefs.ipc.ts'
import { bridge } from '../../state/bridge.ts'

/** Where the writing of a brief stands. */
export type ExportState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'writing'; readonly progress: BriefProgress | null }
  | { readonly phase: 'written'; readonly path: string; readonly pages: number }
  | { readonly phase: 'failed'; readonly problem: string }

export type Export = {
  readonly state: ExportState
  readonly start: () => Promise<void>
  readonly cancel: () => void
  readonly reveal: () => void
}

/** Writes the brief to a file that the user names, with progress and a way to stop. */
export function useExport(optionsAt: (asOf: string) => BriefOptions): Export {
  const [state, setState] = useState<ExportState>({ phase: 'ready' })
  useEffect(
    () =>
      bridge.on['briefs:progress']((progress) =>
        setState((before) => (before.phase === 'writing' ? { ...before, progress } : before)),
      ),
    [],
  )
  const start = async (): Promise<void> => {
    setState({ phase: 'writing', progress: null })
    const written = await bridge.call['briefs:export'](optionsAt(new Date().toISOString()))
    if (!written.ok)
      setState(
        written.failure.code === 'cancelled'
          ? { phase: 'ready' }
          : { phase: 'failed', problem: written.failure.message },
      )
    else setState(written.value === null ? { phase: 'ready' } : { phase: 'written', ...written.value })
  }
  return {
    state,
    start,
    cancel: () => void bridge.call['briefs:cancel'](null),
    reveal: () => void bridge.call['briefs:reveal'](null),
  }
}
