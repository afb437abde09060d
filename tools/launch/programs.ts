import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runUnseen, type Environment } from './run-command.ts'

/** Where on the search path a program is, or `undefined`. */
export function findProgram(name: string, env: Environment = process.env): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return folders
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

/** Only as root on Debian or its kin may a launcher install a system package; elsewhere it says what is missing. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined
}

const APT_LIMIT_MS = 10 * 60_000

/** Installs Debian packages; the lists are renewed only when they lack one. Tells whether it worked. */
export async function installPackages(packages: readonly string[]): Promise<boolean> {
  const install = ['install', '-y', '--no-install-recommends', ...packages]
  if ((await apt(install)) === 0) return true
  await apt(['update'])
  return (await apt(install)) === 0
}

async function apt(args: readonly string[]): Promise<number> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return (await runUnseen('apt-get', args, { env, limitMs: APT_LIMIT_MS })).code
}
