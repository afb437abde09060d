/** What is done to one call. `lasting`: to that call and every later one of its kind, as by a disk that stays full. */
export type Fault =
  | { readonly kind: 'error'; readonly code: string; readonly lasting: boolean }
  | { readonly kind: 'kill' }
  /** No file may grow beyond so many bytes: the call that crosses the limit writes a part, the next one nothing. */
  | { readonly kind: 'short write'; readonly bytes: number }

/** A call, the how many-th of its name, and what is done to it. */
export type Point = { readonly call: string; readonly nth: number; readonly fault: Fault }

/**
 * System calls by which a process meets a file system. Not `write`: files are written at a place, by `pwrite64`; by `write`
 * the thread only wakes the main one, and libuv ends the process when that fails.
 */
const FILE_CALLS: ReadonlySet<string> = new Set([
  'open',
  'openat',
  'close',
  'read',
  'pread64',
  'readv',
  'preadv',
  'pwrite64',
  'writev',
  'pwritev',
  'fsync',
  'fdatasync',
  'ftruncate',
  'fallocate',
  'lseek',
  'stat',
  'fstat',
  'newfstatat',
  'statx',
  'statfs',
  'access',
  'faccessat',
  'faccessat2',
  'rename',
  'renameat2',
  'link',
  'unlink',
  'unlinkat',
  'mkdir',
  'rmdir',
  'getdents64',
  'chmod',
  'fchmod',
  'flock',
  'copy_file_range',
  'sendfile',
  'ioctl',
])

const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EINTR', 'EROFS', 'EBUSY'] as const
const LASTING = ['ENOSPC', 'EIO', 'EACCES'] as const
const SHORT_WRITES = 32

/** Every point of a life whose calls were counted, each with every fault. */
export function pointsOf(calls: Readonly<Record<string, number>>, longest: number): Point[] {
  const faults: Fault[] = [
    ...ERRORS.map((code) => ({ kind: 'error', code, lasting: false }) as const),
    ...LASTING.map((code) => ({ kind: 'error', code, lasting: true }) as const),
    { kind: 'kill' },
  ]
  const points: Point[] = []
  for (const [call, count] of Object.entries(calls)) {
    if (!FILE_CALLS.has(call)) continue
    for (let nth = 1; nth <= count; nth++) for (const fault of faults) points.push({ call, nth, fault })
  }
  for (let step = 0; step < SHORT_WRITES; step++) {
    const bytes = Math.round(((step + 0.5) * longest) / SHORT_WRITES)
    points.push({ call: 'pwrite64', nth: 1, fault: { kind: 'short write', bytes } })
  }
  return points
}

/** A point in a few words, for a report. */
export function inWords({ call, nth, fault }: Point): string {
  if (fault.kind === 'short write') return `no file longer than ${fault.bytes} bytes`
  if (fault.kind === 'kill') return `killed at ${call} number ${nth}`
  return `${fault.code} from ${call} number ${nth}${fault.lasting ? ' on' : ''}`
}

/** The words by which strace makes a fault; none for a limit, which is no matter of strace. */
export function injection({ call, nth, fault }: Point): string[] {
  if (fault.kind === 'short write') return []
  const what = fault.kind === 'kill' ? `signal=SIGKILL:when=${nth}` : `error=${fault.code}:when=${nth}`
  const lasting = fault.kind === 'error' && fault.lasting ? '+' : ''
  return ['-e', `trace=${call}`, '-e', `inject=${call}:${what}${lasting}`]
}
