/** The import of a data set that is under way, of which there is at most one, for whoever gives it up: its button, or a lock. */
export class ImportUnderWay {
  #controller: AbortController | null = null

  /** Begins one, which is over when the signal is aborted; `null` while another has not come to its end. */
  begin(): AbortSignal | null {
    if (this.#controller !== null) return null
    this.#controller = new AbortController()
    return this.#controller.signal
  }

  /** It has come to its end, whichever that was. */
  end(): void {
    this.#controller = null
  }

  /** Ends its reading thread and leaves nothing of it in the notebook, unless its record is being written already. */
  giveUp(): void {
    this.#controller?.abort(new DOMException('The import was given up.', 'AbortError'))
  }
}
