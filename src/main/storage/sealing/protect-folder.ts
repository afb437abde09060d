import { dirname, join } from 'node:path'
import type { Codec } from '../codec.ts'
import type { Files } from '../files.ts'
import type { JournalHead } from '../journal-record.ts'
import { baseName, listGenerations, notebookFolder, type NotebookFolder } from '../notebook-folder.ts'
import { plainCodec } from '../plain-codec.ts'
import { writeWholeFile } from '../whole-file.ts'
import { incoming, swapFolders } from './folder-swap.ts'
import type { MadeKeys, Sealing } from './sealing.ts'

type Work = {
  readonly files: Files
  /** The folder of a notebook that nobody has open. */
  readonly path: string
  readonly sealing: Sealing
  /** The codec of the keys that `sealing` holds. */
  readonly codec: Codec
  readonly keys: MadeKeys
  /** The keys by which it is sealed so far; `null` when it is a plain notebook. */
  readonly before: { readonly sealing: Sealing; readonly codec: Codec } | null
  /** Called with files done and files in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Seals a notebook by new keys, be it a plain one or one that has keys already: everything in its folder is sealed into
 * a new folder beside it, which then takes its place, and only then is the other deleted. Stopped anywhere, `finishSwap`
 * finds the one or the other whole. What the disk itself keeps of deleted files is beyond any program. Throws what the
 * disk throws; the notebook is as it was then. `isFormerGone` is false when the disk would not delete what it was.
 */
export async function protectFolder(work: Work): Promise<{ readonly isFormerGone: boolean }> {
  const { files, path, keys } = work
  const to = notebookFolder(incoming(path), work.codec.endings)
  await files.remove(to.path)
  await files.makeFolder(to.path)
  try {
    await writeKeys(files, to, keys)
    await sealGenerations(work, to)
    await files.confirmFolder(to.path)
    await files.confirmFolder(dirname(path))
    return await swapFolders(files, path)
  } catch (error) {
    await files.remove(to.path).catch(() => {})
    throw error
  }
}

/** Writes the files that hold a notebook's keys. */
export async function writeKeys(files: Files, folder: NotebookFolder, keys: MadeKeys): Promise<void> {
  await writeWholeFile(files, folder.identity, keys.identityFile)
  await writeWholeFile(files, folder.recovery, keys.recoveryFile)
}

async function sealGenerations(work: Work, to: NotebookFolder): Promise<void> {
  const { files, path, sealing, onProgress } = work
  const resealer: Resealer = { files, from: work.before?.codec ?? plainCodec, to: work.codec }
  const from = notebookFolder(path, resealer.from.endings)
  const { snapshots, journals } = await listGenerations(files, from)
  const others = await otherFiles(files, from)
  const total = snapshots.length + journals.length + others.length
  let done = 0
  const next = (): void => onProgress?.(++done, total)
  for (const generation of snapshots) {
    const snapshot = from.snapshot(generation)
    if (!(await sealSnapshot(resealer, snapshot, to.snapshot(generation))))
      others.push({ path: snapshot, folder: baseName(from.quarantine), name: baseName(snapshot) })
    next()
  }
  const sizes: Sizes = new Map()
  for (const generation of journals) {
    const journal = from.journal(generation)
    const { isWhole, ...size } = await sealJournal(resealer, journal, to.journal(generation), sizes)
    if (!isWhole) others.push({ path: journal, folder: baseName(from.quarantine), name: baseName(journal) })
    sizes.set(generation, size)
    next()
  }
  for (const file of others) {
    const folder = join(to.path, file.folder)
    await files.makeFolder(folder)
    const bytes = await files.read(file.path)
    const sealed =
      work.before === null
        ? { name: `${file.name}.age`, bytes: await sealing.sealFile(bytes) }
        : { name: file.name, bytes: await resealed(file.name, bytes, work.before.sealing, sealing) }
    await writeWholeFile(files, join(folder, sealed.name), sealed.bytes)
    next()
  }
}

/** A file, or each line of a journal, that was sealed to the keys before; what they do not open stays as it is. */
async function resealed(name: string, bytes: Buffer, before: Sealing, sealing: Sealing): Promise<Uint8Array> {
  const one = async (file: Buffer): Promise<Uint8Array> => {
    const inside = await before.openFile(file)
    return inside === null ? file : await sealing.sealFile(inside)
  }
  if (!name.endsWith('.ages')) return await one(bytes)
  const lines: string[] = []
  for (const line of bytes.toString('latin1').split('\n'))
    lines.push(line === '' ? '' : Buffer.from(await one(Buffer.from(line, 'base64'))).toString('base64'))
  return Buffer.from(lines.join('\n'), 'latin1')
}

/** When a file was last changed goes along: the keeping policy reads it. */
async function withItsTime(files: Files, from: string, to: string, bytes: Uint8Array): Promise<void> {
  await writeWholeFile(files, to, bytes)
  const described = await files.describe(from)
  if (described !== null) await files.touch(to, described.changedAt)
}

/** Takes a file from what it was to what it becomes. */
type Resealer = { readonly files: Files; readonly from: Codec; readonly to: Codec }

/** `false` when the snapshot does not hold. */
async function sealSnapshot({ files, ...codec }: Resealer, from: string, to: string): Promise<boolean> {
  const opened = await codec.from.openSnapshot(await files.read(from))
  if (opened === null) return false
  const { notebook, generation, sequence, schemaVersion, savedAt, writer } = opened.envelope
  const head = { notebook, generation, sequence, schemaVersion, savedAt, ...(writer === undefined ? {} : { writer }) }
  await withItsTime(files, from, to, await codec.to.sealSnapshot(head, Buffer.from(opened.body)))
  return true
}

/** What each journal measured in bytes, and what it measures sealed anew. */
type Sizes = Map<number, { readonly before: number; readonly sealed: number }>

/** Seals a journal up to its last line that holds. `isWhole` is false when something damaged is behind that. */
async function sealJournal(
  { files, ...codec }: Resealer,
  from: string,
  to: string,
  sizes: Sizes,
): Promise<{ readonly isWhole: boolean; readonly before: number; readonly sealed: number }> {
  const file = await files.read(from)
  const { lines, end } = await codec.from.openJournal(file)
  const sealer = codec.to.journal()
  const sealed: Buffer[] = []
  for (const [at, line] of lines.entries())
    sealed.push(await sealer.line(at === 0 ? asSealed(line, codec.to, sizes) : line))
  const bytes = Buffer.concat(sealed)
  await withItsTime(files, from, to, bytes)
  return { isWhole: end !== 'damaged', before: file.length, sealed: bytes.length }
}

/** The head of a journal names its codec, and the sizes of the journals before it that were accounted for. */
function asSealed(line: string, codec: Codec, sizes: Sizes): string {
  const head = JSON.parse(line) as Partial<JournalHead>
  const settled = [...sizes].filter(([generation, { before }]) => head.settled?.[generation] === before)
  const sealed = Object.fromEntries(settled.map(([generation, size]) => [generation, size.sealed]))
  return JSON.stringify({ ...head, codec: codec.name, settled: sealed })
}

/** What was set aside and backed up. */
async function otherFiles(
  files: Files,
  folder: NotebookFolder,
): Promise<{ path: string; folder: string; name: string }[]> {
  const found: { path: string; folder: string; name: string }[] = []
  for (const name of await files.list(folder.quarantine))
    found.push({ path: join(folder.quarantine, name), folder: baseName(folder.quarantine), name })
  for (const backup of await files.list(folder.backups))
    for (const name of await files.list(join(folder.backups, backup)))
      found.push({
        path: join(folder.backups, backup, name),
        folder: join(baseName(folder.backups), backup),
        name,
      })
  return found
}
