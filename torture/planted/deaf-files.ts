import { type Files, nodeFiles } from '#main/storage/files.ts'

const unheard = async (call: Promise<void>): Promise<void> => {
  await call.catch(() => {})
}

/** The planted fault: whatever the disk answers to a write or a rename, it is taken for a yes. */
export const deafFiles: Files = {
  ...nodeFiles,
  create: async (path) => {
    const file = await nodeFiles.create(path)
    return {
      ...file,
      append: (bytes) => unheard(file.append(bytes)),
      confirm: () => unheard(file.confirm()),
    }
  },
  move: (from, to) => unheard(nodeFiles.move(from, to)),
}
