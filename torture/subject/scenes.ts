import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import old from '../../src/main/storage/migrations/fixtures/notebook-v1.json' with { type: 'json' }
import { nodeFiles } from '#main/storage/files.ts'
import { migrate } from '#main/storage/migrations/registry.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { ours } from './ours.ts'
import { Story } from './story.ts'

/** A folder in which a life begins, and how many deeds of its story are behind it. */
export type Scene = {
  readonly name: string
  /** So many deeds follow. */
  readonly deeds: number
  /** Whether the disk's calls of making the notebook are part of the scene. */
  readonly creates?: boolean
  readonly start?: () => Notebook
  /** Fills the folder; resolves with the number of deeds done. */
  readonly prepare: (path: string, story: Story) => Promise<number>
}

/** Opens, does so many deeds, and closes or stops in the midst. */
async function live(
  path: string,
  story: Story,
  { from, count, closes }: { from: number; count: number; closes: boolean },
) {
  const open = await ours.open({ path, files: nodeFiles })
  for (let number = from + 1; number <= from + count; number++) await open.carryOut(story.deed(number))
  if (closes) await open.close()
}

async function lives(path: string, story: Story, count: number): Promise<number> {
  await ours.create({ path, files: nodeFiles }, story.start)
  for (let life = 0; life < count; life++) await live(path, story, { from: life * 2, count: 2, closes: true })
  return count * 2
}

/** A snapshot file, byte for byte as the first version of the format wrote it. */
function firstFormat(notebook: object): Buffer {
  const body = Buffer.from(`${JSON.stringify(notebook)}\n{"redo":[],"undo":[]}\n`)
  const envelope = {
    format: 'aide-memoire snapshot',
    notebook: 'talks',
    generation: 1,
    sequence: 0,
    schemaVersion: 1,
    savedAt: '2025-10-17T08:00:00.000Z',
    codec: 'plain',
    bytes: body.length,
    sha256: '',
  }
  const sha256 = createHash('sha256').update(JSON.stringify(envelope)).update(body).digest('hex')
  return Buffer.concat([Buffer.from(`${JSON.stringify({ ...envelope, sha256 })}\n`), body])
}

/** What the app does with a disk: make, open, save, prune, set aside, migrate. */
export const SCENES: readonly Scene[] = [
  { name: 'make a notebook', deeds: 1, creates: true, prepare: async () => 0 },
  { name: 'open, edit across a snapshot, close', deeds: 7, prepare: (path, story) => lives(path, story, 2) },
  { name: 'prune old generations', deeds: 6, prepare: (path, story) => lives(path, story, 12) },
  {
    name: 'set a damaged snapshot aside',
    deeds: 2,
    prepare: async (path, story) => {
      const done = await lives(path, story, 3)
      const newest = (await readdir(path))
        .filter((name) => name.startsWith('snapshot-'))
        .sort()
        .at(-1)!
      const bytes = await readFile(join(path, newest))
      bytes[bytes.length >> 1]! ^= 1
      await writeFile(join(path, newest), bytes)
      return done
    },
  },
  {
    name: 'migrate from the first format',
    deeds: 2,
    start: () => migrate(old, 1) as Notebook,
    prepare: async (path) => {
      await nodeFiles.makeFolder(path)
      await writeFile(join(path, 'snapshot-000001.json'), firstFormat(old))
      return 0
    },
  },
]

/** The story that is told in a scene. */
export const storyOf = ({ start }: Scene, seed: number): Story =>
  new Story(seed, start === undefined ? {} : { start: start() })
