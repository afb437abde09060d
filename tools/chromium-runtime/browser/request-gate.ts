import { toAppAddress } from './scheme-address.ts'
import type { DevtoolsSession } from './devtools-pipe.ts'

/** What an app said of its scheme in `protocol.registerSchemesAsPrivileged`. */
export interface SchemePrivileges {
  readonly supportFetchAPI: boolean
}

/** Everything that decides how a request of one window is answered. */
export interface RequestRules {
  readonly schemes: ReadonlyMap<string, SchemePrivileges>
  /** The handler that the window's session has for a scheme. */
  readonly handlerFor: (scheme: string) => ((request: Request) => Response | Promise<Response>) | undefined
  /** The origin of a development server, the only thing beside the app that may be reached. */
  readonly allowedOrigin: string | undefined
  /** Whether the app calls a request off that is about to begin; the address is the one that the app knows. */
  readonly cancels: (request: {
    readonly url: string
    readonly method: string
    readonly resourceType: string
    readonly topFrame: boolean
  }) => Promise<boolean>
  /**
   * Asked before the top frame goes anywhere; false stops it. `byPage` says that the page itself is known to have asked.
   */
  readonly mayNavigate: (url: string, byPage: boolean) => boolean
}

interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postData?: string
    readonly hasPostData?: boolean
  }
}

/** A page's top frame, for telling its navigations apart. */
export interface TopFrame {
  readonly id: string
  /** Whether the page itself has asked to go there, rather than somebody outside it. */
  readonly hasAskedFor: (address: string) => boolean
}

type Failure = 'Aborted' | 'BlockedByClient' | 'Failed' | 'AccessDenied'

const fetchTypes: ReadonlySet<string> = new Set(['XHR', 'Fetch', 'EventSource', 'Ping'])

/**
 * Stands between one target (a page or a worker) and everything that it asks for: the app's handlers answer what is the
 * app's, and everything else fails.
 */
export async function guardRequests(session: DevtoolsSession, rules: RequestRules, top?: TopFrame): Promise<void> {
  session.on('Fetch.requestPaused', (paused: PausedRequest) => {
    void settle(session, paused, rules, top)
  })
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function settle(
  session: DevtoolsSession,
  paused: PausedRequest,
  rules: RequestRules,
  top?: TopFrame,
): Promise<void> {
  const { requestId } = paused
  const fail = (errorReason: Failure): void => session.tell('Fetch.failRequest', { requestId, errorReason })
  const address = toAppAddress(paused.request.url, new Set(rules.schemes.keys()))
  const topNavigation = paused.resourceType === 'Document' && paused.frameId === top?.id
  if (
    topNavigation &&
    !rules.mayNavigate(address ?? paused.request.url, top?.hasAskedFor(paused.request.url) ?? false)
  ) {
    return fail('Aborted')
  }
  if (await isCancelled(paused, address, topNavigation, rules)) return fail('BlockedByClient')
  if (rules.allowedOrigin !== undefined && new URL(paused.request.url).origin === rules.allowedOrigin) {
    return session.tell('Fetch.continueRequest', { requestId })
  }
  // Chromium looks for a site's icon, and only for sites: no app scheme is asked for one.
  if (address !== undefined && paused.resourceType === 'Other' && new URL(address).pathname === '/favicon.ico') {
    return session.tell('Fetch.fulfillRequest', { requestId, responseCode: 204 })
  }
  const scheme = address?.slice(0, address.indexOf(':')) ?? ''
  const handler = rules.handlerFor(scheme)
  if (address === undefined || handler === undefined) return fail('BlockedByClient')
  if (fetchTypes.has(paused.resourceType) && rules.schemes.get(scheme)?.supportFetchAPI !== true)
    return fail('AccessDenied')
  try {
    const response = await handler(toRequest(address, paused.request))
    if (response.type === 'error') return fail('Failed')
    session.tell('Fetch.fulfillRequest', await toFulfilment(requestId, response))
  } catch (error) {
    console.error(`The handler of ${scheme}: failed for ${address}:`, error)
    fail('Failed')
  }
}

/** What the app's own watch over requests says; one that fails lets nothing through. */
async function isCancelled(
  { request: { url, method }, resourceType }: PausedRequest,
  address: string | undefined,
  topFrame: boolean,
  rules: RequestRules,
): Promise<boolean> {
  try {
    return await rules.cancels({ url: address ?? url, method, resourceType, topFrame })
  } catch (error) {
    console.error(error)
    return true
  }
}

function toRequest(url: string, request: PausedRequest['request']): Request {
  const bodyless = request.method === 'GET' || request.method === 'HEAD' || request.postData === undefined
  return new Request(url, {
    method: request.method,
    headers: new Headers(Object.entries(request.headers)),
    ...(bodyless ? {} : { body: request.postData ?? '' }),
  })
}

async function toFulfilment(requestId: string, response: Response): Promise<object> {
  const body = Buffer.from(await response.arrayBuffer())
  return {
    requestId,
    responseCode: response.status,
    ...(response.statusText === '' ? {} : { responsePhrase: response.statusText }),
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  }
}
