import { dirname } from 'node:path'
import type { Random } from '../../bench/fixtures/random.ts'
import {
  applyData,
  applyName,
  type DataOperation,
  type DiskImage,
  type DiskOperation,
  type Entry,
  type FileNumber,
  type NameOperation,
  resized,
} from './disk-operation.ts'

/** What a disk writes as a whole. */
const SECTOR = 512

/**
 * What may be on a disk when the power goes. Fed with operations in order, it keeps what is confirmed and, for each file
 * and folder, what is not. Of what is not confirmed any part may have reached the disk, in any order: sectors of a
 * write, the length without the bytes (which then are zeros or what lay there before), the bytes without the length,
 * names later than others given before them. A move is taken to happen as a whole, as file systems with a journal have
 * it; a folder's confirmation covers moves into it and out of it.
 */
export class CrashStates {
  readonly #entries: Map<string, Entry>
  readonly #bytes: Map<FileNumber, Buffer>
  readonly #data = new Map<FileNumber, DataOperation[]>()
  #names: NameOperation[] = []
  /** What a failed confirmation left in doubt: no later confirmation covers it. */
  readonly #doubtful = new Map<FileNumber, DataOperation[]>()

  constructor({ entries, bytes }: DiskImage = { entries: new Map(), bytes: new Map() }) {
    this.#entries = new Map(entries)
    this.#bytes = new Map(bytes)
  }

  /** Takes the next operation in. */
  advance(operation: DiskOperation): void {
    switch (operation.kind) {
      case 'write':
        this.#data.set(operation.file, [...(this.#data.get(operation.file) ?? []), operation])
        return
      case 'sync':
        this.#confirm(operation.file)
        return
      case 'sync-failed':
        this.#doubtful.set(operation.file, [
          ...(this.#doubtful.get(operation.file) ?? []),
          ...(this.#data.get(operation.file) ?? []),
        ])
        this.#data.delete(operation.file)
        return
      case 'sync-folder':
        this.#confirmNames(operation.path)
        return
      default:
        if (operation.kind === 'create') this.#bytes.set(operation.file, Buffer.alloc(0))
        this.#names.push(operation)
    }
  }

  #confirm(file: FileNumber): void {
    const pending = this.#data.get(file) ?? []
    this.#bytes.set(file, pending.reduce(applyData, this.#bytes.get(file)!))
    this.#data.delete(file)
  }

  #confirmNames(folder: string): void {
    const [confirmed, left] = [[] as NameOperation[], [] as NameOperation[]]
    for (const operation of this.#names) (foldersOf(operation).includes(folder) ? confirmed : left).push(operation)
    for (const operation of confirmed) applyName(this.#entries, operation)
    this.#names = left
  }

  /** One of the states in which the disk may be found. */
  after(random: Random): DiskImage {
    const entries = new Map(this.#entries)
    for (const operation of someOf(this.#names, random)) applyName(entries, operation)
    for (const path of entries.keys()) if (!isReachable(path, entries)) entries.delete(path)
    const bytes = new Map<FileNumber, Buffer>()
    for (const entry of entries.values()) if (entry !== 'folder') bytes.set(entry, this.#bytesAfter(entry, random))
    return { entries, bytes }
  }

  #bytesAfter(file: FileNumber, random: Random): Buffer {
    const confirmed = this.#bytes.get(file)!
    const doubtful = this.#doubtful.get(file) ?? []
    const pending = this.#data.get(file) ?? []
    if (doubtful.length === 0 && pending.length === 0) return confirmed
    return torn(confirmed, [...doubtful, ...pending], random)
  }
}

function foldersOf(operation: NameOperation): string[] {
  return operation.kind === 'move' ? [dirname(operation.from), dirname(operation.to)] : [dirname(operation.path)]
}

/** Whether all folders on the way are there. */
function isReachable(path: string, entries: ReadonlyMap<string, Entry>): boolean {
  const folder = dirname(path)
  return folder === '/' || (entries.get(folder) === 'folder' && isReachable(folder, entries))
}

/** Some of a list in its order: all, none, the first few, or any. */
function someOf<T>(list: readonly T[], random: Random): T[] {
  switch (random.whole(0, 3)) {
    case 0:
      return [...list]
    case 1:
      return []
    case 2:
      return list.slice(0, random.whole(0, list.length))
    default:
      return list.filter(() => random.chance(0.5))
  }
}

/** A file of whose unconfirmed writes any sector, and of whose lengths any, may have reached the disk. */
function torn(confirmed: Buffer, pending: readonly DataOperation[], random: Random): Buffer {
  const kept = someOf(pending, random)
  const wholly = kept.reduce(applyData, confirmed)
  if (random.chance(0.4)) return wholly
  const lengths = [confirmed.length, wholly.length]
  let bytes: Buffer = Buffer.alloc(wholly.length)
  confirmed.copy(bytes)
  const whatLayThere = random.whole(0, 2)
  for (const operation of kept) {
    const end = operation.offset + operation.bytes.length
    lengths.push(end)
    bytes = resized(bytes, Math.max(bytes.length, end))
    for (let at = operation.offset; at < end; at = nextSector(at)) {
      const to = Math.min(nextSector(at), end)
      if (random.chance(0.7)) operation.bytes.copy(bytes, at, at - operation.offset, to - operation.offset)
      else if (whatLayThere === 0 && at >= confirmed.length) bytes.fill(random.whole(0, 255), at, to)
    }
  }
  const cutAnywhere = random.chance(0.3)
  return resized(bytes, cutAnywhere ? random.whole(confirmed.length, Math.max(...lengths)) : random.one(lengths))
}

const nextSector = (at: number): number => (Math.floor(at / SECTOR) + 1) * SECTOR
