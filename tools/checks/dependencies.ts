/** Fails on an import against `dependency-rules.ts`, and when it did not really read the project. */
import { globSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { projectFolder } from '../launch/project.ts'
import { dependencyRules } from './dependency-rules.ts'

const FOLDERS = ['src', 'tools', 'e2e', 'bench', 'torture']

/** What the check read: our modules on the disk, those among them it saw, and the imports it found in them. */
export type Reading = { readonly onDisk: number; readonly seen: number; readonly imports: number }

/**
 * Why a reading cannot be trusted, or `undefined`. The cruiser is content with an empty folder, and without a working
 * parser it sees modules that import nothing.
 */
export function distrust({ onDisk, seen, imports }: Reading): string | undefined {
  if (onDisk === 0) return 'There are no modules on the disk where this check looks for them.'
  if (seen < onDisk) return `Only ${seen} of ${onDisk} modules were read.`
  if (imports < onDisk) return `Only ${imports} imports were found in ${onDisk} modules; the parser does not work.`
  return undefined
}

/** Reads every module of the project and returns a line for each breach. */
export async function findBreaches(folder: string = projectFolder): Promise<{ breaches: string[]; reading: Reading }> {
  const options = {
    ruleSet: dependencyRules,
    validate: true,
    baseDir: folder,
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
  } as const
  const resolving = {
    exportsFields: ['exports'],
    mainFields: ['module', 'main', 'types'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
    extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.d.ts', '.d.mts', '.json', '.css'],
  }
  const here = FOLDERS.filter((name) => globSync(`${name}/**/*.{ts,tsx}`, { cwd: folder }).length > 0)
  const { output } = await cruise(here, options, resolving)
  const { summary, modules } = output as ICruiseResult
  const breaches = summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}\n    ${commentOf(rule.name)}`,
  )
  const own = modules.filter(
    ({ source }) => /\.tsx?$/.test(source) && FOLDERS.some((name) => source.startsWith(`${name}/`)),
  )
  const reading = {
    onDisk: globSync(`{${FOLDERS.join(',')}}/**/*.{ts,tsx}`, { cwd: folder }).length,
    seen: own.filter(({ couldNotResolve }) => couldNotResolve !== true).length,
    imports: own.reduce((total, { dependencies }) => total + dependencies.length, 0),
  }
  return { breaches, reading }
}

function commentOf(name: string): string {
  return dependencyRules.forbidden?.find((rule) => rule.name === name)?.comment ?? ''
}

if (import.meta.main) {
  const { breaches, reading } = await findBreaches()
  const untrusted = distrust(reading)
  for (const breach of breaches) console.error(breach)
  if (untrusted !== undefined) console.error(untrusted)
  console.log(`${breaches.length} breaches in ${reading.seen} modules with ${reading.imports} imports`)
  process.exitCode = breaches.length > 0 || untrusted !== undefined ? 1 : 0
}
