import type { Content } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { sitsAtTable } from '#shared/domain/party.ts'
import type { Discussion, Session } from '#shared/domain/session.ts'
import { MINUTE_MS } from '#shared/domain/values/calendar.ts'
import { epochToLocal, localToEpoch } from '#shared/domain/values/zone.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import { cityClocks, dayInWords, zonesOfTable } from '../text/dates.ts'
import { itemNumbersInWords } from '../text/item-numbers.ts'
import { nativeInlines } from '../text/native-name.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines, type Inline } from '../text/runs.ts'
import { INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { remarks } from './notes.ts'
import { hanging, paragraph, type Piece } from './piece.ts'
import { behindTab, comma, underName } from './scene.ts'
import { ruleLine, type Section } from './section.ts'
import { facing } from './stand.ts'

/** Whether anything was noted of what was said. */
export const hasRecord = ({ discussions, summary, followUp: acts }: Session): boolean =>
  discussions.length > 0 || summary.trim() !== '' || acts.trim() !== ''

/** When it sat, on every clock of the table; where; and who took the notes. */
export function particularsOf(context: BriefContext, session: Session): Section[] {
  const { say, frames } = context
  const width = frames.portrait.text
  const line = (side: string, text: string, isFirst = false): Section[] =>
    text === ''
      ? []
      : [{ side, rule: isFirst ? 'ink' : 'hair', pieces: [paragraph(inlines(text, type.text), type.text, width)] }]
  return [
    ...whenSat(context, session),
    ...line(say('brief.place'), oneLine(session.place)),
    ...line(say('brief.memcon-notes-by'), oneLine(session.noteTaker)),
  ]
}

function whenSat(context: BriefContext, session: Session): Section[] {
  const { say, material, frames } = context
  const width = frames.portrait.text
  const at = (local: string): number | null => (local === '' ? null : localToEpoch(local, session.zone))
  const planned = at(session.start)
  const began = at(session.began) ?? planned
  const side = say('brief.memcon-when')
  if (began === null) return [{ side, pieces: [paragraph(say('brief.start-not-known'), type.missing, width)] }]
  const isNoted = session.began !== ''
  const plannedEnd = isNoted || session.minutes === null ? null : began + session.minutes * MINUTE_MS
  const ended = at(session.ended) ?? plannedEnd
  const zones = zonesOfTable(session.zone, material.parties, began)
  const day = epochToLocal(began, session.zone).slice(0, 10)
  const ends = ended === null ? [] : cityClocks(ended, zones, material.parties, day)
  const clocks = cityClocks(began, zones, material.parties, day).map((clock, nth) => {
    const from = clock.shift === '' ? clock.time : `${clock.time} (${clock.shift})`
    const end = ends[nth]
    const to = end === undefined ? '' : end.shift === '' ? end.time : `${end.time} (${end.shift})`
    return say('brief.clock', { ...clock, time: to === '' ? from : say('brief.memcon-span', { from, to }) })
  })
  const pieces: Piece[] = [
    paragraph(inlines(dayInWords(say, day), type.text), type.text, width),
    ...clocks.map((words) => paragraph(inlines(words, type.text), type.text, width)),
  ]
  return [{ side, sideNote: isNoted ? [] : [say('brief.memcon-planned')], pieces, gap: 0 }]
}

/** Who was in the room, side by side; the delegations as they are known where that was not noted. */
export function present(context: BriefContext, session: Session): Section[] {
  const { say, material, frames } = context
  const width = frames.portrait.text
  const isNoted = session.present.length > 0
  const there = new Set<string>(session.present)
  const pieces = material.parties.flatMap((party) => {
    const people = material.delegates
      .filter((one) => one.party === party.id && (!isNoted || there.has(one.id)))
      .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || a.order - b.order)
    if (people.length === 0 && (isNoted || !sitsAtTable(party))) return []
    const names = people.flatMap((one, at): Inline[] => {
      const [name, title] = [oneLine(one.name), oneLine(one.title)]
      const native = material.options.nativeNames ? nativeInlines(one.nativeName, type.text.fontSize) : []
      return [
        ...(at === 0 ? [] : [{ text: say('brief.semicolon') }]),
        ...inlines(name === '' ? title : name, type.text),
        ...(native.length === 0 ? [] : [{ text: '\u2002' }, ...native]),
        ...(name === '' || title === '' ? [] : [comma(say), ...inlines(title, type.text)]),
      ]
    })
    const text: Inline[] = [...inlines(oneLine(party.name), { ...type.text, bold: true }), { text: '\u2002' }, ...names]
    return [behindTab(context, party, text, type.text, width)]
  })
  const note = remarks([isNoted ? '' : say('brief.participants-not-noted')])
  const under =
    note === null || pieces.length === 0 ? [] : [{ content: note, height: mm(4), size: type.noteFaint.fontSize }]
  return [{ side: say('brief.participants'), pieces: [...pieces, ...under], gap: mm(1.2) }]
}

