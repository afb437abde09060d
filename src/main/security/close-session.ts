import type { Session } from 'electron'
import { APP_ORIGIN } from './app-files.ts'

/** A host that can never exist (RFC 2606), for settings that want the address of a server. */
const NOWHERE = 'https://nowhere.invalid/'

/** Chromium's code for a certificate that is refused. */
const REFUSED_CERTIFICATE = -2

/**
 * Takes from a session whatever reaches beyond the app: no permission, device, screen or download is ever granted, no
 * request but for the page's own files begins, no proxy is used, no certificate is believed, no dictionary is fetched.
 * `developmentServer` is the address that the window loads from while the app is being written.
 */
export function closeSession(session: Session, developmentServer?: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.on('will-download', (event) => event.preventDefault())
  session.setCertificateVerifyProc((_request, answer) => answer(REFUSED_CERTIFICATE))
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurs(url, developmentServer) }))
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(NOWHERE)
  // Refused only once the session has gone.
  void session.setProxy({ mode: 'direct' }).catch(() => undefined)
}

/** Whether an address is one of the page's own files, or the development server's. */
export function isOurs(address: string, developmentServer: string | undefined): boolean {
  if (!URL.canParse(address)) return false
  const { protocol: scheme, host } = new URL(address)
  if (`${scheme}//${host}` === APP_ORIGIN) return true
  if (developmentServer === undefined) return false
  const allowed = new URL(developmentServer)
  // The server also keeps a socket open, by which it tells the page of changes.
  return host === allowed.host && (scheme === allowed.protocol || scheme === allowed.protocol.replace('http', 'ws'))
}
