import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('has no thread whose module awaits: ended meanwhile, it would take the whole process with it (V8, AsyncModuleExecutionFulfilled)', async () => {
  const folder = import.meta.dirname
  const files = await readdir(folder, { recursive: true })
  const workers = files.filter((name) => name.endsWith('-worker.ts') && !name.includes('spawn-'))
  expect(workers.length).toBeGreaterThan(3)
  const awaiting = await Promise.all(
    workers.map(async (name) =>
      (await readFile(join(folder, name), 'utf8'))
        .split('\n')
        .filter((line) => /^(?!\/\/|\/?\*|.*\basync\b)\S.*\bawait\b|^await\b/u.test(line))
        .map((line) => `${name}: ${line}`),
    ),
  )
  expect(awaiting.flat()).toEqual([])
})
