import type {} from 'electron'
import { NotProvidedError, refuseUnknownKeys, strict } from '../page-scripts/not-provided.ts'
import type { RuntimeState } from './runtime-state.ts'

export type SchemeHandler = (request: Request) => Response | Promise<Response>

/** A session's `protocol`, with the look-up that its windows' requests go through. */
export interface RuntimeProtocol {
  readonly api: Electron.Protocol
  readonly handlerFor: (scheme: string) => SchemeHandler | undefined
}

const privilegeNames = [
  'standard',
  'secure',
  'supportFetchAPI',
  'corsEnabled',
  'stream',
  'codeCache',
] as const satisfies readonly (keyof Electron.Privileges)[]

export function createProtocol(state: RuntimeState): RuntimeProtocol {
  const handlers = new Map<string, SchemeHandler>()
  const provided = {
    registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
      if (state.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
      for (const { scheme, privileges = {} } of schemes) {
        refuseUnknownKeys('privilege', privileges, privilegeNames)
        // Only such schemes behave like the http addresses that stand for them here.
        if (privileges.standard !== true || privileges.secure !== true) {
          throw new NotProvidedError(`a scheme that is not standard and secure ("${scheme}")`)
        }
        state.schemes.set(scheme, { supportFetchAPI: privileges.supportFetchAPI === true })
      }
    },
    handle(scheme: string, handler: SchemeHandler): void {
      state.requireReady('protocol.handle should be called after app is ready')
      if (!state.schemes.has(scheme))
        throw new NotProvidedError(`protocol.handle for a scheme without privileges ("${scheme}")`)
      if (handlers.has(scheme)) throw new Error('Failed to register protocol: ' + scheme)
      handlers.set(scheme, handler)
    },
    unhandle(scheme: string): void {
      if (!handlers.delete(scheme)) throw new Error('Failed to unhandle protocol: ' + scheme)
    },
    isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
  } satisfies Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'unhandle' | 'isProtocolHandled'> &
    Record<'handle', unknown>
  return { api: strict<Electron.Protocol>('protocol', provided), handlerFor: (scheme) => handlers.get(scheme) }
}
