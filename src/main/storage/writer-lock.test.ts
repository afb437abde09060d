import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeFiles } from './files.ts'
import { NotebookStore } from './notebook-store.ts'
import { aFolder } from './testing/a-folder.ts'
import { aNotebook } from './testing/a-notebook.ts'
import { aPlace } from './testing/a-place.ts'
import { LEFT_BEHIND_AFTER, releaseLock, takeLock, type Writer } from './writer-lock.ts'

const AT = new Date('2025-10-18T07:00:00Z')
const aWriter = (writer: string, pid: number, rest: Partial<Writer> = {}): Writer => ({
  writer,
  pid,
  computer: 'laptop',
  started: 'today',
  isRunning: () => true,
  ...rest,
})

describe('the lock of a notebook', () => {
  test('is held by one running process at a time, and free again when given back', async () => {
    const path = join(await aFolder(), 'lock')
    const [one, two] = [aWriter('a', 1), aWriter('b', 2)]
    expect(await takeLock(nodeFiles, path, one, AT)).toBe(true)
    expect(await takeLock(nodeFiles, path, two, AT)).toBe(false)
    await releaseLock(nodeFiles, path, two)
    expect(await takeLock(nodeFiles, path, two, AT)).toBe(false)
    await releaseLock(nodeFiles, path, one)
    expect(await takeLock(nodeFiles, path, two, AT)).toBe(true)
  })

  test.each([
    ['a process that has ended', aWriter('a', 1), aWriter('b', 2, { isRunning: () => false })],
    ['a process before the computer was started', aWriter('a', 1, { started: 'yesterday' }), aWriter('b', 2)],
    ['the same process, which has given its store up', aWriter('a', 1), aWriter('b', 1)],
  ])('left behind by %s is taken over', async (_who, before, after) => {
    const path = join(await aFolder(), 'lock')
    await takeLock(nodeFiles, path, before, AT)
    expect(await takeLock(nodeFiles, path, after, AT)).toBe(true)
    expect(await readFile(path, 'utf8')).toContain('"b"')
    expect(await readdir(join(path, '..'))).toEqual(['lock'])
  })

  test('of another computer is held while it is touched, and taken over when it has not been for long', async () => {
    const path = join(await aFolder(), 'lock')
    await takeLock(nodeFiles, path, aWriter('a', 1, { computer: 'desk' }), AT)
    await nodeFiles.touch(path, AT)
    const later = (milliseconds: number): Date => new Date(AT.getTime() + milliseconds)
    const ours = aWriter('b', 1)
    expect(await takeLock(nodeFiles, path, ours, later(LEFT_BEHIND_AFTER - 1))).toBe(false)
    expect(await takeLock(nodeFiles, path, ours, later(LEFT_BEHIND_AFTER))).toBe(true)
  })

  test('of this computer is not held for ever by another program that got its process number', async () => {
    const path = join(await aFolder(), 'lock')
    const unknownStart = { started: '' }
    const later = (milliseconds: number): Date => new Date(AT.getTime() + milliseconds)
    await takeLock(nodeFiles, path, aWriter('a', 1, unknownStart), AT)
    await nodeFiles.touch(path, AT)
    const ours = aWriter('b', 2, unknownStart)
    expect(await takeLock(nodeFiles, path, ours, later(LEFT_BEHIND_AFTER - 1))).toBe(false)
    expect(await takeLock(nodeFiles, path, ours, later(LEFT_BEHIND_AFTER))).toBe(true)
  })

  test('that was touched long after now was so by a clock that was wrong', async () => {
    const path = join(await aFolder(), 'lock')
    await takeLock(nodeFiles, path, aWriter('a', 1, { computer: 'desk' }), AT)
    await nodeFiles.touch(path, new Date('2040-01-01T00:00:00Z'))
    expect(await takeLock(nodeFiles, path, aWriter('b', 1), AT)).toBe(true)
  })

  test('that holds nothing readable is of a process that died while it wrote', async () => {
    const path = join(await aFolder(), 'lock')
    await writeFile(path, '')
    expect(await takeLock(nodeFiles, path, aWriter('b', 1), AT)).toBe(true)
  })

  test('that a process left behind while it took another away is taken all the same', async () => {
    const path = join(await aFolder(), 'lock')
    await takeLock(nodeFiles, path, aWriter('dead', 99, { started: 'yesterday' }), AT)
    await takeLock(nodeFiles, `${path}.taking`, aWriter('dead too', 98, { started: 'yesterday' }), AT)
    expect(await takeLock(nodeFiles, path, aWriter('b', 1), AT)).toBe(true)
    expect(await readdir(dirname(path))).toEqual(['lock'])
  })

  test('that another is taking away right now is not taken from under them', async () => {
    const path = join(await aFolder(), 'lock')
    await takeLock(nodeFiles, path, aWriter('dead', 99, { started: 'yesterday' }), AT)
    await takeLock(nodeFiles, `${path}.taking`, aWriter('a', 2), AT)
    expect(await takeLock(nodeFiles, path, aWriter('b', 1), AT)).toBe(false)
    expect(await readFile(path, 'utf8')).toContain('"writer":"dead"')
  })

  test('of many that come at once, one gets it', async () => {
    for (let round = 0; round < 20; round++) {
      const path = join(await aFolder(), 'lock')
      await takeLock(nodeFiles, path, aWriter('dead', 99, { started: 'yesterday' }), AT)
      const writers = Array.from({ length: 6 }, (_, at) => aWriter(`w${at}`, at + 1))
      const taken = await Promise.all(writers.map((writer) => takeLock(nodeFiles, path, writer, AT)))
      expect(taken.filter(Boolean)).toHaveLength(1)
    }
  })
})

test('a notebook that another process has open can be read and not edited, and says so', async () => {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  const theirs = await NotebookStore.open({ ...place, writer: aWriter('theirs', 1) })
  const ours = await NotebookStore.open({ ...place, writer: aWriter('ours', 2) })
  expect(ours.standing).toMatchObject({ readOnly: 'held', problem: expect.stringContaining('Another copy') as string })
  const edit = { id: 'e0', change: { title: 'Ours' } }
  expect(await ours.run('events:edit', edit)).toMatchObject({ ok: false, code: 'disk' })
  expect(await theirs.run('events:edit', { id: 'e0', change: { title: 'Theirs' } })).toMatchObject({ ok: true })
  expect(await ours.tryAgain()).toBe('reopen')
  await ours.close()
  await theirs.close()
  const after = await NotebookStore.open({ ...place, writer: aWriter('ours', 2) })
  expect(after.standing.readOnly).toBe('no')
  expect(after.notebook.events[0]!.title).toBe('Theirs')
  await after.close()
})

test('after a sleep in which another computer took the lock over, edits end and say so', async () => {
  const place = await aPlace()
  await NotebookStore.create(place, aNotebook())
  const asleep = await NotebookStore.open({ ...place, writer: aWriter('asleep', 1) })
  await nodeFiles.touch(join(place.path, 'lock'), new Date(0))
  await asleep.run('events:edit', { id: 'e0', change: { title: 'Before the sleep' } })
  const other = await NotebookStore.open({ ...place, writer: aWriter('other', 1, { computer: 'desk' }) })
  expect(other.standing.readOnly).toBe('no')
  await asleep.stillHere()
  expect(asleep.standing.readOnly).toBe('elsewhere')
  expect(await asleep.run('events:edit', { id: 'e0', change: { title: 'After' } })).toMatchObject({ ok: false })
  await other.stillHere()
  expect(other.standing.readOnly).toBe('no')
  await asleep.close()
  await other.close()
})
