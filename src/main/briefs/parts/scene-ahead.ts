import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Event } from '#shared/domain/event.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import { firstSentence } from '#shared/domain/values/first-sentence.ts'
import type { Likelihood } from '#shared/domain/values/likelihood.ts'
import { eventDate } from '../text/dates.ts'
import { oneLine } from '../text/plain.ts'
import { roomOf } from '../text/room.ts'
import { dotted, type Inline, inlines, stretch } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { likelihoodInWords } from './likelihood-bar.ts'
import { doubtInWords, remarks } from './notes.ts'
import { hanging, paragraph, type Piece } from './piece.ts'
import { numbered } from './scene.ts'
import type { Section } from './section.ts'
import { tollsAsSaid } from './claims.ts'

/** So many events are told: what was done before what was said of it. */
const TOLD = 8
/** Room for dates: as a rule, and at most, for those of Chinese and Pashto. */
const DATE = mm(27)
const WIDEST_DATE = mm(37)

/** What happened lately, the latest first, each with its date and its doubt. */
export function lately(context: BriefContext): Section[] {
  const { say, material, frames } = context
  const past = material.events.filter(({ date, standing }) => date !== '' && standing !== 'planned').toReversed()
  const weightiest = past.toSorted((a, b) => Number(a.type === 'statement') - Number(b.type === 'statement'))
  const told = new Set(weightiest.slice(0, TOLD))
  const dated = past
    .filter((event) => told.has(event))
    .map((event) => ({ event, date: eventDate(say, event, material.parties, material.options.asOf).words }))
  const room = Math.max(DATE, Math.min(WIDEST_DATE, Math.max(...dated.map(({ date }) => widthOfDate(date)))))
  const pieces = dated.map(({ event, date }) =>
    hanging(date, type.noteDate, eventWords(context, event), type.text, frames.portrait.text, room),
  )
  if (pieces.length === 0) return []
  const rest = past.length - pieces.length
  const more = remarks([rest > 0 ? say('brief.more', { count: rest }) : ''])
  const under: Piece[] =
    more === null
      ? []
      : [{ content: { stack: [more], margin: [room, 0, 0, 0] }, height: mm(4), size: type.noteFaint.fontSize }]
  return [
    { side: say('brief.lately'), sideNote: [say('brief.lately-note')], pieces: [...pieces, ...under], gap: mm(0.9) },
  ]
}

/** About how wide a date stands on one line, in points: figures are narrower than Chinese signs. */
function widthOfDate(date: string): number {
  const figures = date.match(/[\p{Nd}\s\p{P}~]/gu)?.length ?? 0
  const { letter } = roomOf(date, type.noteDate)
  return ((date.length - figures) * letter + figures * Math.min(letter, FIGURE)) * type.noteDate.fontSize + DATE_GAP
}

/** Width of a figure of Plex Sans beside the size, and room between a date and what it dates. */
const FIGURE = 0.6
const DATE_GAP = mm(2)

function eventWords(context: BriefContext, event: Event): Inline[] {
  const { say } = context
  const doubt = [
    event.standing === 'reported' || event.standing === 'quoted' ? '' : say(`standing.${event.standing}`),
    doubtInWords(say, event.doubt),
    ...tollsAsSaid(context, event),
  ]
  return [...inlines(oneLine(event.title), type.text), ...faintly(doubt)]
}

/** Remarks behind a text, in the small type of the tool. */
function faintly(remarked: readonly string[]): Inline[] {
  const said = dotted(remarked, { ...type.noteFaint, lineHeight: type.text.lineHeight })
  return said.length === 0 ? [] : [{ text: '\u2002' }, ...said]
}

/** Our objective on each item that has one. */
export function whatWeWant({ say, material, frames }: BriefContext): Section[] {
  const width = frames.portrait.text
  const pieces = material.items
    .filter(({ objective }) => objective.trim() !== '')
    .map((item) => numbered(item, inlines(oneLine(item.objective), type.text), width))
  const none = paragraph(say('brief.we-want-nothing'), type.missing, width)
  return [{ side: say('brief.we-want'), pieces: pieces.length === 0 ? [none] : pieces, gap: mm(0.9) }]
}

/** Red lines, what may break the talks, and how they may end. */
export function whatToWatch(context: BriefContext): Section[] {
  const { say, material } = context
  const breaking = material.challenges.map(({ title, description, likelihood }) =>
    watched(context, oneLine(title), firstSentence(description), likelihood),
  )
  const ending = material.scenarios.map(({ title, triggers, likelihood }) =>
    watched(context, oneLine(title), oneLine(triggers), likelihood),
  )
  const watch = say('brief.watch')
  return [
    ...redLinesInShort(context),
    { side: watch, sideNote: [say('brief.may-break')], pieces: breaking, gap: mm(0.8) },
    {
      side: breaking.length === 0 ? watch : say('brief.may-end'),
      sideNote: breaking.length === 0 ? [say('brief.may-end')] : [],
      rule: breaking.length === 0 ? 'ink' : 'hair',
      pieces: ending,
      gap: mm(0.8),
    },
  ]
}

function watched({ say, frames }: BriefContext, title: string, words: string, likelihood: Likelihood | null): Piece {
  const stop = /[.!?…]$/u.test(title) || words === '' ? '' : '.'
  const text = [
    ...inlines(`${title}${stop}`, { ...type.text, bold: true }),
    { text: ' ' },
    ...inlines(words, type.text),
    ...faintly([likelihood === null ? '' : likelihoodInWords(say, likelihood)]),
  ]
  return paragraph(text, type.text, frames.portrait.text)
}

/** Each red line in one paragraph: whose it is and on what, its words, and whether it was declared. */
function redLinesInShort(context: BriefContext): Section[] {
  const { say, material, frames } = context
  const lines = material.items.flatMap((item) =>
    material.parties.flatMap((party) => {
      const position = context.positionOf(item.id, party.id)
      return position === undefined || position.redLine === 'none' ? [] : [{ item, party, position }]
    }),
  )
  return [
    {
      side: say('red-line'),
      red: true,
      rule: lines.some(({ position }) => position.redLine === 'declared') ? 'red' : 'red-broken',
      pieces: lines.map(({ item, party, position }) =>
        paragraph(redLineWords(context, item, party, position), type.text, frames.portrait.text),
      ),
      gap: mm(0.8),
    },
  ]
}

function redLineWords({ say }: BriefContext, item: AgendaItem, party: Party, position: Position): Inline[] {
  const number = oneLine(item.number)
  const whose = oneLine(party.name)
  const label =
    number === ''
      ? say('brief.red-line-on', { party: whose, title: oneLine(item.title) })
      : say('brief.red-line-of', { party: whose, number })
  return [
    ...stretch(say('brief.labelled', { label }), { ...type.text, bold: true }),
    { text: ' ' },
    ...inlines(redLineInShort(position) || say('brief.red-line-no-words'), type.text),
    ...faintly([say(`red-line.${position.redLine as 'declared'}`)]),
  ]
}

/** The first sentence of a red line's words, or of the position where those are not written down. */
export const redLineInShort = ({ redLineText, summary, stated }: Position): string =>
  firstSentence(redLineText) || oneLine(summary) || firstSentence(stated)
