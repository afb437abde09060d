import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  BRIEF_AUDIENCES,
  BRIEF_PAPERS,
  BRIEF_TYPES,
  type BriefAudience,
  type BriefPaper,
  type BriefType,
  NOTE_PLACES,
  type NotePlace,
} from '#shared/domain/brief-options.ts'
import { BRIEF_KINDS } from '#shared/domain/brief-types.ts'
import { BRIEF_LANGUAGES, type BriefLanguage } from '#shared/domain/values/brief-language.ts'
import { message } from '#shared/i18n/message.ts'
import { BRIEF_FORMATS, type BriefFormat } from '#shared/domain/brief-types.ts'

/** What the command was told, with the defaults of what it was not. Files are absolute paths. */
export type Words = Readonly<{
  notebook: string
  /** The notebook as it was, for what changed; `null` when none is named. */
  before: string | null
  type: BriefType
  lang: BriefLanguage
  audience: BriefAudience
  paper: BriefPaper
  format: BriefFormat
  notes: NotePlace
  out: string | null
}>

/** Words that take one of a few values. */
const CHOICES = {
  type: BRIEF_TYPES,
  lang: BRIEF_LANGUAGES,
  audience: BRIEF_AUDIENCES,
  paper: BRIEF_PAPERS,
  format: BRIEF_FORMATS,
  notes: NOTE_PLACES,
} as const

const FILES = ['notebook', 'before', 'out'] as const

/** The words as given, with their defaults; `help`; or a sentence that says what is wrong with them. */
export function readWords(
  args: readonly string[],
  { sample, folder }: Readonly<{ sample: string; folder: string }>,
): Words | string {
  let given: Readonly<Record<string, string | boolean | undefined>>
  try {
    const names = [...FILES, ...Object.keys(CHOICES)]
    given = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    // parseArgs explains itself in one sentence; what follows it is about quoting for shells.
    return (error as Error).message.split('. ')[0] ?? ''
  }
  if (given['help'] === true) return 'help'
  const word = (name: string): string | undefined => given[name] as string | undefined
  const empty = FILES.find((name) => word(name) === '')
  if (empty !== undefined) return message('brief.empty-word', { word: `--${empty}` })
  for (const [name, known] of Object.entries(CHOICES)) {
    const value = word(name)
    if (value !== undefined && !(known as readonly string[]).includes(value))
      return message('brief.unknown-word', { word: `--${name}`, value, known: known.join(', ') })
  }
  const chosen = <const Values extends readonly string[]>(name: string, known: Values): Values[number] =>
    known.find((value) => value === word(name)) ?? known[0]!
  const file = (name: string): string | null => (word(name) === undefined ? null : resolve(folder, word(name)!))
  const words: Words = {
    notebook: file('notebook') ?? sample,
    before: file('before'),
    type: chosen('type', CHOICES.type),
    lang: chosen('lang', CHOICES.lang),
    audience: chosen('audience', CHOICES.audience),
    paper: chosen('paper', CHOICES.paper),
    format: chosen('format', CHOICES.format),
    notes: chosen('notes', CHOICES.notes),
    out: file('out'),
  }
  return wrongTogether(words) ?? words
}

/** What is wrong with words that are each right by themselves. */
function wrongTogether({ notebook, before, type, paper, out }: Words): string | undefined {
  const { papers } = BRIEF_KINDS[type]
  if (!papers.includes(paper)) return message('brief.wrong-paper', { type, paper, papers: papers.join(', ') })
  if (before !== null && type !== 'changes') return message('brief.before-is-for-changes', { type })
  return out !== null && (out === notebook || out === before)
    ? message('brief.out-is-notebook', { file: out })
    : undefined
}
