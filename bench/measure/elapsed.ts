/** How long something took, in milliseconds of the clock that only goes forward. */
export async function elapsed(act: () => unknown): Promise<number> {
  const before = performance.now()
  await act()
  return performance.now() - before
}

/** The same for what is done when it returns: no turn of the event loop in between. */
export function elapsedNow(act: () => unknown): number {
  const before = performance.now()
  act()
  return performance.now() - before
}
