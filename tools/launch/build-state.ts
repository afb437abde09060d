import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, inProject, memoryFolder, projectFolder, say, tool } from './project.ts'
import { runHere, runUnseen } from './run-command.ts'

const stampFile = join(memoryFolder, 'build.txt')

/** Everything the bundles are made of, except what `package-lock.json` pins. */
const SOURCES = [
  'src/**/*',
  'resources/**/*',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const NOT_BUILT = /\.test\.tsx?$/
const PRODUCTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** A fingerprint of the sources' names and contents; times are left out, since a fresh clone has only new ones. */
export function sourcesFingerprint(folder: string = projectFolder): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NOT_BUILT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files)
    hash
      .update(`${file.slice(folder.length)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

/** Whether `out/` is missing something or was made from other sources than those here now. */
function isStale(fingerprint: string): boolean {
  if (!PRODUCTS.every((file) => existsSync(inProject(file)))) return true
  return !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== fingerprint
}

/**
 * Builds main, preload and renderer into `out/`.
 * @param show prints the build's own lines; otherwise they come only when it fails.
 * @throws CannotStart when the build fails.
 */
export async function build(show: boolean): Promise<void> {
  // Taken before: a file saved while the build runs makes it stale again.
  const fingerprint = sourcesFingerprint()
  const args = [tool.electronVite, 'build']
  const ending = show
    ? { code: await runHere(process.execPath, args), output: '' }
    : await runUnseen(process.execPath, args, { limitMs: 10 * 60_000 })
  if (ending.code !== 0) throw new CannotStart(`${ending.output}\nThe build failed; its lines above say where.`)
  mkdirSync(memoryFolder, { recursive: true })
  writeFileSync(stampFile, fingerprint)
}

/** Builds only when `out/` does not fit the sources. */
export async function buildIfStale(): Promise<void> {
  if (!isStale(sourcesFingerprint())) return
  say('Building the app…')
  await build(false)
}
