import { app } from 'electron'

/** Parts of Chromium that would talk to a server, or to the neighbours, of their own accord. */
const TALKATIVE = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  // Would join the group of multicast DNS to hide addresses that WebRTC, without UDP, does not tell in the first place.
  'WebRtcHideLocalIpsWithMdns',
]

/**
 * Tells Chromium to reach no host: no name resolves and no address is taken for one, no proxy is asked for (nor looked
 * for by WPAD), nothing is fetched in the background, WebRTC sends nothing by UDP, and no crash is dumped or reported.
 * A development server's host is let through where one is given. Must run before the app is ready.
 */
export function forbidNetwork(developmentServer: string | undefined): void {
  const host = developmentServer === undefined ? '' : `, EXCLUDE ${new URL(developmentServer).hostname}`
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${host}`)
  commandLine.appendSwitch('no-proxy-server')
  // By its older name and by its newer one.
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-breakpad')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-crash-reporter')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-quic')
  commandLine.appendSwitch('disable-sync')
  commandLine.appendSwitch('dns-prefetch-disable')
  commandLine.appendSwitch('no-pings')
  commandLine.appendSwitch('disable-features', TALKATIVE.join(','))
}
