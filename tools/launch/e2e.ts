/** `npm run e2e -- [Playwright's arguments]`: the specs alone, on a fresh build. */
import { launcher } from './project.ts'
import { prepareSpecs } from './specs.ts'

await launcher(async () => {
  const runSpecs = await prepareSpecs()
  return runSpecs(process.argv.slice(2))
})
