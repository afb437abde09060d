import { z } from 'zod'
import { type BriefOptions, briefOptions } from './brief-options.ts'
import { title } from './text.ts'

/** What says of a file that it is a template of ours. */
const KIND = 'aide-memoire-brief-template'
/** The version of the file that this code reads and writes. */
const VERSION = 1

/** What belongs to one notebook, or to one printing of it, and so to no template. */
const ONE_NOTEBOOKS = {
  agendaItems: true,
  events: true,
  asOf: true,
  asOfZone: true,
  copy: true,
  leftOut: true,
  session: true,
  since: true,
} as const

const templateOptions = briefOptions.omit(ONE_NOTEBOOKS)
/** The options that make a template: how a brief is set, whatever notebook it is of. */
export type TemplateOptions = z.output<typeof templateOptions>

/** Options under a name, to be used again and shared as a file. */
export const briefTemplate = z.strictObject({ name: title, options: templateOptions })
export type BriefTemplate = z.output<typeof briefTemplate>

const templateFile = z.strictObject({ kind: z.literal(KIND), version: z.literal(VERSION), ...briefTemplate.shape })

/**
 * Why a file is no template: it is not JSON · it is something else · a newer app wrote it · a place in it (`options.paper`)
 * holds what it must not.
 */
export type TemplateProblem =
  | Readonly<{ reason: 'not-json' | 'not-a-template' }>
  | Readonly<{ reason: 'newer'; found: number; known: number }>
  | Readonly<{ reason: 'invalid'; place: string; message: string }>

/** The template that options make, under a name. */
export function templateOf(name: string, options: BriefOptions): BriefTemplate {
  const kept = Object.entries(options).filter(([option]) => !(option in ONE_NOTEBOOKS))
  return briefTemplate.parse({ name, options: Object.fromEntries(kept) })
}

/** Options with those of a template put in their place; what belongs to the notebook stays as it is. */
export const withTemplate = (options: BriefOptions, template: BriefTemplate): BriefOptions => ({
  ...options,
  ...template.options,
})

/** A template as the text of its file. */
export const writeTemplate = ({ name, options }: BriefTemplate): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, name, options }, null, 2)}\n`

/** Reads the text of a template's file. Never throws: what is wrong with it is told with its place. */
export function readTemplate(
  text: string,
): Readonly<{ ok: true; template: BriefTemplate }> | Readonly<{ ok: false; problem: TemplateProblem }> {
  const file = parsed(text)
  if (file === undefined) return { ok: false, problem: { reason: 'not-json' } }
  const head = z.looseObject({ kind: z.literal(KIND), version: z.number() }).safeParse(file)
  if (!head.success) return { ok: false, problem: { reason: 'not-a-template' } }
  const { version } = head.data
  if (version > VERSION) return { ok: false, problem: { reason: 'newer', found: version, known: VERSION } }
  const read = templateFile.safeParse(file)
  if (read.success) return { ok: true, template: { name: read.data.name, options: read.data.options } }
  const [issue] = read.error.issues
  const place = (issue?.path ?? []).map(String).join('.')
  return { ok: false, problem: { reason: 'invalid', place, message: issue?.message ?? '' } }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return undefined
  }
}
