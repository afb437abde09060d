import { readFileSync } from 'node:fs'
import { NOTE_OF_OURS, type Annotation, type AnnotationTag } from '#shared/domain/annotation.ts'
import { emptyNotebook, type Notebook, notebook as notebookSchema } from '#shared/domain/notebook.ts'
import type { Position } from '#shared/domain/position.ts'
import type { TalkingPoint } from '#shared/domain/talking-point.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'

export const AS_OF = '2025-10-18T05:15:00.000Z'

/** The Doha notebook that the app ships. */
export function dohaNotebook(): Notebook {
  const file = new URL('../../../../resources/samples/doha-talks.json', import.meta.url)
  return notebookSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

/** An empty notebook. */
export const bareNotebook = (): Notebook => emptyNotebook('bare' as Notebook['id'], AS_OF, 'Nothing yet')

/** A note on the first place of `words` in a text of a position. */
export function noteOn(
  position: Position,
  words: string,
  tag: AnnotationTag,
  body: string,
  id = `n-${tag}`,
): Annotation {
  const start = position.stated.indexOf(words)
  return {
    id: id as Annotation['id'],
    target: {
      collection: 'positions',
      record: position.id,
      field: 'stated',
      anchor: makeAnchor(position.stated, start, start + words.length),
      orphaned: false,
    },
    tag,
    motivation: 'commenting',
    body,
    language: null,
    author: 'Desk',
    created: AS_OF,
    modified: AS_OF,
    ...NOTE_OF_OURS,
    marking: null,
  }
}

const line = (
  order: number,
  weight: TalkingPoint['weight'],
  use: TalkingPoint['use'],
  text: string,
  party: string | null = null,
): TalkingPoint => ({
  id: `t${order}` as TalkingPoint['id'],
  order,
  agendaItem: 'a4' as TalkingPoint['agendaItem'],
  party: party as TalkingPoint['party'],
  weight,
  use,
  text,
  marking: null,
})

const LINES: TalkingPoint[] = [
  line(1, 'must', 'raise', 'We welcome that both ministers came while the fighting had resumed.'),
  line(
    2,
    'must',
    'raise',
    'Each of you has asked for the same: that the next attack, and the next strike, does not happen.',
  ),
  line(3, 'should', 'raise', 'Tell us what you would accept as proof, before we speak of who collects it.', 'pk'),
  line(4, 'should', 'raise', 'Which parts of a mutual mechanism could report to both sides at once?', 'at'),
  line(5, 'could', 'raise', 'The host could keep the exchange of information in Doha, away from either side’s soil.'),
  line(
    6,
    'must',
    'if-raised',
    'The strikes in Paktika: item 3. We take no view on an account that the other side contests.',
  ),
  line(7, 'must', 'if-raised', 'The border line: not part of this item, and nothing agreed here prejudges it.'),
  line(8, 'must', 'avoid', '“Inspection”, “inspectors”, “guarantor”.'),
]

/** The Doha notebook with everything a desk adds: clocks, minutes, notes, lines to take, judgements, movement. */
export function workedNotebook(): Notebook {
  const base = dohaNotebook()
  return {
    ...base,
    marking: 'TLP:AMBER',
    handling: 'for the delegation only',
    ...planned(base),
    ...judged(base),
    annotations: notes(base),
    talkingPoints: LINES,
  }
}

/** With a start, minutes and one fixed time, and one item under a higher marking. */
function planned({ sessions, agendaItems }: Notebook): Pick<Notebook, 'sessions' | 'agendaItems'> {
  const minutes = [40, 35, 30, 45, 20, 15, 0]
  return {
    sessions: sessions.map((session) => ({ ...session, title: 'Session 1', start: '2025-10-18T10:00', minutes: 180 })),
    agendaItems: agendaItems.map((item, index) => ({
      ...item,
      minutes: minutes[index] ?? 0,
      startsAt: item.id === 'a4' ? '12:00' : null,
      status: item.id === 'a1' ? ('under-discussion' as const) : item.status,
      objective: item.id === 'a4' ? 'Find one form of checking that both would call by the same name.' : item.objective,
      marking: item.id === 'a4' ? 'TLP:AMBER+STRICT' : null,
    })),
  }
}

const MOVED: Partial<Position> = {
  flexibility: 'little-room',
  confidence: 'moderate',
  reservationPoint: 'Reporting by both sides to the host, and nothing on Afghan soil.',
  redLine: 'assessed',
  redLineText: 'Checking that touches sovereignty.',
  movements: [{ at: '2025-10-18T04:52:00.000Z', kind: 'nearer', note: 'Did not refuse “reporting”.', before: '' }],
}
const DECLARED: Partial<Position> = {
  redLine: 'declared',
  redLineText: 'No truce that leaves the camps of the TTP where they are.',
  place: 4,
}

/** With red lines of both kinds (one declared, one assessed), movement, likelihoods and what is done about them. */
function judged(base: Notebook): Pick<Notebook, 'positions' | 'challenges' | 'scenarios'> {
  return {
    positions: base.positions.map((position) => ({
      ...position,
      redLine: 'none',
      ...(position.id === 'p-at-a4' ? MOVED : position.id === 'p-pk-a2' ? DECLARED : {}),
    })),
    challenges: base.challenges.map((challenge, index) => ({
      ...challenge,
      likelihood: (['likely', 'very-likely', 'roughly-even-chance', 'unlikely'] as const)[index] ?? null,
      impact: (['high', 'severe', 'moderate', 'low'] as const)[index] ?? null,
      mitigation: 'Keep both rooms talking through the host, and write down at once what each has agreed to.',
    })),
    scenarios: base.scenarios.map((scenario, index) => ({
      ...scenario,
      likelihood: (['unlikely', 'likely'] as const)[index] ?? null,
      response: 'Send the text to both capitals within the hour, and ask for a second day.',
    })),
  }
}

/** Notes of every tag on the positions of item 4, one of them with its words gone. */
function notes({ positions }: Notebook): Annotation[] {
  const [pk, at] = ['p-pk-a4', 'p-at-a4'].map((id) => positions.find((position) => position.id === id)!) as [
    Position,
    Position,
  ]
  const words = ({ stated }: Position, from: number, to: number): string => stated.split(' ').slice(from, to).join(' ')
  const gone = noteOn(pk, words(pk, 0, 1), 'quote', 'A note whose words have gone.', 'n-gone')
  return [
    noteOn(at, words(at, 2, 5), 'red-line', 'Assessed from the pattern of objections, not declared.'),
    noteOn(pk, words(pk, 0, 2), 'verify', 'Only one report has it.'),
    noteOn(pk, words(pk, 4, 6), 'ambiguity', 'Not said to mean inspectors on Afghan soil: possible room.'),
    { ...gone, target: { ...gone.target, anchor: makeAnchor('the words that went', 4, 9), orphaned: true } },
  ]
}
