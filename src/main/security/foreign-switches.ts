/**
 * Switches that hand the app to somebody else: a debugger, another program in place of a part of it, another network, a
 * log of what it shows, a weaker sandbox. Names of Chromium's and Node's switches, without their dashes.
 */
const FOREIGN: readonly RegExp[] = [
  /^remote-(debugging-(port|pipe|address|socket-name)|allow-origins)$/,
  /^(inspect|debug)(-.*)?$/,
  /^(require|import|loader|experimental-loader|r|env-file(-if-exists)?)$/,
  /^js-flags$/,
  /^(load|disable)-extension/,
  /^(renderer|gpu|utility|ppapi-plugin|zygote)-(cmd-prefix|launcher)$/,
  /^auto-open-devtools-for-tabs$/,
  /^(proxy-(server|pac-url|auto-detect|bypass-list)|host-rules|host-resolver-rules)$/,
  /^(log-net-log|net-log-capture-mode|ssl-key-log-file|trace-startup.*|enable-logging|log-file|vmodule)$/,
  /^(ignore-certificate-errors.*|allow-running-insecure-content|disable-web-security|unsafely-.*)$/,
  /^(no-sandbox|disable-.*sandbox|single-process|no-zygote)$/,
  /^(enable-blink-features|enable-automation|use-fake-.*|auto-(accept|select).*)$/,
  /^(crash-dumps-dir|enable-crash-reporter)$/,
]

/**
 * The first word of a command line that would open the app to others, or `undefined`. A packaged app does not start
 * with one: whoever can add a switch to a shortcut must not read a notebook by it. Written `--name`, `-name` and, as
 * Windows has it, `/name` alike; letters of either size.
 */
export function foreignSwitch(words: readonly string[]): string | undefined {
  return words.find((word) => {
    const name = /^(?:--?|\/)([^=/\\]+)(?:=|$)/.exec(word)?.[1]?.toLowerCase()
    return name !== undefined && FOREIGN.some((pattern) => pattern.test(name))
  })
}
