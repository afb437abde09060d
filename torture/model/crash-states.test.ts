import { expect, test } from 'vitest'
import { seededRandom } from '../../bench/fixtures/random.ts'
import { CrashStates } from './crash-states.ts'
import type { DiskImage } from './disk-operation.ts'
import { ModelDisk } from './model-disk.ts'

const TRIES = 200
const text = 'a'.repeat(2_000)

async function newDisk(): Promise<ModelDisk> {
  const disk = new ModelDisk()
  await disk.files.makeFolder('/disk')
  return new ModelDisk(disk.image())
}

/** What stands under a name in each of many states, `null` where it is not there. */
function found(disk: ModelDisk, begun: DiskImage, path: string): (string | null)[] {
  return Array.from({ length: TRIES }, (_, seed) => {
    const crash = new CrashStates(begun)
    for (const operation of disk.log) crash.advance(operation)
    const { entries, bytes } = crash.after(seededRandom(seed))
    const entry = entries.get(path)
    return typeof entry === 'number' ? bytes.get(entry)!.toString() : null
  })
}

test('a file that was confirmed with its name is there, whole, in every state', async () => {
  const disk = await newDisk()
  const begun = disk.image()
  const file = await disk.files.create('/disk/a')
  await file.append(Buffer.from(text))
  await file.confirm()
  await disk.files.confirmFolder('/disk')
  expect(new Set(found(disk, begun, '/disk/a'))).toEqual(new Set([text]))
})

test('without the folder’s confirmation the name may be gone; without the file’s its bytes may', async () => {
  const named = await newDisk()
  const begun = named.image()
  const file = await named.files.create('/disk/a')
  await file.append(Buffer.from(text))
  await file.confirm()
  expect(new Set(found(named, begun, '/disk/a'))).toEqual(new Set([text, null]))

  const unsynced = await newDisk()
  const other = await unsynced.files.create('/disk/a')
  await other.append(Buffer.from(text))
  await unsynced.files.confirmFolder('/disk')
  const states = new Set(found(unsynced, begun, '/disk/a'))
  expect(states).toContain(text)
  expect(states).toContain('')
  expect([...states].some((state) => state !== null && state.length === text.length && state !== text)).toBe(true)
})

test('a file moved over another is the one or the other, until the folder is confirmed', async () => {
  const disk = await newDisk()
  for (const name of ['/disk/a', '/disk/b']) {
    const file = await disk.files.create(name)
    await file.append(Buffer.from(name))
  }
  const moving = new ModelDisk(disk.image())
  await moving.files.move('/disk/b', '/disk/a')
  expect(new Set(found(moving, disk.image(), '/disk/a'))).toEqual(new Set(['/disk/a', '/disk/b']))
  await moving.files.confirmFolder('/disk')
  expect(new Set(found(moving, disk.image(), '/disk/a'))).toEqual(new Set(['/disk/b']))
})

test('what a failed confirmation left in doubt stays so, however often it is asked again', async () => {
  const disk = await newDisk()
  const file = await disk.files.create('/disk/a')
  await disk.files.confirmFolder('/disk')
  const begun = disk.image()
  const later = new ModelDisk(begun)
  later.log.push({ kind: 'write', file: 1, offset: 0, bytes: Buffer.from(text) })
  later.log.push({ kind: 'sync-failed', file: 1 }, { kind: 'sync', file: 1 })
  await file.close()
  expect(new Set(found(later, begun, '/disk/a')).size).toBeGreaterThan(1)
})
