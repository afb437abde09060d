import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { NotebookStore } from './notebook-store.ts'
import { aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'

const CHILD = fileURLToPath(new URL('./testing/edit-until-killed.ts', import.meta.url))

/** Lets a process edit until it has acknowledged so many edits, kills it in the midst, and returns the last number. */
async function editAndKill(path: string, edits: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, path], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complained = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString()
  })
  let count = 0
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    count = said.split('\n').length - 1
    if (count >= edits) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(complained.replaceAll(/^.*Warning.*\n?/gm, '')).toBe('')
  // The last line may be cut short; only whole lines were acknowledged to anybody.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1))
}

test('killed again and again in the midst of editing: every acknowledged edit is there, and can be undone', async () => {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  for (const edits of [1, 23, 60]) {
    const acknowledged = await editAndKill(place.path, edits)
    expect(acknowledged).toBeGreaterThanOrEqual(edits)
    const store = await NotebookStore.open(place)
    const { sequence } = store.standing
    // One edit more may have reached the disk than the process lived to acknowledge.
    expect(sequence).toBeGreaterThanOrEqual(acknowledged)
    expect(sequence).toBeLessThanOrEqual(acknowledged + 1)
    expect(store.notebook.events[0]!.title).toBe(`Edit ${sequence}`)
    expect(store.takeNotices()).toEqual([])
    while (store.standing.undo !== null) await store.undo()
    expect(store.notebook).toEqual(aNotebook())
    while (store.standing.redo !== null) await store.redo()
    expect(store.notebook.events[0]!.title).toBe(`Edit ${sequence}`)
    await store.close()
  }
})
