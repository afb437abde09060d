import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import type { NotebookChanged } from '#shared/ipc/notebook.ipc.ts'
import { ChangeTeller } from './tell-change.ts'

const changeOf = (count: number): Parameters<ChangeTeller['tell']>[0] => ({
  notebook: 'talks' as NotebookId,
  kind: 'edit',
  step: { command: 'import:rows', touched: { collection: 'events', record: null, fields: [] } },
  patches: Array.from({ length: count }, (_, at) => ({ op: 'add' as const, path: ['events', at], value: { id: at } })),
  standing: { sequence: 1, savedAt: '', problem: '', readOnly: 'no', undo: null, redo: null },
})

/** What is heard of an edit of so many patches by a window that goes after so many pieces, and says that it has heard each. */
async function told(count: number, goesAfter = Infinity): Promise<NotebookChanged[]> {
  const heard: NotebookChanged[] = []
  const teller = new ChangeTeller(
    (one) => {
      heard.push(one)
      setImmediate(() => teller.heard())
    },
    () => heard.length < goesAfter,
  )
  await teller.tell(changeOf(count))
  return heard
}

test.each([
  [0, 1],
  [1, 1],
  [50, 1],
  [51, 2],
  [1_000, 20],
])('%i patches are told in %i numbered pieces, in order and none left out', async (count, pieces) => {
  const heard = await told(count)
  expect(heard.map((one) => [one.piece, one.pieces])).toEqual(Array.from({ length: pieces }, (_, at) => [at, pieces]))
  expect(heard.flatMap(({ patches }) => patches)).toEqual(changeOf(count).patches)
})

test('a window that has gone is told nothing more', async () => {
  expect(await told(1_000, 0)).toEqual([])
  expect((await told(1_000, 2)).map(({ piece }) => piece)).toEqual([0, 1])
})

test('only a few pieces are ahead of what the window has heard', async () => {
  const sent: number[] = []
  const teller = new ChangeTeller(
    ({ piece }) => sent.push(piece),
    () => true,
    60_000,
  )
  const done = teller.tell(changeOf(1_000))
  for (let turn = 0; turn < 50; turn++) await nextTurn()
  expect(sent).toHaveLength(8)
  teller.heard()
  for (let turn = 0; turn < 50; turn++) await nextTurn()
  expect(sent).toHaveLength(9)
  for (let more = 0; more < 11; more++) {
    teller.heard()
    await nextTurn()
    await nextTurn()
  }
  await done
  expect(sent).toHaveLength(20)
})

test('one that never says that it has heard is told everything all the same, and a word too many does no harm', async () => {
  const sent: number[] = []
  const teller = new ChangeTeller(
    ({ piece }) => sent.push(piece),
    () => true,
    1,
  )
  teller.heard()
  await teller.tell(changeOf(1_000))
  expect(sent).toHaveLength(20)
})
