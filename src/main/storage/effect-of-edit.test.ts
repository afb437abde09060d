import type { Patch } from 'mutative'
import { expect, test } from 'vitest'
import { effectOf } from './effect-of-edit.ts'
import { aNotebook, anEvent } from './testing/a-notebook.ts'

test('a large edit that is given up while it is worked out has no effect', async () => {
  const notebook = aNotebook()
  const { length } = notebook.events
  const patches = Array.from({ length: 1_200 }, (_, at): Patch => {
    const path = ['events', length + at]
    return { op: 'add', path, value: anEvent(`n${at}`, `Row ${at}`) }
  })
  expect(await effectOf(notebook, patches, null, AbortSignal.abort())).toBeNull()
  const effect = await effectOf(notebook, patches, null, new AbortController().signal)
  expect(effect!(new WeakSet()).notebook.events).toHaveLength(length + 1_200)
  expect(notebook.events).toHaveLength(length)
})