/** How it went. */
export function summarised({ say, frames }: BriefContext, session: Session): Section[] {
  const pieces = paragraphs(session.summary).map((text) =>
    paragraph(inlines(text, type.objective), type.objective, frames.portrait.text),
  )
  return [{ side: say('brief.summary'), pieces, gap: mm(1.4) }]
}

/**
 * What was said, item by item: in short, then what each side said, side by side. Of a session without a record, room to
 * write it down.
 */
export function discussed(context: BriefContext, session: Session): Section[] {
  const { say, material, frames } = context
  const noted = new Map(session.discussions.map((one) => [one.agendaItem, one]))
  if (!hasRecord(session)) return material.items.map((item, at) => toFill(context, item, at === 0))
  const told = material.items.filter(({ id }) => noted.has(id))
  const others = material.items.filter(({ id }) => !noted.has(id))
  const loose = session.discussions.filter((one) => !told.some(({ id }) => id === one.agendaItem))
  const silent = itemNumbersInWords(
    say,
    others.map(({ number, title }) => oneLine(number) || oneLine(title)),
  )
  return [
    ...told.map((item) => discussion(context, sideOf(item), noted.get(item.id)!)),
    ...loose.map((one) => discussion(context, say('brief.said-otherwise'), one)),
    ...(silent === ''
      ? []
      : [
          {
            side: '',
            rule: 'hair' as const,
            pieces: [paragraph(say('brief.nothing-noted-on', { items: silent }), type.missing, frames.portrait.text)],
          },
        ]),
  ]
}

const sideOf = ({ number, title }: AgendaItem): string =>
  oneLine(number) === '' ? oneLine(title) : `${oneLine(number)}\u2002${oneLine(title)}`

function discussion(context: BriefContext, side: string, { summary, said }: Discussion): Section {
  const { say, material, frames } = context
  const width = frames.portrait.text
  const inShort = paragraphs(summary).map((text) => paragraph(inlines(text, type.text), type.text, width))
  const speakers = material.parties.filter((party) => said.some((one) => one.party === party.id))
  const beside = facing(context, speakers, (party, column) =>
    underName(
      context,
      party,
      said
        .filter((one) => one.party === party.id)
        .flatMap(({ text }) => paragraphs(text))
        .map((text) => paragraph(inlines(text, type.text), type.text, column)),
    ),
  )
  const known = new Set<string>(speakers.map(({ id }) => id))
  const gone = said
    .filter(({ party }) => party === null || !known.has(party))
    .flatMap(({ text }) => paragraphs(text))
    .map((text) =>
      paragraph(
        [{ ...type.label, lineHeight: 1, text: `${say('brief.no-side')}\u2002` }, ...inlines(text, type.text)],
        type.text,
        width,
      ),
    )
  return { side, pieces: [...inShort, ...beside, ...gone], gap: mm(2.2) }
}

const BLANK = mm(8)

/** Ruled lines to write on, `count` of them. */
const ruled = (count: number, width: number): Content => ({
  stack: Array.from({ length: count }, (): Content => ({
    stack: [ruleLine('hair', width)],
    margin: [0, BLANK - 1, 0, 0],
  })),
})

/** Room for what each side says on an item. */
function toFill(context: BriefContext, item: AgendaItem, isFirst: boolean): Section {
  const width = context.frames.portrait.text
  const sides = context.material.table
  const pieces = sides.map((party): Piece => {
    const blank = behindTab(context, party, [{ text: '' }], type.text, width, false)
    return {
      content: { stack: [blank.content, { stack: [ruled(1, width)], margin: [0, -mm(5), 0, 0] }] },
      height: BLANK + mm(2),
      size: type.text.fontSize,
    }
  })
  return { side: sideOf(item), rule: isFirst ? 'ink' : 'hair', pieces, gap: mm(1) }
}

/** What was undertaken, act by act; of a session without a record, room for it. */
export function followUp({ say, frames }: BriefContext, session: Session, isToFill: boolean): Section[] {
  const width = frames.portrait.text
  const side = say('brief.follow-up')
  if (isToFill) return [{ side, pieces: [{ content: ruled(3, width), height: 3 * BLANK, size: type.text.fontSize }] }]
  const acts = paragraphs(session.followUp).map((text, at) =>
    hanging(numberIn(say, at + 1), { ...type.text, color: INK_3 }, inlines(text, type.text), type.text, width, mm(7)),
  )
  return [{ side, pieces: acts, gap: mm(1) }]
}
