import type { Notebook } from '#shared/domain/notebook.ts'
import { workedNotebook } from './notebooks.ts'

const WORDS = 'the sides agree that no measure shall touch sovereignty unless both have asked for it in writing'.split(
  ' ',
)
/** Running text of about `length` letters, the same every time. */
const prose = (length: number, seed: number): string => {
  let text = ''
  for (let at = seed; text.length < length; at++)
    text += `${WORDS[(at * 7) % WORDS.length] ?? ''}${at % 17 === 0 ? '. ' : ' '}`
  return text.trim()
}

/** A notebook of `items` agenda items × `sides` parties with long texts, markup in them, and every awkward thing. */
export function crowdedNotebook(items: number, sides: number, events: number): Notebook {
  const base = workedNotebook()
  const party = base.parties[0]!
  const item = base.agendaItems[0]!
  const position = base.positions[0]!
  const event = base.events[1]!
  const parties = Array.from({ length: sides }, (_, at) => ({
    ...party,
    id: `side${at}` as typeof party.id,
    order: at,
    name: at === 0 ? '<b>Side</b> & {"text": "A"}' : `Side ${at} of a very long official name that goes on`,
    initials: `S${at}`,
    role: at < 3 ? ('party' as const) : ('mediator' as const),
  }))
  const agendaItems = Array.from({ length: items }, (_, at) => ({
    ...item,
    id: `i${at}` as typeof item.id,
    order: at,
    number: String(at + 1),
    title: at % 9 === 0 ? prose(480, at) : `Item ${at + 1} <script>alert(1)</script>`,
    background: prose(600, at),
    lead: parties[at % sides]!.id,
    minutes: 15,
  }))
  return {
    ...base,
    title: '<h1>Crowded</h1> notebook & its “talks” [link](http://example.org)',
    summary: prose(1500, 3),
    parties,
    delegates: [],
    agendaItems,
    positions: agendaItems.flatMap((on, row) =>
      parties.map((by, column) => ({
        ...position,
        id: `p${row}-${column}` as typeof position.id,
        party: by.id,
        agendaItem: on.id,
        stated: row === 2 ? prose(12_000, column) : prose(700, row + column),
        summary: row % 3 === 0 ? '' : prose(220, row * column),
        redLine: (['none', 'assessed', 'declared'] as const)[(row + column) % 3]!,
        redLineText: prose(140, row),
        place: (row * 13 + column * 29) % 101,
        interests: row % 4 === 0 ? prose(300, row) : '',
      })),
    ),
    annotations: [],
    talkingPoints: [],
    events: Array.from({ length: events }, (_, at) => ({
      ...event,
      id: `e${at}` as typeof event.id,
      title: `Event ${at + 1} ${prose(60, at)}`,
      description: prose(at === 5 ? 9000 : 260, at),
      actors: [parties[at % sides]!.id],
      accounts: event.accounts.map((account) => ({ ...account, party: parties[at % sides]!.id, text: prose(200, at) })),
      date: `2025-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`,
    })),
    challenges: base.challenges.map((challenge) => ({ ...challenge, description: prose(5000, 1), agendaItems: [] })),
    scenarios: base.scenarios.map((scenario) => ({ ...scenario, outcome: prose(900, 1), agendaItems: [] })),
  }
}
