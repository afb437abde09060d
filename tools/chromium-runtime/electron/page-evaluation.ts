import type { DevtoolsSession } from '../browser/devtools-pipe.ts'

interface Evaluation {
  readonly result: { readonly type: string; readonly value?: unknown; readonly description?: string }
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } }
}

/**
 * Runs code in the page's own world and gives its result; a promise is waited for.
 * @throws Error with the page's error, also for a result that is no plain data.
 */
export async function evaluateInPage(session: DevtoolsSession, code: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send<Evaluation>('Runtime.evaluate', {
    expression: code,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  })
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }
  if (result.type === 'function' || result.type === 'symbol') throw new Error('An object could not be cloned.')
  return result.value
}
