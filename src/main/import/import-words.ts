import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { edtfText } from '#shared/domain/dated.ts'
import { message } from '#shared/i18n/message.ts'
import { IMPORT_TYPES } from './types.ts'

/** What the import command was told. Files are absolute paths. */
export type ImportWords = Readonly<{
  notebook: string
  from: string
  report: string
  type: string
  accept: 'all' | 'none'
  date: string
}>

const NEEDED = ['notebook', 'from', 'accept', 'report'] as const
const NAMES = [...NEEDED, 'type', 'date'] as const

/** The words as given; `help`; or a sentence that says what is wrong with them. */
export function readImportWords(args: readonly string[], folder: string): ImportWords | string {
  let given: Readonly<Record<string, string | boolean | undefined>>
  try {
    given = parseArgs({
      args: [...args],
      options: {
        ...Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }])),
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    // parseArgs explains itself in one sentence; what follows it is about quoting for shells.
    return (error as Error).message.split('. ')[0] ?? ''
  }
  if (given['help'] === true) return 'help'
  const word = (name: (typeof NAMES)[number]): string => (given[name] as string | undefined) ?? ''
  const missing = NEEDED.find((name) => word(name) === '')
  if (missing !== undefined) return message('import.needs-word', { word: `--${missing}` })
  const accept = word('accept')
  if (accept !== 'all' && accept !== 'none')
    return message('import.unknown-word', { word: '--accept', value: accept, known: 'all, none' })
  const type = word('type') || typeByName(word('from'))
  if (!Object.hasOwn(IMPORT_TYPES, type))
    return message('import.unknown-word', { word: '--type', value: type, known: Object.keys(IMPORT_TYPES).join(', ') })
  if (!/^(?:\d{4}-\d{2}(?:-\d{2})?)?$/u.test(word('date')) || !edtfText.safeParse(word('date')).success)
    return message('import.bad-date', { value: word('date') })
  const [notebook, from, report] = [word('notebook'), word('from'), word('report')].map((file) =>
    resolve(folder, file),
  ) as [string, string, string]
  if (from === notebook) return message('import.same-file', { word: '--from', other: '--notebook' })
  if (report === notebook) return message('import.same-file', { word: '--report', other: '--notebook' })
  if (report === from) return message('import.same-file', { word: '--report', other: '--from' })
  return { notebook, from, report, type, accept, date: word('date') }
}

/** The type that a file's ending stands for; an unknown ending is tried as an article. */
function typeByName(file: string): string {
  const ending = extname(file).slice(1).toLowerCase()
  return Object.entries(IMPORT_TYPES).find(([, { endings }]) => endings.includes(ending))?.[0] ?? 'article'
}
