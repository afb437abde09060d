import { existsSync, statfsSync } from 'node:fs'

/** What a start of the browser depends on. */
export interface BrowserStart {
  readonly profile: string
  readonly headless: boolean
  /** Opens a DevTools port beside the pipe, for a test runner; a person's start opens none. */
  readonly debuggingPort: string | undefined
  /** Switches that the app or its command line set; they win over the runtime's. */
  readonly switches: ReadonlyMap<string, string>
  /** A development server that may be reached although nothing else may. */
  readonly allowedHost: string | undefined
}

/** Switches of the app that would undo what the runtime rests on, or that are Electron's own. */
const reserved: ReadonlySet<string> = new Set([
  'remote-debugging-port',
  'remote-debugging-pipe',
  'user-data-dir',
  'host-resolver-rules',
  'no-sandbox',
  'headless',
  'app',
])

/** What the browser would do about other hosts, of which there are none here. */
const talkative = ['Translate', 'MediaRouter', 'OptimizationHints', 'AutofillServerCommunication', 'HttpsUpgrades']

/**
 * Pages of the browser's own behind its address bar. A window of Electron has no such bar; here each window would load and
 * draw them out of sight, which takes longer than the app's page does.
 */
const ofAddressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** The browser's command line: nothing but the app's own windows, no network, no first-run questions. */
export function browserSwitches(start: BrowserStart): string[] {
  const resolver = start.allowedHost === undefined ? 'MAP * ~NOTFOUND' : `MAP * ~NOTFOUND, EXCLUDE ${start.allowedHost}`
  const own = new Map<string, string>([
    ['user-data-dir', start.profile],
    ['remote-debugging-pipe', ''],
    ['no-startup-window', ''],
    ['no-first-run', ''],
    ['no-default-browser-check', ''],
    // Hides the bar about unusual switches, which would stand above the app.
    ['test-type', ''],
    ['host-resolver-rules', resolver],
    ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['disable-default-apps', ''],
    ['disable-domain-reliability', ''],
    ['disable-quic', ''],
    ['disable-sync', ''],
    ['disable-breakpad', ''],
    ['disable-search-engine-choice-screen', ''],
    ['disable-pinch', ''],
    ['metrics-recording-only', ''],
    ['no-pings', ''],
    ['no-service-autorun', ''],
    ['password-store', 'basic'],
    ['use-mock-keychain', ''],
    ['disable-features', [...talkative, ...ofAddressBar].join(',')],
    ...environmentSwitches(start),
  ])
  for (const [name, value] of start.switches) {
    if (reserved.has(name)) continue
    own.set(name, /^(enable|disable)-features$/.test(name) && own.has(name) ? `${own.get(name)},${value}` : value)
  }
  return [...own].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
}

function environmentSwitches({ headless, debuggingPort }: BrowserStart): [string, string][] {
  const linux = process.platform === 'linux'
  const wanted: [condition: boolean, name: string, value: string][] = [
    [debuggingPort !== undefined, 'remote-debugging-port', debuggingPort ?? ''],
    [headless, 'headless', 'new'],
    [headless, 'screen-info', '{1920x1080}'],
    [headless || (linux && !existsSync('/dev/dri')), 'disable-gpu', ''],
    // Chromium refuses to start as root inside its own sandbox; for anybody else the sandbox stays.
    [process.getuid?.() === 0, 'no-sandbox', ''],
    [sharedMemoryIsSmall(), 'disable-dev-shm-usage', ''],
    [linux && !headless, 'ozone-platform-hint', 'auto'],
  ]
  return wanted.filter(([condition]) => condition).map(([, name, value]) => [name, value])
}

/** Containers often give 64 MB, on which Chromium crashes. */
function sharedMemoryIsSmall(): boolean {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return false
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize < 512 * 2 ** 20
}
