import { type Files, nodeFiles, type OpenFile } from '#main/storage/files.ts'

/** What is written here is nowhere, and gives itself back all the same. */
function nowhere(): OpenFile {
  let bytes = Buffer.alloc(0)
  return {
    append: async (more) => {
      bytes = Buffer.concat([bytes, more])
    },
    confirm: async () => {},
    readBack: async () => bytes,
    close: async () => {},
  }
}

/** No fault of the disk: what is said of a name that is not there, or there already. */
const HARMLESS: ReadonlySet<string> = new Set(['ENOENT', 'EEXIST'])

/** The planted fault: after the first error of the disk all is kept in memory, and called saved. */
export function fallsBackToMemory(): Files {
  let isOnDisk = true
  const noted = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call
    } catch (error) {
      if (!HARMLESS.has((error as NodeJS.ErrnoException).code ?? '')) isOnDisk = false
      throw error
    }
  }
  const orNot = async (call: () => Promise<void>): Promise<void> => {
    if (isOnDisk) await noted(call()).catch((error: unknown) => isOnDisk && Promise.reject(error as Error))
  }
  return {
    ...nodeFiles,
    list: (folder) => noted(nodeFiles.list(folder)),
    read: (path) => noted(nodeFiles.read(path)),
    describe: (path) => noted(nodeFiles.describe(path)),
    describeOpened: (path) => noted(nodeFiles.describeOpened(path)),
    create: async (path) => {
      const file = isOnDisk ? await noted(nodeFiles.create(path)).catch(asMemory) : nowhere()
      return {
        ...file,
        append: (bytes) => orNot(() => file.append(bytes)),
        confirm: () => orNot(() => file.confirm()),
      }
    },
    move: (from, to) => orNot(() => nodeFiles.move(from, to)),
    moveNew: (from, to) => orNot(() => nodeFiles.moveNew(from, to)),
    confirmFolder: (path) => orNot(() => nodeFiles.confirmFolder(path)),
    remove: (path) => orNot(() => nodeFiles.remove(path)),
  }
}

function asMemory(error: unknown): OpenFile {
  if (HARMLESS.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  return nowhere()
}
