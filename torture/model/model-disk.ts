import { dirname, join } from 'node:path'
import type { Files, OpenFile } from '#main/storage/files.ts'
import {
  applyData,
  applyName,
  type DiskImage,
  type DiskOperation,
  type Entry,
  type FileNumber,
} from './disk-operation.ts'

/** A call that may be made to fail before it does anything; `confirm` fails after the bytes were taken. */
export type DiskCall = 'append' | 'confirm' | 'create' | 'move' | 'confirm-folder'

/**
 * A disk in memory, as the running system sees it: every call takes effect at once. It notes each operation, from which
 * `CrashStates` tells what may be left of them when the power goes.
 */
export class ModelDisk {
  readonly files: Files
  readonly log: DiskOperation[] = []
  /** Asked before each call; an error is thrown to the caller. */
  fault: (call: DiskCall) => Error | null = () => null
  readonly #entries: Map<string, Entry>
  readonly #bytes: Map<FileNumber, Buffer>
  #nextFile: number

  constructor({ entries, bytes }: DiskImage = { entries: new Map(), bytes: new Map() }) {
    this.#entries = new Map(entries)
    this.#bytes = new Map(bytes)
    this.#nextFile = Math.max(0, ...bytes.keys()) + 1
    this.files = this.#asFiles()
  }

  /** The disk as it stands, everything on it taken as confirmed. */
  image(): DiskImage {
    return { entries: new Map(this.#entries), bytes: new Map(this.#bytes) }
  }

  #do(operation: DiskOperation): void {
    this.log.push(operation)
    if (operation.kind === 'write') {
      this.#bytes.set(operation.file, applyData(this.#bytes.get(operation.file)!, operation))
    } else if (operation.kind !== 'sync' && operation.kind !== 'sync-failed' && operation.kind !== 'sync-folder') {
      applyName(this.#entries, operation)
      if (operation.kind === 'create') this.#bytes.set(operation.file, Buffer.alloc(0))
    }
  }

  #fail(call: DiskCall): void {
    const error = this.fault(call)
    if (error !== null) throw error
  }

  #fileAt(path: string): FileNumber {
    const entry = this.#entries.get(path)
    if (entry === undefined) throw diskError('ENOENT', path)
    if (entry === 'folder') throw diskError('EISDIR', path)
    return entry
  }

  #describe(path: string): { size: number; changedAt: Date } | null {
    const entry = this.#entries.get(path)
    if (entry === undefined) return null
    return { size: entry === 'folder' ? 4_096 : this.#bytes.get(entry)!.length, changedAt: new Date(0) }
  }

  #asFiles(): Files {
    return {
      list: async (folder) => {
        if (typeof this.#entries.get(folder) === 'number') throw diskError('ENOTDIR', folder)
        const names: string[] = []
        for (const path of this.#entries.keys()) if (dirname(path) === folder) names.push(path.slice(folder.length + 1))
        return names
      },
      read: async (path) => Buffer.from(this.#bytes.get(this.#fileAt(path))!),
      describe: async (path) => this.#describe(path),
      describeOpened: async (path) => this.#describe(path),
      create: async (path) => this.#create(path),
      makeFolder: async (path) => {
        for (const folder of ancestors(path)) {
          if (!this.#entries.has(folder)) this.#do({ kind: 'make-folder', path: folder })
        }
      },
      move: async (from, to) => {
        this.#fail('move')
        this.#do({ kind: 'move', from, to, entry: this.#fileAt(from) })
      },
      // As the product does it on a file system of Unix: a second name first, then the first one goes.
      moveNew: async (from, to) => {
        this.#fail('move')
        const file = this.#fileAt(from)
        if (this.#entries.has(to)) throw diskError('EEXIST', to)
        this.#do({ kind: 'link', path: to, file })
        this.#do({ kind: 'remove', path: from })
      },
      // Instants are of no account here.
      touch: async () => {},
      copy: async (from, to) => {
        const bytes = this.#bytes.get(this.#fileAt(from))!
        await this.#create(to).append(bytes)
      },
      remove: async (path) => {
        const inside = [...this.#entries.keys()].filter((name) => name === path || name.startsWith(`${path}/`))
        for (const name of inside.reverse()) this.#do({ kind: 'remove', path: name })
      },
      confirmFolder: async (path) => {
        this.#fail('confirm-folder')
        if (this.#entries.get(path) !== 'folder' && path !== '/') throw diskError('ENOENT', path)
        this.#do({ kind: 'sync-folder', path })
      },
    }
  }

  #create(path: string): OpenFile {
    this.#fail('create')
    if (this.#entries.has(path)) throw diskError('EEXIST', path)
    if (dirname(path) !== '/' && this.#entries.get(dirname(path)) !== 'folder') throw diskError('ENOENT', path)
    const file = this.#nextFile++
    this.#do({ kind: 'create', path, file })
    return this.#openFile(file)
  }

  #openFile(file: FileNumber): OpenFile {
    const content = (): Buffer => this.#bytes.get(file)!
    return {
      append: async (bytes) => {
        const error = this.fault('append')
        // A disk that fills up takes what it can.
        const taken = Buffer.from(error === null ? bytes : bytes.subarray(0, bytes.length >> 1))
        this.#do({ kind: 'write', file, offset: content().length, bytes: taken })
        if (error !== null) throw error
      },
      confirm: async () => {
        const error = this.fault('confirm')
        this.#do({ kind: error === null ? 'sync' : 'sync-failed', file })
        if (error !== null) throw error
      },
      readBack: async () => Buffer.from(content()),
      close: async () => {},
    }
  }
}

/** The folders on the way to a path and the path itself, outermost first, without the root. */
function ancestors(path: string): string[] {
  const steps = path.split('/').filter((step) => step !== '')
  return steps.map((_, at) => join('/', ...steps.slice(0, at + 1)))
}

/** An error with a code, as Node throws it. */
export const diskError = (code: string, path = ''): Error =>
  Object.assign(new Error(`${code}: the model disk refuses${path === '' ? '' : ` ${path}`}`), { code })
