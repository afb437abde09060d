/** The forms in which lists of sources are read. */
export const SOURCE_FORMS = ['csl', 'bib', 'ris'] as const
export type SourceForm = (typeof SOURCE_FORMS)[number]

/** The form of a list by the ending of its name; `null` for none that is read. */
export function sourceFormOf(file: string): SourceForm | null {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  if (ending === 'json' || ending === 'csl') return 'csl'
  return SOURCE_FORMS.find((form) => form === ending) ?? null
}
