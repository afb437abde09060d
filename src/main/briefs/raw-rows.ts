import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Event } from '#shared/domain/event.ts'
import { eventId } from '#shared/domain/identifier.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type Say, sayIn } from '#shared/i18n/printed.ts'

/** The event that stands for those that may not be printed. */
const FIGURES = eventId.parse('acled-in-figures')

const isRaw = ({ dataset }: Event): boolean => dataset?.name === 'acled'

/**
 * A notebook as it may be put on paper, and the options for it. ACLED's terms let figures derived from its data be passed
 * on, with its citation, and its rows not: in their place stands one event with how many there are, how many were killed,
 * and both by month, citing what they cite. It stands there where at least one of the rows would have.
 */
export function withoutRawRows(
  notebook: Notebook,
  options: BriefOptions,
): { readonly notebook: Notebook; readonly options: BriefOptions } {
  if (!notebook.events.some(isRaw)) return { notebook, options }
  const chosen = options.events === 'all' ? null : new Set<string>(options.events)
  const raw = notebook.events.filter((event) => isRaw(event) && (chosen === null || chosen.has(event.id)))
  const rawIds = new Set<string>(notebook.events.filter(isRaw).map(({ id }) => id))
  const figures = raw.length === 0 ? [] : [inFigures(raw, sayIn(options.language))]
  return {
    notebook: {
      ...notebook,
      events: [...notebook.events.filter((event) => !isRaw(event)), ...figures],
      annotations: notebook.annotations.filter(
        ({ target }) => target.collection !== 'events' || !rawIds.has(target.record),
      ),
    },
    options:
      options.events === 'all'
        ? options
        : { ...options, events: [...options.events.filter((id) => !rawIds.has(id)), ...figures.map(({ id }) => id)] },
  }
}

/** An earlier state, cut in the same way. */
export const pastWithoutRawRows = (past: Notebook | null, options: BriefOptions): Notebook | null =>
  past === null ? null : withoutRawRows(past, options).notebook

function inFigures(raw: readonly Event[], say: Say): Event {
  const months = new Map<string, { events: number; killed: number }>()
  let killed = 0
  for (const { date, casualties } of raw) {
    // A month, a day and a span all begin with their month.
    const month = date.slice(0, 7)
    const sum = months.get(month) ?? { events: 0, killed: 0 }
    const best = casualties?.killed.best ?? 0
    months.set(month, { events: sum.events + 1, killed: sum.killed + best })
    killed += best
  }
  const inOrder = [...months].sort(([a], [b]) => (a < b ? -1 : 1))
  const [first, last] = [inOrder[0]![0], inOrder.at(-1)![0]]
  const sources = new Set(raw.flatMap(({ citations }) => citations.map(({ source }) => source)))
  const unknown = { low: null, best: null, high: null, words: '' }
  return {
    ...raw[0]!,
    id: FIGURES,
    title: say('brief.acled-figures', { dataset: 'ACLED', events: raw.length }),
    description: inOrder.map(([month, sum]) => say('brief.acled-month', { month, ...sum })).join('\n'),
    date: first === last ? first : `${first}/${last}`,
    dateNote: '',
    type: 'clash',
    actors: [],
    place: null,
    casualties: { killed: { ...unknown, best: killed }, injured: unknown },
    standing: 'reported',
    accounts: [],
    agendaItems: [],
    doubt: '',
    citations: [...sources].map((source) => ({ source, locator: '' })),
    dataset: null,
  }
}
