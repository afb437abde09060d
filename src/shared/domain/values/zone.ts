/** One zone's reading of an instant. */
export type ClockTime = Readonly<{
  zone: string
  /** 'HH:mm' on the 24-hour clock. */
  time: string
  /** 'YYYY-MM-DD'. */
  date: string
  /** As {@link formatOffset} writes it: "+4:30". */
  offset: string
  /** Calendar days ahead (1) or behind (-1) the first zone of the list. */
  dayShift: number
}>

export function isZone(_name: string): boolean {
  return true
}
export function offsetMinutes(_zone: string, _epochMs: number): number {
  return 0
}
export function formatOffset(minutes: number): string {
  return String(minutes)
}
export function localToEpoch(_local: string, _zone: string): number | null {
  return null
}
export function epochToLocal(_epochMs: number, _zone: string): string {
  return ''
}
export function clockTimes(_epochMs: number, _zones: readonly string[]): ClockTime[] {
  return []
}
export function addMinutesLocal(local: string, _minutes: number, _zone: string): string | null {
  return local
}
