import { expect, test } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import type { NotebookChanged } from '#shared/ipc/notebook.ipc.ts'
import { tellChange } from './tell-change.ts'

const changeOf = (count: number): Parameters<typeof tellChange>[0] => ({
  notebook: 'talks' as NotebookId,
  kind: 'edit',
  step: { command: 'import:rows', touched: { collection: 'events', record: null, fields: [] } },
  patches: Array.from({ length: count }, (_, at) => ({ op: 'add' as const, path: ['events', at], value: { id: at } })),
  standing: { sequence: 1, savedAt: '', problem: '', readOnly: 'no', undo: null, redo: null },
})

/** What is heard of an edit of so many patches by a window that goes after so many pieces. */
async function told(count: number, goesAfter = Infinity): Promise<NotebookChanged[]> {
  const heard: NotebookChanged[] = []
  await tellChange(
    changeOf(count),
    (one) => heard.push(one),
    () => heard.length < goesAfter,
  )
  return heard
}

test.each([
  [0, 1],
  [1, 1],
  [200, 1],
  [201, 2],
  [1_000, 5],
])('%i patches are told in %i numbered pieces, in order and none left out', async (count, pieces) => {
  const heard = await told(count)
  expect(heard.map((one) => [one.piece, one.pieces])).toEqual(Array.from({ length: pieces }, (_, at) => [at, pieces]))
  expect(heard.flatMap(({ patches }) => patches)).toEqual(changeOf(count).patches)
})

test('a window that has gone is told nothing more', async () => {
  expect(await told(1_000, 0)).toEqual([])
  expect((await told(1_000, 2)).map(({ piece }) => piece)).toEqual([0, 1])
})
