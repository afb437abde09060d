import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, open, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const CLI = join(import.meta.dirname, 'cli.ts')
const BLOCK = 4_096
const MEGABYTES = 2

type Ended = Readonly<{ code: number; out: string; complaint: string }>

/** Runs the command in a process of its own, as a user does. */
const brief = (out: string): Promise<Ended> =>
  new Promise((resolve) => {
    const words = [CLI, '--type', 'pocket-card', '--out', out]
    execFile(process.execPath, words, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout.trim(), complaint: stderr.trim() }),
    )
  })

/** Whether somebody without rights may mount a small disk in memory, in a namespace of their own. */
const canMount = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /tmp']).status === 0

describe('a brief whose file cannot be written as it is', () => {
  let folder: string
  /** The small disk, as it is reached from outside its namespace. */
  let disk: string
  let holder: ChildProcess | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'brief-disk-'))
    disk = join(folder, 'disk')
    await mkdir(disk)
    if (!canMount) return
    const script = `mount -t tmpfs -o size=${MEGABYTES}m none "$0" && echo $$ && exec cat`
    holder = spawn('unshare', ['-Urm', 'sh', '-c', script, disk], { stdio: ['pipe', 'pipe', 'inherit'] })
    const [said] = (await once(holder.stdout!, 'data')) as [Buffer]
    disk = `/proc/${said.toString().trim()}/root${disk}`
  })
  afterAll(async () => {
    if (holder !== undefined) {
      holder.stdin!.end()
      await once(holder, 'exit')
    }
    await rm(folder, { recursive: true })
  })
  beforeEach(async () => {
    for (const name of await readdir(disk)) await rm(join(disk, name))
  })

  /** Leaves so many blocks free. */
  async function leave(blocks: number): Promise<void> {
    await rm(join(disk, 'ballast'), { force: true })
    const { bavail } = await statfs(disk)
    await writeFile(join(disk, 'ballast'), Buffer.alloc((bavail - blocks) * BLOCK))
    expect((await statfs(disk)).bavail).toBe(blocks)
  }

  // The card takes about 12 blocks: none of it, its beginning, and all but its end.
  it.skipIf(!canMount).each([0, 1, 8])(
    'for a disk with %i blocks left says so, keeps what stood there, and leaves no half of a file',
    async (blocks) => {
      const file = join(disk, 'card.pdf')
      await writeFile(file, 'the brief of yesterday')
      await leave(blocks)
      expect(await brief(file)).toEqual({
        code: 1,
        out: '',
        complaint: `${file} cannot be written: The disk is full.`,
      })
      expect((await readdir(disk)).toSorted()).toEqual(['ballast', 'card.pdf'])
      expect(await readFile(file, 'utf8')).toBe('the brief of yesterday')
    },
    120_000,
  )

  it('that somebody has open is replaced as a whole: they go on reading the old one', async () => {
    const file = join(disk, 'card.pdf')
    await writeFile(file, 'the brief of yesterday')
    const reader = await open(file)
    try {
      expect(await brief(file)).toEqual({ code: 0, out: file, complaint: '' })
      expect(await reader.readFile('utf8')).toBe('the brief of yesterday')
      const made = await readFile(file, 'latin1')
      expect([made.slice(0, 5), made.trimEnd().slice(-5)]).toEqual(['%PDF-', '%%EOF'])
      expect(await readdir(disk)).toEqual(['card.pdf'])
    } finally {
      await reader.close()
    }
  }, 120_000)

  it('that is a folder says so', async () => {
    await mkdir(join(folder, 'card.pdf'))
    expect(await brief(join(folder, 'card.pdf'))).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/A folder of that name/u) as string,
    })
    expect(await readdir(join(folder, 'card.pdf'))).toEqual([])
  }, 120_000)
})
