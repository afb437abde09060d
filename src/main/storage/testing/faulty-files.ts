import { type Files, nodeFiles, type OpenFile } from '../files.ts'

/** What a disk can refuse. `append-half` takes half of the bytes before it refuses. */
export type Fault = 'create' | 'append' | 'append-half' | 'confirm' | 'move' | 'copy' | 'readBack-other'

/** A real disk that can be made to fail: put the faults in, take them out, see which calls were made. */
export class FaultyFiles {
  readonly faults = new Set<Fault>()
  /** What the disk says when it refuses. */
  code = 'ENOSPC'
  /** Only files whose path matches are affected. */
  match = /./
  readonly calls: string[] = []
  readonly files: Files

  constructor() {
    const check = (fault: Fault, path: string): void => {
      this.calls.push(fault)
      if (this.faults.has(fault) && this.match.test(path)) throw refusal(this.code)
    }
    this.files = {
      ...nodeFiles,
      create: async (path) => {
        check('create', path)
        return this.#watch(path, await nodeFiles.create(path), check)
      },
      move: async (from, to) => {
        check('move', to)
        await nodeFiles.move(from, to)
      },
      copy: async (from, to) => {
        check('copy', to)
        await nodeFiles.copy(from, to)
      },
    }
  }

  #watch(path: string, file: OpenFile, check: (fault: Fault, path: string) => void): OpenFile {
    return {
      append: async (bytes) => {
        check('append', path)
        if (this.faults.has('append-half') && this.match.test(path)) {
          await file.append(bytes.subarray(0, bytes.length >> 1))
          throw refusal(this.code)
        }
        await file.append(bytes)
      },
      confirm: async () => {
        check('confirm', path)
        await file.confirm()
      },
      readBack: async () => {
        const bytes = await file.readBack()
        if (this.faults.has('readBack-other') && this.match.test(path)) bytes[bytes.length - 2]! ^= 1
        return bytes
      },
      close: () => file.close(),
    }
  }
}

const refusal = (code: string): Error =>
  Object.assign(new Error(`${code}: the disk refuses`), { code, syscall: 'write' })
