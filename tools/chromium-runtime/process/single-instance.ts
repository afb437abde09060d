import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync, type FSWatcher } from 'node:fs'
import { join } from 'node:path'
import { decodeClone, encodeClone } from '../page-scripts/clone-codec.ts'

/** What a second start tells the first. */
export interface SecondInstance {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

interface Owner {
  readonly pid: number
  /** Tells a process from a later one with the same number, where the system says when a process began. */
  readonly started: string
}

/**
 * One running app per user-data folder. The lock is a file that names its owner; a lock whose owner is gone is taken over.
 * Messages go through a folder, because the second process usually ends at once and must have delivered by then.
 */
export class SingleInstanceLock {
  private readonly lockFile: string
  private readonly inbox: string
  private watcher: FSWatcher | undefined

  constructor(userData: string) {
    mkdirSync(userData, { recursive: true })
    this.lockFile = join(userData, 'SingletonLock')
    this.inbox = join(userData, 'SingletonInbox')
  }

  get held(): boolean {
    return this.watcher !== undefined
  }

  /** Takes the lock, or tells its owner about this start and returns false. */
  request(self: SecondInstance, onSecondInstance: (other: SecondInstance) => void): boolean {
    if (this.held) return true
    for (;;) {
      if (this.write()) break
      const owner = this.owner()
      if (owner !== undefined && isRunning(owner)) {
        this.deliver(self)
        return false
      }
      rmSync(this.lockFile, { force: true })
    }
    this.listen(onSecondInstance)
    return true
  }

  release(): void {
    if (!this.held) return
    this.watcher?.close()
    this.watcher = undefined
    rmSync(this.inbox, { recursive: true, force: true })
    rmSync(this.lockFile, { force: true })
  }

  private write(): boolean {
    try {
      const owner: Owner = { pid: process.pid, started: startOf(process.pid) ?? '' }
      writeFileSync(this.lockFile, JSON.stringify(owner), { flag: 'wx' })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw error
    }
  }

  private owner(): Owner | undefined {
    try {
      return JSON.parse(readFileSync(this.lockFile, 'utf8')) as Owner
    } catch {
      return undefined
    }
  }

  private deliver(self: SecondInstance): void {
    const name = `${process.pid}-${Date.now()}`
    mkdirSync(this.inbox, { recursive: true })
    writeFileSync(join(this.inbox, `${name}.part`), encodeClone(self))
    renameSync(join(this.inbox, `${name}.part`), join(this.inbox, `${name}.message`))
  }

  private listen(onSecondInstance: (other: SecondInstance) => void): void {
    rmSync(this.inbox, { recursive: true, force: true })
    mkdirSync(this.inbox, { recursive: true })
    const read = (): void => {
      for (const name of readdirSync(this.inbox).filter((entry) => entry.endsWith('.message'))) {
        const file = join(this.inbox, name)
        const message = decodeClone(readFileSync(file, 'utf8')) as SecondInstance
        rmSync(file)
        onSecondInstance(message)
      }
    }
    this.watcher = watch(this.inbox, read)
    this.watcher.unref()
  }
}

function isRunning({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return process.platform !== 'linux' || startOf(pid) === started
}

/** The kernel's start time of a process; undefined when it has ended, also while nobody has collected it yet. */
function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}
