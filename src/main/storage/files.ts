import { constants } from 'node:fs'
import {
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises'
import { dirname } from 'node:path'
import { patiently } from './patience.ts'

/** A file held open for writing. */
export type OpenFile = {
  /** Writes all bytes after those written so far, or throws. Afterwards they are the caller's again. */
  readonly append: (bytes: Uint8Array) => Promise<void>
  /**
   * Makes the disk confirm the bytes (and the length, which is needed to find them). Throws ENOENT when the file was
   * deleted meanwhile: bytes in it are found by nobody.
   */
  readonly confirm: () => Promise<void>
  /** Everything in the file, read back from its start. */
  readonly readBack: () => Promise<Buffer>
  readonly close: () => Promise<void>
}

/** A file's size in bytes and the instant of its last change. */
type Described = { size: number; changedAt: Date }

/**
 * Every access to the disk that storage needs, so that a test can stand a full or failing disk in its place.
 * Methods throw what Node throws, unless they say otherwise.
 */
export type Files = {
  /** Names in a folder; none when the folder is not there. */
  readonly list: (folder: string) => Promise<string[]>
  readonly read: (path: string) => Promise<Buffer>
  /** Size in bytes and the instant of the last change, or `null` when there is no such file. */
  readonly describe: (path: string) => Promise<Described | null>
  /**
   * The same of a file, no folder, that is opened for it: the client of a network share answers for a path out of its
   * cache, and asks the server when a file is opened.
   */
  readonly describeOpened: (path: string) => Promise<Described | null>
  /** Creates a file that must not exist, readable by its owner only. */
  readonly create: (path: string) => Promise<OpenFile>
  /** Makes a folder and those above it, where they are not there; their names are confirmed where the system lets us. */
  readonly makeFolder: (path: string) => Promise<void>
  /** Moves a file, replacing what is there. */
  readonly move: (from: string, to: string) => Promise<void>
  /** Moves a file to a name that must not exist; throws EEXIST when it does. */
  readonly moveNew: (from: string, to: string) => Promise<void>
  /** Says that a file was changed at an instant. */
  readonly touch: (path: string, at: Date) => Promise<void>
  /** Copies a file to a name that must not exist; the disk has confirmed the copy's content. */
  readonly copy: (from: string, to: string) => Promise<void>
  /** Deletes a file or a folder with all it holds; nothing happens when it is not there. */
  readonly remove: (path: string) => Promise<void>
  /** Makes the disk confirm the names in a folder, where the system can do that. */
  readonly confirmFolder: (path: string) => Promise<void>
}

export const nodeFiles: Files = {
  list: async (folder) => {
    try {
      return await readdir(folder)
    } catch (error) {
      if (isMissing(error)) return []
      throw error
    }
  },
  read: (path) => patiently(() => readFile(path)),
  describe: async (path) => {
    try {
      const { size, mtime } = await stat(path)
      return { size, changedAt: mtime }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  describeOpened: async (path) => {
    const handle = await open(path, 'r').catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (handle === null) return null
    try {
      const { size, mtime } = await handle.stat()
      return { size, changedAt: mtime }
    } finally {
      await handle.close()
    }
  },
  create: async (path) => await openFile(await patiently(() => open(path, 'wx+', 0o600))),
  makeFolder: async (path) => {
    const first = await mkdir(path, { recursive: true, mode: 0o700 })
    if (first !== undefined) await confirmNames(path, first)
  },
  move: (from, to) => patiently(() => rename(from, to)),
  moveNew: async (from, to) => {
    try {
      await link(from, to)
    } catch (error) {
      if (!CANNOT_LINK.has((error as NodeJS.ErrnoException).code ?? '')) throw error
      await moveWhereNothingIs(from, to)
      return
    }
    await patiently(() => rm(from))
  },
  touch: (path, at) => utimes(path, at, at),
  copy: async (from, to) => {
    await copyFile(from, to, constants.COPYFILE_EXCL)
    const handle = await open(to, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  remove: (path) => patiently(() => rm(path, { recursive: true, force: true })),
  confirmFolder: async (path) => {
    // Windows cannot open a folder; it confirms a rename with the file's own flush.
    if (process.platform === 'win32') return
    const handle = await open(path, 'r')
    try {
      await handle.sync()
    } catch (error) {
      // Some file systems (shares, FUSE) have no such call for a folder; there is nothing more that could be done there.
      if (!CANNOT_SYNC.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    } finally {
      await handle.close()
    }
  },
}

/** A folder that is itself forgotten in a power cut takes along what was confirmed inside it. */
async function confirmNames(path: string, first: string): Promise<void> {
  for (let at = path; ; at = dirname(at)) {
    // A folder above may be one that we may write to and not read: then there is nothing more that could be done.
    await nodeFiles.confirmFolder(dirname(at)).catch(() => {})
    if (at === first || at === dirname(at)) return
  }
}

const CANNOT_SYNC: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'])

/** File systems without a second name for a file (FAT, some shares); there, only the lock keeps two writers apart. */
const CANNOT_LINK: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'EINVAL'])

async function moveWhereNothingIs(from: string, to: string): Promise<void> {
  const there = await stat(to).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (there !== null) throw Object.assign(new Error(`EEXIST: ${to}`), { code: 'EEXIST' })
  await patiently(() => rename(from, to))
}

async function openFile(handle: FileHandle): Promise<OpenFile> {
  let length = 0
  // Some file systems count no names; there, a file that was deleted cannot be told.
  const countsNames = await handle.stat().then(
    ({ nlink }) => nlink > 0,
    () => false,
  )
  return {
    append: async (bytes) => {
      let done = 0
      while (done < bytes.length) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, length + done)
        if (bytesWritten === 0) throw new Error('The disk took no more bytes.')
        done += bytesWritten
      }
      length += bytes.length
    },
    confirm: async () => {
      await handle.datasync()
      if (countsNames && (await handle.stat()).nlink === 0) throw missing('an open file')
    },
    readBack: async () => {
      const { size } = await handle.stat()
      const bytes = Buffer.alloc(size)
      let done = 0
      while (done < size) {
        const { bytesRead } = await handle.read(bytes, done, size - done, done)
        if (bytesRead === 0) throw new Error('The file is shorter than the disk says.')
        done += bytesRead
      }
      return bytes
    },
    close: () => handle.close(),
  }
}

/** The error that says so of a path. */
export const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })

/** Whether an error says that a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT'
}

/** Whether an error says that there is no room. */
export function isFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code === 'ENOSPC' || code === 'EDQUOT'
}

/** Whether an error says that the disk itself failed. */
export function isFault(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'EIO'
}

/** A sentence on why the disk did not take something, for the user; names no content. */
export function diskProblem(error: unknown): string {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full.'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      // Windows says the same of a file that another program holds open.
      return process.platform === 'win32'
        ? 'The disk or folder is write-protected, or another program has the file open.'
        : 'The disk or folder is write-protected.'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'Another program has the file open.'
    case 'EIO':
      return 'The disk reported a fault.'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'The folder is not there any more.'
    case 'EISDIR':
      return 'A folder of that name stands there.'
    case 'ENAMETOOLONG':
      return 'The name is longer than the disk takes.'
    default:
      return 'The disk did not take it.'
  }
}
