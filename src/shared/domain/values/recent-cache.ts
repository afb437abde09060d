/** A bounded memory of computed values, for pure functions whose arguments come again. */
export type RecentCache<V> = {
  get(key: string): V | undefined
  set(key: string, value: V): void
}

/**
 * A cache that keeps at least the last `size` values set or read again, and at most twice as many: two maps, of which
 * the older is dropped whole when the newer is full. Dropping single entries from a Map's front is slow in V8, which
 * walks over the places of those already gone.
 */
export function createRecentCache<V>(size: number): RecentCache<V> {
  let young = new Map<string, V>()
  let old = new Map<string, V>()
  function set(key: string, value: V): void {
    if (young.size >= size) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  function get(key: string): V | undefined {
    const value = young.get(key)
    if (value !== undefined) return value
    const older = old.get(key)
    if (older !== undefined) set(key, older)
    return older
  }
  return { get, set }
}
