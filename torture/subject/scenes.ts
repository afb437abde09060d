import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeFiles } from '#main/storage/files.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { inFirstFormat, today, writeInFirstFormat } from './first-format.ts'
import { codecOfFolder } from './ours.ts'
import { Story } from './story.ts'
import type { Subject } from './subject.ts'

/** A folder in which a life begins, and how many deeds of its story are behind it. */
export type Scene = {
  readonly name: string
  /** So many deeds follow. */
  readonly deeds: number
  /** Whether the disk's calls of making the notebook are part of the scene. */
  readonly creates?: boolean
  readonly start?: () => Notebook
  /** Fills the folder; resolves with the number of deeds done. */
  readonly prepare: (path: string, story: Story, subject: Subject) => Promise<number>
}

/** Opens, does so many deeds, and closes. */
async function live(subject: Subject, path: string, story: Story, { from, count }: { from: number; count: number }) {
  const open = await subject.open({ path, files: nodeFiles })
  for (let number = from + 1; number <= from + count; number++) await open.carryOut(story.deed(number))
  await open.close()
}

async function lives(subject: Subject, path: string, story: Story, count: number): Promise<number> {
  await subject.create({ path, files: nodeFiles }, story.start)
  for (let life = 0; life < count; life++) await live(subject, path, story, { from: life * 2, count: 2 })
  return count * 2
}

/** What the app does with a disk: make, open, save, prune, set aside, migrate. */
export const SCENES: readonly Scene[] = [
  { name: 'make a notebook', deeds: 1, creates: true, prepare: async () => 0 },
  {
    name: 'open, edit across a snapshot, close',
    deeds: 7,
    prepare: (path, story, subject) => lives(subject, path, story, 2),
  },
  { name: 'prune old generations', deeds: 6, prepare: (path, story, subject) => lives(subject, path, story, 12) },
  {
    name: 'set a damaged snapshot aside',
    deeds: 2,
    prepare: async (path, story, subject) => {
      const done = await lives(subject, path, story, 3)
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
    start: () => today(inFirstFormat()),
    prepare: async (path, story, subject) => {
      // For its keys, if it has any; the snapshot that comes with them makes way.
      await subject.create({ path, files: nodeFiles }, story.start)
      const codec = await codecOfFolder({ path, files: nodeFiles })
      for (const name of (await readdir(path)).filter((one) => !one.endsWith('.age') || one.startsWith('snapshot-')))
        await rm(join(path, name), { recursive: true })
      await writeInFirstFormat(path, inFirstFormat(), codec)
      return 0
    },
  },
]

/** The story that is told in a scene. */
export const storyOf = ({ start }: Scene, seed: number): Story =>
  new Story(seed, start === undefined ? {} : { start: start() })
