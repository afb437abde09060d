const MINUTE = 60_000

/** A stretch of time in whole minutes as days, hours and minutes, for “opens in 1 h 48 min”. */
export function untilParts(ms: number): { readonly days: number; readonly hours: number; readonly minutes: number } {
  const minutes = Math.max(0, Math.round(ms / MINUTE))
  return { days: Math.floor(minutes / 1_440), hours: Math.floor((minutes % 1_440) / 60), minutes: minutes % 60 }
}
