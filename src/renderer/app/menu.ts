import { useEffect } from 'react'
import { bridge } from '../state/bridge.ts'
import { perform } from './act.ts'

/** Entries of the native menu do what their keys do. */
export function useMenu(): void {
  useEffect(() => bridge.on['menu:act'](perform), [])
}
