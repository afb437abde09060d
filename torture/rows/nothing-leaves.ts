import { readdirSync } from 'node:fs'
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { prepareWindows, runtimeHere } from '../../bench/window/runtime.ts'
import { projectFolder } from '../../tools/launch/project.ts'
import { runCounted, withoutNamespace } from '../network/counted-namespace.ts'
import type { Failure, Row } from '../row.ts'

/** First the one in which the page tries every way out; then whatever else a person does. */
const FIRST = 'security-network.spec.ts'

const specs = (): string[] => {
  const all = readdirSync(join(projectFolder, 'e2e/specs')).filter((name) => name.endsWith('.spec.ts'))
  return [FIRST, ...all.filter((name) => name !== FIRST).sort()]
}

/** Every spec in a network whose only way out is counted. */
export const nothingLeaves: Row = {
  name: 'nothing-leaves',
  promise: 'No byte leaves the laptop.',
  test: 'The specs run in a network namespace with a default route and a resolver that lead into a counter.',
  cases: 'files of specs',
  aim: '0 packets',
  full: specs().length,
  small: 1,
  plantedFault: 'an app that asks for one address when it starts',
  obstacle: () =>
    withoutNamespace() ?? (runtimeHere() === null ? 'neither Electron nor a browser in its place is installed' : null),
  run: async ({ from, size, folder, planted, progress }) => {
    const why = await prepareWindows()
    if (why !== null) throw new Error(why)
    const project = planted ? await plantedProject(folder) : projectFolder
    const failures: Failure[] = []
    let packets = 0
    for (const [at, name] of [...specs().entries()].slice(from, from + size)) {
      const here = join(folder, `spec-${at}`)
      await mkdir(here)
      const counted = await runCounted(
        [
          process.execPath,
          'node_modules/@playwright/test/cli.js',
          'test',
          '-c',
          'e2e/playwright.config.ts',
          `specs/${name}`,
        ],
        { folder: here, cwd: project, environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(here, 'report.json') } },
      )
      packets += counted.packets
      if (counted.packets !== 0) failures.push({ at, what: `${name}: ${counted.packets} packets left.` })
      // A spec that does not run shows nothing; the planted app's runs may end as they like.
      if (counted.code !== 0 && !planted)
        failures.push({ at, what: `${name} did not pass: ${lastWords(counted.output)}` })
      progress(at - from + 1)
    }
    return { tried: Math.min(size, specs().length - from), failures, counts: { packets } }
  },
}

const lastWords = (output: string): string => output.trim().split('\n').slice(-8).join(' / ').slice(0, 600)

/** A copy of the built app whose main process asks for an address when it starts; all else is the project's own. */
async function plantedProject(folder: string): Promise<string> {
  const project = join(folder, 'planted')
  await mkdir(project)
  for (const name of ['node_modules', 'src', 'tools', 'resources'])
    await symlink(join(projectFolder, name), join(project, name))
  for (const name of ['e2e', 'out/main', 'out/preload', 'out/renderer', 'package.json'])
    await cp(join(projectFolder, name), join(project, name), { recursive: true })
  const main = join(project, 'out/main/index.js')
  await writeFile(main, `void fetch('http://198.51.100.7/').catch(() => undefined)\n${await readFile(main, 'utf8')}`)
  return project
}
