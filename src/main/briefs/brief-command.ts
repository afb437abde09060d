import { join } from 'node:path'
import type { BriefMeter } from '#shared/domain/brief-meter.ts'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { cutInWords } from '#shared/i18n/brief-words.ts'
import { titleFor } from '#shared/domain/audience-projection.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { message } from '#shared/i18n/message.ts'
import { readWords, type Words } from './command-words.ts'
import { makeBrief } from './set-brief.ts'
import { oneLine } from './text/plain.ts'
import { fontFiles } from './text/fonts.ts'

/** How the command ends: done · the PDF cannot be written · wrong words · a notebook that cannot be read. */
export const EXIT = { done: 0, unwritable: 1, usage: 2, unreadable: 3 } as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** What the command needs of the world around it. */
export type BriefCommandWorld = Readonly<{
  readNotebook: (
    path: string,
  ) => Promise<
    | { readonly ok: true; readonly notebook: Notebook }
    | { readonly ok: false; readonly problem: { readonly message: string; readonly place?: string } }
  >
  /** Writes a file as a whole or not at all; throws what the disk throws. */
  write: (path: string, bytes: Uint8Array) => Promise<void>
  /** The notebook a brief is made of when none is named. */
  sample: string
  /** The folder that relative names are read from and that the PDF goes to when no other is named. */
  folder: string
  /** The instant of the brief, ISO 8601 in UTC. */
  now: string
  print: (line: string) => void
  complain: (line: string) => void
}>

/** Makes a brief without a window, as `--help` says. Each word has a default. */
export async function runBriefCommand(args: readonly string[], world: BriefCommandWorld): Promise<ExitCode> {
  const words = readWords(args, world)
  if (words === 'help') {
    world.print(message('brief.usage'))
    return EXIT.done
  }
  if (typeof words === 'string') {
    world.complain(words)
    world.complain(message('brief.usage'))
    return EXIT.usage
  }
  const notebook = await read(world, words.notebook)
  const past = words.before === null ? null : await read(world, words.before)
  if (notebook === undefined || past === undefined) return EXIT.unreadable
  const { type, lang: language, audience, paper, format, notes } = words
  // A title above the audience would stand in the file's name.
  const title = titleFor(notebook, audience, sayIn(language)('brief.neutral-title'))
  const out = words.out ?? join(world.folder, fileName(title, words))
  const options = { ...defaultBriefOptions(notebook, world.now), type, language, audience, paper, notes }
  try {
    const { bytes, unprintable, meter } = await makeBrief(notebook, options, { fonts: fontFiles(), past, format })
    await world.write(out, bytes)
    for (const line of meterInWords(meter)) world.complain(line)
    if (unprintable.length > 0) {
      const characters = unprintable.map(({ character }) => character).join(' ')
      world.complain(message('brief.unprintable', { count: unprintable.length, characters }))
    }
  } catch (error) {
    // What follows the comma names the call and the file beside, which are ours.
    const [problem = ''] = (error as Error).message.split(', ')
    world.complain(oneLine(message('brief.unwritable', { file: out, problem })))
    return EXIT.unwritable
  }
  world.print(out)
  return EXIT.done
}

/** A notebook; undefined, with the reason told, when it cannot be read. */
async function read(world: BriefCommandWorld, file: string): Promise<Notebook | undefined> {
  const found = await world.readNotebook(file)
  if (found.ok) return found.notebook
  world.complain(oneLine(message('brief.unreadable', { file, problem: found.problem.message })))
  return undefined
}

/** So many cuts are named: those that help at once. */
const NAMED_CUTS = 5

/** What to say of a brief that is longer than its kind may be, and what to leave out; nothing of one that is not. */
function meterInWords({ pages, limit, tooLong, cuts }: BriefMeter): string[] {
  if (pages <= limit) return []
  const named = cuts.slice(0, NAMED_CUTS).map((cut) => `  ${cut.id}: ${oneLine(cutInWords(cut))}`)
  return [
    message('brief-meter.over', { pages, limit }),
    ...(tooLong.length === 0 ? [] : [message('brief-meter.too-long', { items: tooLong.join(', ') })]),
    ...(named.length === 0 ? [] : [message('brief-meter.leave-out'), ...named]),
  ]
}

/** A file name from the notebook's title: `doha-talks-position.pdf`. */
function fileName(title: string, { type, format }: Words): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  const name = plain.replace(/[^\p{L}\p{Nd}]+/gu, '-').replace(/^-+|-+$/gu, '')
  return `${Array.from(name).slice(0, 60).join('') || 'notebook'}-${type}.${format}`
}
