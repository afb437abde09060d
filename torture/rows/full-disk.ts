import { execFile, spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundleChild } from '../children/bundle.ts'
import type { Briefing, Report } from '../children/on-a-full-disk.ts'
import type { Failure, Row } from '../row.ts'

const run = promisify(execFile)

/** Cases a child tries before it is heard. */
const STRETCH = 100
const DISK_MEGABYTES = 24

/** Enters namespaces of its own, where it may mount, and puts a small disk in memory at `$0`. */
const MOUNT = `mount -t tmpfs -o size=${DISK_MEGABYTES}m none "$0" && exec "$@"`

/** A disk in memory with so many blocks left, filled up by editing: what was there and what was saved must stay. */
export const fullDisk: Row = {
  name: 'full-disk',
  promise: 'A full disk is harmless.',
  test: 'A notebook on a tmpfs with every multiple of 4 KiB left free, from none to 7.8 MiB, is edited until the disk is full, opened again while it is, and once more when there is room; every eighth notebook is of an older format, to be backed up and brought up to date first.',
  cases: 'sizes',
  aim: 'old data intact, said so',
  full: 2_000,
  small: 24,
  plantedSmall: 6,
  plantedFault: 'write-file-atomic’s steps (nobody looks how many bytes were taken)',
  plantedFull: 200,
  jobs: 2,
  obstacle: () => {
    const tried = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /tmp'])
    return tried.status === 0 ? null : 'a mount namespace of its own cannot be had here (unshare -Urm)'
  },
  run: async ({ from, size, seed, planted, folder, progress }) => {
    const { path, environment } = await bundleChild('on-a-full-disk', folder)
    const disk = join(folder, 'disk')
    await mkdir(disk)
    const failures: Failure[] = []
    let [refused, old] = [0, 0]
    for (let at = from; at < from + size; at += STRETCH) {
      const briefing: Briefing = { disk, from: at, size: Math.min(STRETCH, from + size - at), seed, planted }
      const words = ['-Urm', 'sh', '-c', MOUNT, disk, process.execPath, path, JSON.stringify(briefing)]
      const { stdout } = await run('unshare', words, { env: environment, maxBuffer: 2 ** 26 })
      const report = JSON.parse(stdout) as Report
      failures.push(...report.failures)
      refused += report.refused
      old += report.old
      progress(at - from + briefing.size)
    }
    return {
      tried: size,
      failures,
      counts: { 'in which the disk was full': refused, 'of these with a notebook of an older format': old },
    }
  },
}
