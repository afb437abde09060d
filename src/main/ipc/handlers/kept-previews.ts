/** So many previews are kept: the one that is shown, the one that takes its place, and one that was given up on the way. */
const MOST = 3

/**
 * The bytes of long briefs that the window shows, by when they were asked for. The window takes of each the pieces that
 * the page on the screen needs, and says when it has closed it; of those it forgot the oldest go.
 */
export class KeptPreviews {
  readonly #kept = new Map<string, Uint8Array>()

  keep(asOf: string, bytes: Uint8Array): void {
    this.#kept.delete(asOf)
    this.#kept.set(asOf, bytes)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST) break
      this.#kept.delete(oldest)
    }
  }

  /** Bytes `from` up to `to`, in memory of their own; `null` of a brief that is not kept any more. */
  piece(asOf: string, from: number, to: number): Uint8Array | null {
    return this.#kept.get(asOf)?.slice(from, to) ?? null
  }

  drop(asOf: string): void {
    this.#kept.delete(asOf)
  }
}
