/**
 * `npm run check`: everything that can be told without running the app. Every part runs, so that one run shows all
 * there is to mend; the last lines name the parts that failed. `npm run check -- lint types` runs only those.
 */
import { inProject, launcher, say } from '../launch/project.ts'
import { runHere } from '../launch/run-command.ts'

type Check = { readonly name: string; readonly says: string; readonly args: readonly string[] }

const CHECKS: readonly Check[] = [
  { name: 'types', says: 'every project compiles', args: [inProject('node_modules/typescript/bin/tsc'), '-b'] },
  { name: 'lint', says: 'rules of .oxlintrc.json, with types', args: [inProject('node_modules/oxlint/bin/oxlint')] },
  {
    name: 'format',
    says: 'one format (mend with npm run format)',
    args: [inProject('node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  },
  { name: 'dependencies', says: 'who may import whom', args: [inProject('tools/checks/dependencies.ts')] },
  {
    name: 'unused',
    says: 'no file, export or package without use',
    args: [inProject('node_modules/knip/bin/knip.js')],
  },
]

await launcher(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name))
  if (unknown.length > 0) {
    say(`No such check: ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}`)
    return 2
  }
  const failed: string[] = []
  for (const { name, says, args } of CHECKS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    say(`check ${name}: ${says}`)
    if ((await runHere(process.execPath, args)) !== 0) failed.push(name)
  }
  say(failed.length === 0 ? 'check: all well' : `check FAILED: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
})
