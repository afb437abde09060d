import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { apply, type Patch } from 'mutative'
import { afterEach, expect, test } from 'vitest'
import type { Notebook } from '#shared/domain/notebook.ts'
import { nodeFiles } from './files.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { NotebookStore } from './notebook-store.ts'
import { plainCodec } from './plain-codec.ts'
import { readSnapshot } from './snapshot-file.ts'
import { anEvent, aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'
import { FaultyFiles } from './testing/faulty-files.ts'

const opened: NotebookStore[] = []
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
})

/** The notebook as the announced patches make it, applied by another hand than the store's: what it must hold. */
class Told {
  notebook: Notebook
  readonly at = new Map<number, string>()

  constructor(start: Notebook) {
    this.notebook = start
    this.at.set(0, JSON.stringify(start))
  }

  readonly listener = {
    changed: ({ patches, standing }: { patches: Patch[]; standing: { sequence: number } }) => {
      this.notebook = apply(this.notebook, JSON.parse(JSON.stringify(patches)) as Patch[])
      this.at.set(standing.sequence, JSON.stringify(this.notebook))
    },
    saving: () => {},
  }
}

async function aTold(notebook: Notebook, disk = new FaultyFiles()) {
  const place: NotebookPlace = await aPlace(disk.files)
  await NotebookStore.create(place, notebook)
  const told = new Told(notebook)
  const store = await NotebookStore.open(place, { snapshotEvery: 4, listener: told.listener })
  opened.push(store)
  // The reserve is set aside behind the opening; an edit that changes nothing waits its turn after it.
  await store.run('events:edit', { id: 'e0', change: { title: 'Event e0' } })
  return { store, place, told, disk }
}

/** Every snapshot in the folder, held against what the notebook was after as many edits. */
async function snapshotsAreStates(place: NotebookPlace, told: Told): Promise<number[]> {
  const sequences: number[] = []
  for (const name of (await readdir(place.path)).filter((one) => /^snapshot-\d+\.json$/.test(one))) {
    const expected = { notebook: 'talks', generation: Number(/\d+/.exec(name)![0]) }
    const snapshot = await readSnapshot(await nodeFiles.read(join(place.path, name)), expected, plainCodec)
    expect(snapshot).not.toBeNull()
    expect(JSON.stringify(snapshot!.notebook)).toBe(told.at.get(snapshot!.envelope.sequence))
    sequences.push(snapshot!.envelope.sequence)
  }
  return sequences
}

const step = fc.record({
  kind: fc.constantFrom('edit', 'add', 'remove', 'party', 'undo', 'redo', 'refused', 'dangling', 'full', 'full-half'),
  which: fc.nat(5),
  look: fc.boolean(),
  wait: fc.boolean(),
})

test('lists changed in place hold what was announced; what was taken in hand stays; a refusal leaves nothing', async () => {
  const seen = { refused: 0, full: 0, looks: 0, edits: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const { store, place, told, disk } = await aTold(aNotebook({ events: 4 }))
      const taken: { notebook: Notebook; was: string }[] = []
      const waiting: Promise<unknown>[] = []
      for (const [at, { kind, which, look, wait }] of steps.entries()) {
        const id = `e${which}`
        const fails = kind === 'full' || kind === 'full-half'
        if (fails) {
          await Promise.all(waiting.splice(0))
          disk.match = /journal|reserve/
          disk.faults.add(kind === 'full' ? 'confirm' : 'append-half').add('create')
        }
        const under =
          kind === 'undo' || kind === 'redo'
            ? store[kind]()
            : kind === 'add'
              ? store.run('events:add', { record: anEvent(id) })
              : kind === 'remove'
                ? store.run('events:remove', { id })
                : kind === 'party'
                  ? store.run('parties:remove', { id: which % 2 === 0 ? 'pk' : 'at' })
                  : kind === 'dangling'
                    ? store.run('events:edit', { id, change: { actors: ['nobody'] } })
                    : store.run('events:edit', { id, change: { title: kind === 'refused' ? ' ' : `Step ${at}` } })
        waiting.push(under)
        if (wait || fails) {
          const outcome = await under
          if (fails) {
            seen.full += outcome.ok ? 0 : 1
            disk.faults.clear()
          } else seen.refused += outcome.ok ? 0 : 1
        }
        if (!look) continue
        await Promise.all(waiting.splice(0))
        const { notebook } = store
        expect(notebook).toEqual(told.notebook)
        taken.push({ notebook, was: JSON.stringify(notebook) })
        seen.looks += 1
      }
      await Promise.all(waiting)
      expect(store.notebook).toEqual(told.notebook)
      for (const { notebook, was } of taken) expect(JSON.stringify(notebook)).toBe(was)
      seen.edits += store.standing.sequence
      await store.close()
      await snapshotsAreStates(place, told)
      const again = await NotebookStore.open({ ...place, files: nodeFiles })
      opened.push(again)
      expect(again.notebook).toEqual(told.notebook)
    }),
    { numRuns: 40 },
  )
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20)
})

test('a snapshot that is written while edits go on is the notebook where it began', async () => {
  const long = 'x'.repeat(2_000)
  const start = aNotebook({ events: 1_500 })
  const { store, place, told } = await aTold({
    ...start,
    events: start.events.map((event) => ({ ...event, description: long })),
  })
  const last = (title: string) => store.run('events:edit', { id: 'e1499', change: { title } })
  for (let edit = 0; edit < 40; edit++) {
    await last(`Edit ${edit}`)
    await store.run('events:remove', { id: `e${edit}` })
  }
  await store.close()
  const sequences = await snapshotsAreStates(place, told)
  expect(sequences.length).toBeGreaterThan(2)
})
