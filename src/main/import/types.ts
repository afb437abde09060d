import { readArticleType } from './article/article-type.ts'
import { readCalendarType, readSourcesType } from './exchange-types.ts'
import type { ImportReader } from './import-reader.ts'

export type ImportType = {
  /** Endings of file names that are read so where no type is named, in small letters, without the dot. */
  readonly endings: readonly string[]
  readonly read: ImportReader
}

/** Every kind of file that can be imported, by the name it has on the command line. A new kind is a line here. */
export const IMPORT_TYPES: Readonly<Record<string, ImportType>> = {
  article: { endings: ['txt', 'text', 'md', 'markdown', 'docx', 'html', 'htm', 'xhtml', 'pdf'], read: readArticleType },
  ics: { endings: ['ics', 'ical', 'ifb'], read: readCalendarType },
  csl: { endings: ['json', 'csl'], read: readSourcesType('csl') },
  bib: { endings: ['bib'], read: readSourcesType('bib') },
  ris: { endings: ['ris'], read: readSourcesType('ris') },
}
