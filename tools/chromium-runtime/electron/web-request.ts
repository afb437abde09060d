import type {} from 'electron'
import { refuseUnknownKeys, strict } from '../page-scripts/not-provided.ts'

type Listener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void

/** What the gate knows of a request that is about to begin; `resourceType` is the browser's word. */
export interface BeginningRequest {
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly topFrame: boolean
}

/** A session's `webRequest`, with the question that its windows' requests go through. */
export interface RuntimeWebRequest {
  readonly api: Electron.WebRequest
  /** Whether the app calls the request off. */
  readonly cancels: (request: BeginningRequest) => Promise<boolean>
}

/** Electron's words for what the browser calls otherwise. */
const types: Readonly<Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  EventSource: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
}

let lastId = 0

/** `onBeforeRequest` with a listener alone; filters and the later stages of a request are not there. */
export function createWebRequest(): RuntimeWebRequest {
  let listener: Listener | null = null
  const api = strict<Electron.WebRequest>('webRequest', {
    onBeforeRequest(given: Listener | null): void {
      if (given !== null && typeof given !== 'function')
        refuseUnknownKeys('webRequest.onBeforeRequest', { filter: 1 }, [])
      listener = given
    },
  })
  const cancels = async (request: BeginningRequest): Promise<boolean> => {
    const ask = listener
    if (ask === null) return false
    const response = await new Promise<Electron.CallbackResponse>((resolve) => ask(detailsOf(request), resolve))
    refuseUnknownKeys('webRequest response', response, ['cancel'])
    return response.cancel === true
  }
  return { api, cancels }
}

function detailsOf({ url, method, resourceType, topFrame }: BeginningRequest): Electron.OnBeforeRequestListenerDetails {
  lastId += 1
  const document = topFrame ? 'mainFrame' : 'subFrame'
  return strict<Electron.OnBeforeRequestListenerDetails>('webRequest details', {
    id: lastId,
    url,
    method,
    resourceType: resourceType === 'Document' ? document : (types[resourceType] ?? 'other'),
    timestamp: Date.now(),
  })
}
