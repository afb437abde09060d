import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { firstProblem } from '#shared/domain/commands/command.ts'
import { message } from '#shared/i18n/message.ts'
import { ENDPOINTS, type EndpointName } from '#shared/ipc/channels.ts'
import { endpoints } from '#shared/ipc/contract.ts'
import { failed, type Result } from '#shared/ipc/result.ts'
import { StorageProblem } from '../storage/storage-problem.ts'
import { diskProblem } from '../storage/files.ts'
import type { Handlers } from './handlers.ts'
import { limitOf } from './input-limits.ts'
import { inputFault } from './plain-data.ts'

/** Answers every endpoint through the one gate. `isTrusted` says whether a call comes from our own window's page. */
export function registerHandlers(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
): void {
  for (const name of ENDPOINTS) {
    ipcMain.handle(name, async (event, input: unknown, ...more: unknown[]) => {
      if (!isTrusted(event) || more.length > 0) return failed('forbidden', message('failure.forbidden'))
      return await answer(name, handlers[name] as (checked: unknown) => Promise<Result<unknown>>, input)
    })
  }
}

/** Checks the input by its size and kind and then by its schema, runs the handler, and turns whatever it throws into a failure the user can read. */
async function answer(
  name: EndpointName,
  handler: (input: unknown) => Promise<Result<unknown>>,
  input: unknown,
): Promise<Result<unknown>> {
  // Before any schema: what is too large or no plain data is not even read.
  const fault = inputFault(input, limitOf(name))
  if (fault !== null) return failed('refused', message(`failure.${fault.kind}`), fault.path)
  const parsed = endpoints[name].input.safeParse(input)
  if (!parsed.success) {
    const problem = firstProblem(parsed.error)
    return failed('refused', problem.message, problem.path)
  }
  try {
    return await handler(parsed.data)
  } catch (error) {
    if (error instanceof StorageProblem) return failed(CODES[error.code], error.message)
    if (isDiskError(error)) return failed('disk', diskProblem(error))
    report(name, error)
    return failed('internal', message('failure.internal'))
  }
}

const CODES = { disk: 'disk', locked: 'locked', unreadable: 'unreadable', newer: 'unreadable' } as const

/** Node's errors of the file system carry the name of the call. */
const isDiskError = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

/** For the developer's console: where it happened, without the message, which could quote the notebook. */
function report(name: EndpointName, error: unknown): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((text) => /^\s+at /.test(text)) : []
  console.error(`${name} failed: ${error instanceof Error ? error.name : typeof error}\n${frames.join('\n')}`)
}
