import type { Dataset } from '#shared/domain/event.ts'
import { BARE_SOURCE, freeLabel, type Source } from '#shared/domain/source.ts'
import { LINE_LIMIT } from '#shared/domain/text.ts'
import { message } from '#shared/i18n/message.ts'

/** Who publishes the data sets that are known. */
const PUBLISHERS = {
  acled: {
    label: 'ACLED',
    author: 'Armed Conflict Location & Event Data (ACLED)',
    publisher: '',
    url: 'www.acleddata.com',
  },
  'ucdp-ged': {
    label: 'UCDP',
    author: 'Uppsala Conflict Data Program',
    publisher: 'Department of Peace and Conflict Research, Uppsala University',
    url: 'ucdp.uu.se',
  },
} as const

/**
 * The source that the rows of a data set cite: the one that a former import made, else a new one, graded as not judged yet.
 * ACLED asks for its full name, its address and the day of access wherever its data are used (Terms of Use & Attribution
 * Policy, 17 October 2023); UCDP asks for the name and version of the data set, which is under CC BY 4.0.
 */
export function sourceOf(
  kind: Dataset,
  about: { readonly file: string; readonly release: string; readonly today: string; readonly newId: () => string },
  sources: readonly Source[],
): Source {
  const known = kind === 'other' ? null : PUBLISHERS[kind]
  const title = (kind === 'other' ? about.file : message(`dataset.source.${kind}`)).slice(0, LINE_LIMIT)
  const details = about.release === '' ? {} : { version: about.release }
  const former = sources.find((one) => one.type === 'dataset' && one.title === title)
  if (former !== undefined) return { ...former, details: { ...former.details, ...details }, accessed: about.today }
  return {
    id: about.newId() as Source['id'],
    order: Math.max(0, ...sources.map(({ order }) => order)) + 1,
    label: labelFor(known?.label ?? 'D', sources),
    type: 'dataset',
    title,
    ...BARE_SOURCE,
    author: known === null ? [] : [{ literal: known.author }],
    publisher: known?.publisher ?? '',
    accessed: about.today,
    URL: known?.url ?? '',
    language: 'en',
    details,
    marking: null,
  }
}

function labelFor(wanted: string, sources: readonly Source[]): string {
  const taken = new Set(sources.map(({ label }) => label))
  return wanted !== 'D' && !taken.has(wanted) ? wanted : freeLabel(wanted, taken)
}
