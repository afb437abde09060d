import { emptyNotebook, type Notebook, notebook } from '#shared/domain/notebook.ts'
import { notebookId } from '#shared/domain/identifier.ts'

const CREATED = '2025-10-17T08:00:00.000Z'

const shared = { doubt: '', citations: [], marking: null }

/** An event that passes the schema. */
export const anEvent = (id: string, title = `Event ${id}`): object => ({
  id,
  title,
  description: '',
  date: '2025-10-09',
  zone: 'Asia/Kabul',
  dateNote: '',
  type: 'clash',
  actors: ['pk'],
  place: null,
  casualties: null,
  standing: 'reported',
  accounts: [],
  dataset: null,
  agendaItems: [],
  ...shared,
})

const aParty = (id: string, order: number, name: string): object => ({
  id,
  order,
  name,
  nativeName: null,
  initials: id.toUpperCase(),
  role: 'party',
  tone: order - 1,
  city: '',
  zone: null,
  mandate: '',
  constituency: '',
  stakes: '',
  batna: '',
  notes: '',
  ...shared,
})

const aPosition = (id: string, party: string, stated: string): object => ({
  id,
  party,
  agendaItem: 'truce',
  stated,
  summary: '',
  reasoning: '',
  interests: '',
  reservationPoint: '',
  target: '',
  unknowns: '',
  flexibility: 'unknown',
  redLine: 'none',
  redLineText: '',
  place: null,
  placeFrom: null,
  placeTo: null,
  confidence: null,
  movements: [],
  ...shared,
})

/** A small whole notebook: two parties, an agenda item, a position of each, and as many events as asked for. */
export function aNotebook({ id = 'talks', events = 3 }: { id?: string; events?: number } = {}): Notebook {
  return notebook.parse({
    ...emptyNotebook(notebookId.parse(id), CREATED, 'Talks'),
    parties: [aParty('pk', 1, 'Pakistan'), aParty('at', 2, 'Afghan Taliban')],
    agendaItems: [
      {
        id: 'truce',
        order: 1,
        number: '1',
        title: 'A lasting truce',
        lead: 'pk',
        session: null,
        startsAt: null,
        minutes: 60,
        status: 'open',
        objective: '',
        background: '',
        gapNote: '',
        ...shared,
      },
    ],
    positions: [
      aPosition('pk-truce', 'pk', 'No truce without an end to attacks across the border.'),
      aPosition('at-truce', 'at', 'A truce first; the rest can be talked about.'),
    ],
    events: Array.from({ length: events }, (_, at) => anEvent(`e${at}`)),
  })
}
