/** Why something was not done: a stable code, a sentence for the user, and the place it is about (a field, a file, a record). */
export type Failure = {
  readonly code: FailureCode
  readonly message: string
  readonly path: readonly (string | number)[]
}

/**
 * `refused`: the input does not hold, mend it · `not-open`: no notebook is open · `unreadable`: a file cannot be read as
 * a notebook · `disk`: the disk did not take it · `cancelled`: the user said so · `forbidden`: the caller or the shape of
 * the call is not allowed · `internal`: a fault of ours ·
 * `locked`: the passphrase has not been given.
 */
export type FailureCode =
  'refused' | 'not-open' | 'unreadable' | 'disk' | 'cancelled' | 'forbidden' | 'internal' | 'locked'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (code: FailureCode, message: string, path: readonly (string | number)[] = []): Result<never> => ({
  ok: false,
  failure: { code, message, path },
})
