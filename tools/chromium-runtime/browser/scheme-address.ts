/**
 * Chromium knows no schemes of an app's own, so each stands behind an address of its own below `localhost`, which browsers
 * treat as secure and which no name server is asked about:
 * `app://bundle/x` is `http://app.localhost/x`, and `app://other/x` is `http://other.app.localhost/x`.
 */

const plainHost = 'bundle'

/** The address that the browser is given for an address of the app; undefined for any scheme that is not the app's. */
export function toBrowserAddress(url: string, schemes: ReadonlySet<string>): string | undefined {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^]*)$/i.exec(url) ?? []
  if (!schemes.has(scheme.toLowerCase())) return undefined
  const name = host.toLowerCase()
  return new URL(`http://${name === plainHost ? '' : `${name}.`}${scheme.toLowerCase()}.localhost${rest}`).href
}

/** The app's address for an address that the browser shows; undefined where it is nothing of the app's. */
export function toAppAddress(url: string, schemes: ReadonlySet<string>): string | undefined {
  const [, name = '', rest = ''] = /^http:\/\/([^/?#:@]+)\.localhost((?:[/?#][^]*)?)$/i.exec(url) ?? []
  const cut = name.lastIndexOf('.')
  const scheme = name.slice(cut + 1)
  if (!schemes.has(scheme)) return undefined
  return `${scheme}://${cut < 0 ? plainHost : name.slice(0, cut)}${rest === '' ? '/' : rest}`
}

/** `app://bundle` for an address below it; addresses that are no app's keep what the browser says. */
export function originOf(url: string, schemes: ReadonlySet<string>): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1] ?? ''
  if (schemes.has(scheme)) return /^[^:]+:\/\/[^/?#]*/.exec(url)?.[0] ?? 'null'
  return URL.canParse(url) ? new URL(url).origin : 'null'
}

/** The address of a document, whatever place in it is meant. */
export function stripFragment(url: string): string {
  return url.replace(/#[^]*$/, '')
}
