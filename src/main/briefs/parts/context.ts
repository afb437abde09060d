import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import type { Session } from '#shared/domain/session.ts'
import { threadsOf } from '#shared/domain/note-threads.ts'
import type { Source } from '#shared/domain/source.ts'
import { directionOf } from '#shared/domain/values/brief-language.ts'
import { type Say, sayIn } from '#shared/i18n/printed.ts'
import type { Material } from '../documents/material.ts'
import type { Frame } from '../theme/paper.ts'

type Annotated = Annotation['target']['collection']

/** What every part of a brief is made from: the material, the pages, and the ways to look records up in it. */
export type BriefContext = Readonly<{
  material: Material
  /** The fixed words in the brief's language. */
  say: Say
  /** The direction of its pages. Parts lay out as from the left; the whole is mirrored at the end. */
  direction: 'ltr' | 'rtl'
  /** Whether our own judgements, and words about them, belong in it: they do for our delegation alone. */
  isForUs: boolean
  frames: Readonly<{ portrait: Frame; landscape: Frame }>
  /** A party's colour, from 0; that of the first where there is no such party. */
  toneOf: (party: Party['id']) => number
  partyOf: (party: Party['id'] | null) => Party | undefined
  positionOf: (item: AgendaItem['id'], party: Party['id']) => Position | undefined
  sourceOf: (source: Source['id']) => Source | undefined
  /** Every item of a session in the order in which they are taken, whether this brief prints them or not. */
  itemsOf: (session: Session['id']) => readonly AgendaItem[]
  /** The notes on one text of a record, e.g. `('positions', id, 'stated')`. */
  notesOn: (collection: Annotated, record: string, field: string) => readonly Annotation[]
  /** The notes on all texts of a record. */
  notesAbout: (collection: Annotated, record: string) => readonly Annotation[]
  /** What answers a note, the oldest first. Answers are no notes of their own. */
  answersTo: (note: Annotation) => readonly Annotation[]
}>

/** Prepares the look-ups once, so that a brief of many items stays quick. */
export function briefContext(material: Material, frames: BriefContext['frames']): BriefContext {
  const seats = new Map(material.parties.map(({ id }, seat) => [id, seat]))
  const positions = new Map(
    material.positions.map((position) => [`${position.agendaItem} ${position.party}`, position]),
  )
  const sources = new Map(material.notebook.sources.map((source) => [source.id, source]))
  const { heads, answers } = threadsOf(material.annotations)
  const notes = Map.groupBy(heads, ({ target }) => `${target.collection} ${target.record}`)
  const items = Map.groupBy(
    material.notebook.agendaItems.toSorted((a, b) => a.order - b.order),
    ({ session }) => session,
  )
  const notesAbout: BriefContext['notesAbout'] = (collection, record) => notes.get(`${collection} ${record}`) ?? []
  return {
    material,
    say: sayIn(material.options.language),
    direction: directionOf(material.options.language),
    isForUs: material.options.audience === 'delegation',
    frames,
    toneOf: (party) => material.parties[seats.get(party) ?? -1]?.tone ?? 0,
    partyOf: (party) => (party === null ? undefined : material.parties[seats.get(party) ?? -1]),
    positionOf: (item, party) => positions.get(`${item} ${party}`),
    sourceOf: (source) => sources.get(source),
    itemsOf: (session) => items.get(session) ?? [],
    notesOn: (collection, record, field) =>
      notesAbout(collection, record).filter(({ target }) => target.field === field),
    notesAbout,
    answersTo: ({ id }) => answers.get(id) ?? [],
  }
}
