/** A file's number on the model disk: what a name leads to, and what stays when the name changes. */
export type FileNumber = number

/** What a name on the disk leads to. */
export type Entry = FileNumber | 'folder'

/** Everything that a disk can be asked to do, in the order in which it was asked. */
export type DiskOperation =
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'create'; readonly path: string; readonly file: FileNumber }
  /** A second name for a file that is there. */
  | { readonly kind: 'link'; readonly path: string; readonly file: FileNumber }
  | { readonly kind: 'write'; readonly file: FileNumber; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly entry: Entry }
  | { readonly kind: 'remove'; readonly path: string }
  /** The bytes and the length of a file have been confirmed. */
  | { readonly kind: 'sync'; readonly file: FileNumber }
  /**
   * Confirming a file failed. As under Linux, its bytes then count as written while they may never be: no later
   * confirmation covers them (Rebello et al., Can Applications Recover from fsync Failures?, USENIX ATC 2020).
   */
  | { readonly kind: 'sync-failed'; readonly file: FileNumber }
  /** The names in a folder have been confirmed. */
  | { readonly kind: 'sync-folder'; readonly path: string }

export type NameOperation = Extract<DiskOperation, { kind: 'make-folder' | 'create' | 'link' | 'move' | 'remove' }>
export type DataOperation = Extract<DiskOperation, { kind: 'write' }>

/** A disk at rest: names and what they lead to, and the bytes of each file. Buffers are never changed in place. */
export type DiskImage = {
  readonly entries: ReadonlyMap<string, Entry>
  readonly bytes: ReadonlyMap<FileNumber, Buffer>
}

/** Carries out an operation on names. */
export function applyName(entries: Map<string, Entry>, operation: NameOperation): void {
  switch (operation.kind) {
    case 'make-folder':
      entries.set(operation.path, 'folder')
      return
    case 'create':
    case 'link':
      entries.set(operation.path, operation.file)
      return
    case 'move':
      // The file may have come to its first name by an operation that the disk has forgotten.
      if (entries.get(operation.from) === operation.entry) entries.delete(operation.from)
      entries.set(operation.to, operation.entry)
      return
    case 'remove':
      entries.delete(operation.path)
  }
}

/** A file's bytes after an operation on them. What lies between its end and a later offset reads as zeros. */
export function applyData(before: Buffer, operation: DataOperation): Buffer {
  const { offset, bytes } = operation
  const after = Buffer.alloc(Math.max(before.length, offset + bytes.length))
  before.copy(after)
  bytes.copy(after, offset)
  return after
}

export function resized(bytes: Buffer, length: number): Buffer {
  if (length <= bytes.length) return bytes.subarray(0, length)
  const longer = Buffer.alloc(length)
  bytes.copy(longer)
  return longer
}
