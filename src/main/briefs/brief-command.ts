import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BRIEF_TYPES, type BriefType, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
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

type Words = Readonly<{ notebook: string; type: BriefType; out: string | null }>

/**
 * `brief [--notebook FILE] [--type position] [--out FILE.pdf] [--help]`: makes a brief without a window. Each word has a
 * default.
 */
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
  const read = await world.readNotebook(words.notebook)
  if (!read.ok) {
    world.complain(oneLine(message('brief.unreadable', { file: words.notebook, problem: read.problem.message })))
    return EXIT.unreadable
  }
  const out = words.out ?? join(world.folder, pdfName(read.notebook, words.type))
  const options = { ...defaultBriefOptions(read.notebook, world.now), type: words.type }
  try {
    const { bytes, unprintable } = await makeBrief(read.notebook, options, { fonts: fontFiles() })
    await world.write(out, bytes)
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

/** The words as given, with their defaults; `help`; or a sentence that says what is wrong with them. */
function readWords(args: readonly string[], { sample, folder }: BriefCommandWorld): Words | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        notebook: { type: 'string' },
        type: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help === true) return 'help'
    const type = BRIEF_TYPES.find((known) => known === (values.type ?? 'position'))
    if (type === undefined)
      return message('brief.unknown-type', { type: values.type ?? '', types: BRIEF_TYPES.join(', ') })
    const empty = (['notebook', 'out'] as const).find((word) => values[word] === '')
    if (empty !== undefined) return message('brief.empty-word', { word: `--${empty}` })
    const notebook = values.notebook === undefined ? sample : resolve(folder, values.notebook)
    const out = values.out === undefined ? null : resolve(folder, values.out)
    return out === notebook ? message('brief.out-is-notebook', { file: out }) : { notebook, type, out }
  } catch (error) {
    // parseArgs explains itself in one sentence; what follows it is about quoting for shells.
    return (error as Error).message.split('. ')[0] ?? ''
  }
}

/** A file name from the notebook's title: `doha-talks-position.pdf`. */
function pdfName({ title }: Notebook, type: BriefType): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  const name = plain.replace(/[^\p{L}\p{Nd}]+/gu, '-').replace(/^-+|-+$/gu, '')
  return `${Array.from(name).slice(0, 60).join('') || 'notebook'}-${type}.pdf`
}
