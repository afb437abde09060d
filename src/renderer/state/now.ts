import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

let minute = floorToMinute(Date.now())
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function floorToMinute(time: number): number {
  return Math.floor(time / MINUTE) * MINUTE
}

/** Wakes at the turn of each minute; a laptop that slept is set right by the first tick after it wakes. */
function tick(): void {
  minute = floorToMinute(Date.now())
  for (const listener of listeners) listener()
  timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE) + 20)
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) tick()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

/** The present minute in epoch milliseconds. Components draw again when it turns. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => minute)
