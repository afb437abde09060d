/** The session the items are placed in. */
export type ClockSession = Readonly<{
  /** Local 'YYYY-MM-DDTHH:mm' in `zone`, or '' when not yet fixed. */
  start: string
  /** IANA name. */
  zone: string
  /** Length of the session, or null when not set. */
  minutes: number | null
}>

/** An item in the order it is to be taken. */
export type ClockItem = Readonly<{
  id: string
  minutes: number
  /** 'HH:mm' on the session's clock when the item must start then, else null. */
  startsAt: string | null
}>

/** Where the running clock puts one item. */
export type ClockEntry = Readonly<{
  id: string
  /** Minutes after the session's start; negative when fixed before it. */
  startMinute: number
  endMinute: number
  /** Epoch milliseconds; null when the session has no start. */
  startEpoch: number | null
  endEpoch: number | null
  /** Whether a fixed start was kept. */
  fixed: boolean
  /** Minutes free between the end of what comes before and this fixed start. */
  gapBefore: number
  /** Minutes of this item that lie after the next fixed start. */
  overlap: number
}>

/** A session's running clock. */
export type AgendaClock = Readonly<{
  entries: readonly ClockEntry[]
  startEpoch: number | null
  endEpoch: number | null
  /** Sum of the items' minutes. */
  planned: number
  /** The session's minutes, or null. */
  available: number | null
  /** Minutes the last item ends after the session's end; 0 when it does not, or when the length is not set. */
  overrun: number
}>

export function runAgendaClock(session: ClockSession, _items: readonly ClockItem[]): AgendaClock {
  return { entries: [], startEpoch: null, endEpoch: null, planned: 0, available: session.minutes, overrun: 0 }
}
