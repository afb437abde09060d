import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The facts that decide whether Electron can have Chromium's sandbox on this Linux. */
export type SandboxFacts = {
  readonly platform: NodeJS.Platform
  readonly root: boolean
  /** Ubuntu's switch that keeps ordinary programs from making user namespaces. */
  readonly namespacesRestricted: boolean
  /** `chrome-sandbox` beside the binary belongs to root and is setuid. */
  readonly helperIsSetuid: boolean
}

/**
 * Electron refuses to start as root, and on a Linux that forbids user namespaces, unless its sandbox is off or its
 * helper is setuid root (electron/electron#42510). Everywhere else the sandbox stays.
 */
export function sandboxArguments(facts: SandboxFacts): string[] {
  if (facts.platform !== 'linux') return []
  const possible = !facts.root && (facts.helperIsSetuid || !facts.namespacesRestricted)
  return possible ? [] : ['--no-sandbox']
}

/** One line for the person whose window has to open without the sandbox, with the way to have it. */
export function withoutSandboxMessage(root: boolean, executable: string): string {
  const start = "Electron's window opens without its sandbox: "
  if (root) return `${start}it refuses to start as root otherwise. Start as an ordinary user to have it.`
  const helper = join(dirname(executable), 'chrome-sandbox')
  return `${start}this system forbids it. "sudo chown root '${helper}' && sudo chmod 4755 '${helper}'" allows it.`
}

/** Those facts of this machine, for the Electron at `executable`. */
export function sandboxFacts(executable: string): SandboxFacts {
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  return {
    platform: process.platform,
    root: process.getuid?.() === 0,
    namespacesRestricted: restricted('/proc/sys/kernel/apparmor_restrict_unprivileged_userns'),
    helperIsSetuid: helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0,
  }
}

function restricted(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').trim() === '1'
  } catch {
    return false
  }
}
