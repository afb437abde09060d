/** `npm run build`: builds the app into `out/`, whether it is stale or not. */
import { build } from './build-state.ts'
import { launcher } from './project.ts'

await launcher(async () => {
  await build(true)
  return 0
})
