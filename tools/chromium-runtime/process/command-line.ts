/** The words after `electron`, sorted as Electron sorts them. */
export interface CommandLine {
  /** Modules to load before the app (`-r FILE`, `--require FILE`). */
  readonly preloadModules: readonly string[]
  /** What to run: a folder with a package.json, or a file. */
  readonly application: string | undefined
  /** `--inspect[=PORT]`; port 0 takes a free one. */
  readonly inspector: { readonly port: number; readonly wait: boolean } | undefined
  /** Chromium switches, without the leading dashes; a switch without a value has ''. */
  readonly switches: ReadonlyMap<string, string>
  readonly printVersion: boolean
}

const inspectorDefaultPort = 9229

/** @param words the arguments after the executable's own name. */
export function parseCommandLine(words: readonly string[]): CommandLine {
  const preloadModules: string[] = []
  const switches = new Map<string, string>()
  let application: string | undefined
  let inspector: CommandLine['inspector']
  let printVersion = false
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const beforeApplication = application === undefined
    if (beforeApplication && (word === '-r' || word === '--require')) {
      index += 1
      preloadModules.push(words[index] ?? '')
    } else if (beforeApplication && (word === '-v' || word === '--version')) printVersion = true
    else if (/^--inspect(-brk)?(=|$)/.test(word)) inspector = parseInspector(word)
    else if (word.startsWith('--') && word.length > 2) setSwitch(switches, word)
    else if (word.startsWith('-')) continue
    else application ??= word
  }
  return { preloadModules, application, inspector, switches, printVersion }
}

function setSwitch(switches: Map<string, string>, word: string): void {
  const [, name = '', value = ''] = /^--([^=]+)(?:=([^]*))?$/.exec(word) ?? []
  switches.set(name, value)
}

function parseInspector(word: string): { port: number; wait: boolean } {
  const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : ''
  const port = value === '' ? inspectorDefaultPort : Number(value.slice(value.lastIndexOf(':') + 1))
  return { port, wait: word.startsWith('--inspect-brk') }
}
