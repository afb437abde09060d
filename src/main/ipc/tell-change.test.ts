import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { NotebookId } from '#shared/domain/identifier.ts'
import type { NotebookChanged, PieceHeard } from '#shared/ipc/notebook.ipc.ts'
import { ChangeTeller } from './tell-change.ts'

const changeOf = (count: number, sequence = 1): Parameters<ChangeTeller['tell']>[0] => ({
  notebook: 'talks' as NotebookId,
  kind: 'edit',
  step: { command: 'import:rows', touched: { collection: 'events', record: null, fields: [] } },
  patches: Array.from({ length: count }, (_, at) => ({ op: 'add' as const, path: ['events', at], value: { id: at } })),
  standing: { sequence, savedAt: '', problem: '', readOnly: 'no', undo: null, redo: null },
})

/** What the window says of a piece that it has taken over. */
const wordOf = ({ notebook, standing, piece }: NotebookChanged): PieceHeard => ({
  notebook,
  sequence: standing.sequence,
  piece,
})

/** What is heard of an edit of so many patches by a window that goes after so many pieces, and says that it has heard each. */
async function told(count: number, goesAfter = Infinity): Promise<NotebookChanged[]> {
  const heard: NotebookChanged[] = []
  const teller = new ChangeTeller(
    (one) => {
      heard.push(one)
      setImmediate(() => teller.heard(wordOf(one)))
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

/** A window for which the test says what it has heard; `patience`, in milliseconds, outlasts every test unless told otherwise. */
function quietWindow(patience = 600_000) {
  const sent: NotebookChanged[] = []
  const teller = new ChangeTeller(
    (one) => sent.push(one),
    () => true,
    patience,
  )
  return { sent, teller }
}

/** As many turns as every piece of these edits would take, were none waited for. */
async function afterManyTurns(): Promise<void> {
  for (let turn = 0; turn < 100; turn++) await nextTurn()
}

test('only a few pieces are ahead of what the window has heard', async () => {
  const { sent, teller } = quietWindow()
  const done = teller.tell(changeOf(1_000))
  await afterManyTurns()
  expect(sent).toHaveLength(8)
  for (let taken = 1; taken <= 12; taken++) {
    teller.heard(wordOf(sent[taken - 1]!))
    await afterManyTurns()
    expect(sent).toHaveLength(8 + taken)
  }
  await done
  expect(sent).toHaveLength(20)
})

test('words that come twice, late or of another edit let no more pieces go ahead', async () => {
  const { sent, teller } = quietWindow()
  await teller.tell(changeOf(400, 1))
  const done = teller.tell(changeOf(1_000, 2))
  await afterManyTurns()
  const [ofBefore, ofThis] = [sent.slice(0, 8), sent.slice(8)]
  expect(ofThis).toHaveLength(8)
  for (const one of ofBefore) teller.heard(wordOf(one))
  teller.heard({ ...wordOf(ofThis[3]!), notebook: 'other' as NotebookId })
  await afterManyTurns()
  expect(sent).toHaveLength(8 + 8)
  for (const one of [ofThis[1]!, ofThis[1]!, ofThis[0]!]) teller.heard(wordOf(one))
  await afterManyTurns()
  expect(sent).toHaveLength(8 + 10)
  teller.heard(wordOf(sent.at(-1)!))
  await afterManyTurns()
  teller.heard(wordOf(sent.at(-1)!))
  await done
  expect(sent.slice(8).map(({ piece }) => piece)).toEqual(Array.from({ length: 20 }, (_, at) => at))
})

test('a window that never answers is waited for once, and told everything all the same', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { sent, teller } = quietWindow(250)
  const first = teller.tell(changeOf(1_000, 1))
  await afterManyTurns()
  expect(sent).toHaveLength(8)
  vi.advanceTimersByTime(250)
  await first
  expect(sent).toHaveLength(20)
  // Nothing moves the clock any more.
  await teller.tell(changeOf(1_000, 2))
  expect(sent).toHaveLength(40)
  expect(vi.getTimerCount()).toBe(0)
})

test('a window that comes back is waited for again until it has caught up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { sent, teller } = quietWindow(250)
  const first = teller.tell(changeOf(1_000, 1))
  await afterManyTurns()
  vi.advanceTimersByTime(250)
  await first
  for (const one of [...sent]) teller.heard(wordOf(one))
  const second = teller.tell(changeOf(1_000, 2))
  await afterManyTurns()
  expect(sent).toHaveLength(20 + 8)
  vi.advanceTimersByTime(250)
  await second
  expect(sent).toHaveLength(40)
})
