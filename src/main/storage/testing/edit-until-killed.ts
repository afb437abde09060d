// Run as a process of its own by kill.test.ts: edits a notebook without end and prints the number of each edit that was
// acknowledged.
import { writeSync } from 'node:fs'
import { nodeFiles } from '../files.ts'
import { NotebookStore } from '../notebook-store.ts'

const [, , path] = process.argv
if (path === undefined) throw new Error('The folder of the notebook is missing.')
const place = { id: 'talks', path, files: nodeFiles, now: () => new Date().toISOString() }
const store = await NotebookStore.open(place, { snapshotEvery: 15 })
for (let edit = store.standing.sequence + 1; ; edit++) {
  const outcome = await store.run('events:edit', { id: 'e0', change: { title: `Edit ${edit}` } })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  writeSync(1, `${edit}\n`)
}
