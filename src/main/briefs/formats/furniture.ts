import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type Say, sayIn } from '#shared/i18n/printed.ts'
import { instantInWords } from '../text/dates.ts'
import { oneLine } from '../text/plain.ts'

/** What stands around a brief on every page, as words: in files whose pages are made by whoever opens them. */
export type Furniture = Readonly<{
  /** The document's name with its kind. */
  title: string
  author: string
  marking: string
  isDraft: boolean
  /** As of when, and which copy it is. */
  foot: string
  /** The instant of the brief, ISO 8601: what the file is dated by. */
  asOf: string
  say: Say
}>

/** Takes the name and the marking from the definition itself, so that they are those of the PDF. */
export function furnitureOf(definition: TDocumentDefinitions, notebook: Notebook, options: BriefOptions): Furniture {
  const say = sayIn(options.language)
  const { title = '', author = '', subject = notebook.marking } = definition.info ?? {}
  const foot = [
    say('brief.as-of-line', { instant: instantInWords(say, options.asOf, options.asOfZone, notebook.parties) }),
    options.copy === null ? '' : say('brief.copy', { ...options.copy }),
  ]
  return {
    ...{ title, author, marking: subject, isDraft: options.draft, asOf: options.asOf, say },
    foot: oneLine(foot.filter((part) => part !== '').join(' · ')),
  }
}
