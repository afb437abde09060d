import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** What Electron knows about the app it was told to run. */
export interface ApplicationEntry {
  /** The main script. */
  readonly file: string
  /** `app.getAppPath()`. */
  readonly appPath: string
  /** `app.getName()`; apps started as a bare file are called Electron, as the real one calls them. */
  readonly name: string
  /** `app.getVersion()`; Electron's own version for a bare file. */
  readonly version: string
}

/**
 * Resolves the word that names the app: a folder is read through its package.json, a file stands for itself.
 * @throws Error in Electron's words when there is nothing to run.
 */
export function resolveApplication(
  word: string,
  electronVersion: string,
  cwd: string = process.cwd(),
): ApplicationEntry {
  const path = resolve(cwd, word)
  const packageFile = join(path, 'package.json')
  const manifest = existsSync(packageFile) ? readManifest(packageFile) : undefined
  const file = resolveScript(path)
  return {
    file,
    appPath: manifest === undefined ? dirname(file) : path,
    name: manifest?.productName ?? manifest?.name ?? 'Electron',
    version: manifest?.version ?? electronVersion,
  }
}

interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

function readManifest(file: string): Manifest {
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

function resolveScript(path: string): string {
  try {
    return createRequire(join(path, 'package.json')).resolve(path)
  } catch (error) {
    throw new Error(`Unable to find Electron app at ${path}`, { cause: error })
  }
}
