import { useEffect, useState } from 'react'
import type { RecordChange, Version } from '#shared/ipc/versions.ipc.ts'
import { bridge } from '../../state/bridge.ts'
import { useStanding } from '../../state/notebook-store.ts'

/** What was asked of the main process: not here yet, or here, or the sentence why not. */
export type Asked<T> = { readonly value: T | null; readonly problem: string; readonly isWaiting: boolean }

const WAITING = { value: null, problem: '', isWaiting: true } as const

/** All earlier versions, the newest first; read again after each edit, the old list standing meanwhile. */
export function useVersions(): Asked<readonly Version[]> {
  const { sequence } = useStanding()
  const [asked, setAsked] = useState<Asked<readonly Version[]>>(WAITING)
  useEffect(() => {
    let isWanted = true
    void bridge.call['versions:list'](null).then((listed) => {
      if (!isWanted) return
      if (listed.ok) setAsked({ value: listed.value.versions, problem: '', isWaiting: false })
      else setAsked((before) => ({ value: before.value, problem: listed.failure.message, isWaiting: false }))
    })
    return () => {
      isWanted = false
    }
  }, [sequence])
  return asked
}

/** What is different between two states. */
export type Comparison = { readonly changes: readonly RecordChange[]; readonly more: number }

/** Compares two states (`to: null` is now) when they are chosen and after each edit. `from: null`: nothing to compare. */
export function useComparison(from: number | null, to: number | null): Asked<Comparison> {
  const { sequence } = useStanding()
  const [asked, setAsked] = useState<Asked<Comparison> & { readonly key?: string }>(WAITING)
  const key = `${from} ${to}`
  useEffect(() => {
    if (from === null) return undefined
    let isWanted = true
    void bridge.call['versions:compare']({ from, to }).then((compared) => {
      if (!isWanted) return
      if (compared.ok) setAsked({ value: compared.value, problem: '', isWaiting: false, key })
      else setAsked({ value: null, problem: compared.failure.message, isWaiting: false, key })
    })
    return () => {
      isWanted = false
    }
  }, [from, to, key, sequence])
  // What was compared before is not what is asked for now.
  return asked.key === key ? asked : WAITING
}
