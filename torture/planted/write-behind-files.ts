import { type Files, nodeFiles, type OpenFile } from '#main/storage/files.ts'

/** So many writes wait in the process's own memory. */
const WAITING = 4

/**
 * The planted fault: a disk that says that it has the bytes while they still wait in the process, and writes them a few
 * writes later. Nobody notices until the process is killed.
 */
export function writeBehindFiles(): Files {
  return { ...nodeFiles, create: async (path) => behind(await nodeFiles.create(path)) }
}

function behind(file: OpenFile): OpenFile {
  const waiting: Uint8Array[] = []
  const flush = async (): Promise<void> => {
    for (const bytes of waiting.splice(0)) await file.append(bytes)
  }
  return {
    append: async (bytes) => {
      waiting.push(bytes)
      if (waiting.length > WAITING) await flush()
    },
    confirm: async () => {},
    readBack: async () => {
      await flush()
      return file.readBack()
    },
    close: async () => {
      await flush()
      await file.close()
    },
  }
}
