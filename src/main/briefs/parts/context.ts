import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import type { Source } from '#shared/domain/source.ts'
import type { Material } from '../documents/material.ts'
import type { Frame } from '../theme/paper.ts'

/** What every part of a brief is made from: the material, the pages, and the ways to look records up in it. */
export type BriefContext = Readonly<{
  material: Material
  frames: Readonly<{ portrait: Frame; landscape: Frame }>
  /** A party's seat, which gives its colour; `-1` when there is no such party. */
  seatOf: (party: Party['id']) => number
  partyOf: (party: Party['id'] | null) => Party | undefined
  positionOf: (item: AgendaItem['id'], party: Party['id']) => Position | undefined
  sourceOf: (source: Source['id']) => Source | undefined
  /** The notes on one text of a record, e.g. `('positions', id, 'stated')`. */
  notesOn: (collection: Annotation['target']['collection'], record: string, field: string) => readonly Annotation[]
}>

/** Prepares the look-ups once, so that a brief of many items stays quick. */
export function briefContext(material: Material, frames: BriefContext['frames']): BriefContext {
  const seats = new Map(material.parties.map(({ id }, seat) => [id, seat]))
  const positions = new Map(
    material.positions.map((position) => [`${position.agendaItem} ${position.party}`, position]),
  )
  const sources = new Map(material.notebook.sources.map((source) => [source.id, source]))
  const notes = new Map<string, Annotation[]>()
  for (const annotation of material.annotations) {
    const { collection, record, field } = annotation.target
    const key = `${collection} ${record} ${field}`
    const list = notes.get(key)
    if (list === undefined) notes.set(key, [annotation])
    else list.push(annotation)
  }
  return {
    material,
    frames,
    seatOf: (party) => seats.get(party) ?? -1,
    partyOf: (party) => (party === null ? undefined : material.parties[seats.get(party) ?? -1]),
    positionOf: (item, party) => positions.get(`${item} ${party}`),
    sourceOf: (source) => sources.get(source),
    notesOn: (collection, record, field) => notes.get(`${collection} ${record} ${field}`) ?? [],
  }
}
