import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SnapshotSchedule, WORTH_A_SNAPSHOT } from './snapshot-schedule.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A schedule of a notebook with so many edits, whose snapshots end when `finish` is called. */
function aSchedule() {
  const state = { edits: 0, begun: 0 }
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
  const schedule = new SnapshotSchedule(
    {
      unsnapshotted: () => state.edits,
      write: () =>
        new Promise<void>((resolve, reject) => {
          state.begun += 1
          ends.push({ resolve, reject })
        }),
      betweenEdits: (job) => job(),
    },
    { snapshotEvery: 100, idleMilliseconds: 20 },
  )
  const edit = (times: number): void => {
    for (let made = 0; made < times; made++) {
      state.edits += 1
      schedule.plan()
    }
  }
  return { schedule, state, ends, edit }
}

test('one is written after so many edits, one at a time', async () => {
  const { schedule, state, ends, edit } = aSchedule()
  edit(99)
  expect(state.begun).toBe(0)
  edit(1)
  expect(state.begun).toBe(1)
  edit(150)
  expect(state.begun).toBe(1)
  state.edits -= 100
  ends[0]!.resolve()
  await schedule.settled()
  edit(1)
  expect(state.begun).toBe(2)
})

test('or after a while without an edit, where there are enough to be worth it', async () => {
  const { state, edit } = aSchedule()
  edit(WORTH_A_SNAPSHOT - 1)
  await vi.advanceTimersByTimeAsync(50)
  expect(state.begun).toBe(0)
  edit(1)
  await vi.advanceTimersByTimeAsync(10)
  edit(1)
  await vi.advanceTimersByTimeAsync(10)
  expect(state.begun).toBe(0)
  await vi.advanceTimersByTimeAsync(10)
  expect(state.begun).toBe(1)
})

test('one that fails is tried again only after as many edits more', async () => {
  const { schedule, state, ends, edit } = aSchedule()
  edit(100)
  ends[0]!.reject(new Error('The disk is full.'))
  await schedule.settled()
  edit(99)
  expect(state.begun).toBe(1)
  edit(1)
  expect(state.begun).toBe(2)
})

test('none begins once it has ended, whatever was planned', async () => {
  const { schedule, state, edit } = aSchedule()
  edit(WORTH_A_SNAPSHOT)
  schedule.end()
  await vi.advanceTimersByTimeAsync(50)
  edit(100)
  schedule.begin()
  expect(state.begun).toBe(0)
})
