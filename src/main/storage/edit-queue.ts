/** Runs jobs one after the other, in the order they came. A job that fails does not hold up the next. */
export class EditQueue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job)
    this.#last = result.catch(() => {})
    return result
  }
}
