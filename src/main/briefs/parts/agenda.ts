import type { Content, TableCell } from 'pdfmake/interfaces'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Session } from '#shared/domain/session.ts'
import { type AgendaClock, runAgendaClock } from '#shared/domain/values/agenda-clock.ts'
import { numberIn } from '#shared/i18n/figures.ts'
import { type CityClock, cityClocks, cityOf, dayInWords, lengthInWords, startOf, zonesOfTable } from '../text/dates.ts'
import { tagged } from '../structure/tag.ts'
import { oneLine, paragraphs, shortened } from '../text/plain.ts'
import { riseOf } from '../text/room.ts'
import { dotted, inlines, spokenBeside } from '../text/runs.ts'
import { HAIRLINE, INK, INK_2, INK_3 } from '../theme/palette.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { partyTab, tabDrop } from './party-tab.ts'
import { keptWithNext, space } from './section.ts'
import { epochToLocal } from '#shared/domain/values/zone.ts'

/** The agenda: session by session, each item with its running clock in the zones of the parties where that is known. */
export function agenda(context: BriefContext): Content[] | null {
  const { sessions, items } = context.material
  const held = sessions
    .map((session) => ({ session, items: items.filter((item) => item.session === session.id) }))
    .filter((entry) => entry.items.length > 0)
  const known = new Set<string>(sessions.map(({ id }) => id))
  const loose = items.filter(({ session }) => session === null || !known.has(session))
  if (held.length === 0 && loose.length === 0) return null
  const blocks = [
    ...held.map((entry) => sessionBlock(context, entry.session, entry.items)),
    ...(loose.length === 0 ? [] : [looseBlock(context, loose, held.length > 0)]),
  ]
  return blocks.flatMap((block, at) => (at === 0 ? block : [space(mm(7)), ...block]))
}

/** Longest list of clocks beside each other; further zones are left to the session's line. */
const CLOCKS = 4

function sessionBlock(context: BriefContext, session: Session, items: readonly AgendaItem[]): Content[] {
  const { parties } = context.material
  const frame = context.frames.portrait
  const start = startOf(session)
  const zones = zonesOfTable(session.zone, parties, start ?? 0).slice(0, CLOCKS)
  // The clock runs over every item of the session, also those that this brief leaves out.
  const clock = runAgendaClock(session, context.itemsOf(session.id))
  const starts = knownStarts(clock)
  const day = start === null ? undefined : epochToLocal(start, session.zone).slice(0, 10)
  const clocksOf = (item: AgendaItem): readonly CityClock[] | null => {
    const at = starts.get(item.id)
    return at === undefined ? null : cityClocks(at, zones, parties, day)
  }
  const heads = start === null ? [] : cityClocks(start, zones, parties)
  const notes = paragraphs(session.notes).map((text) => ({
    ...type.note,
    text: inlines(text, type.note),
    margin: [0, mm(1.5), 0, 0] as [number, number, number, number],
  }))
  return [
    ...keptWithNext(sessionHead(context, session, start), mm(24)),
    itemsTable(context, frame, items, heads, clocksOf),
    ...notes,
  ]
}

/**
 * When the items of a session start, in epoch milliseconds, for those whose start is known. After the last item with
 * minutes the running clock stands still: the item that comes next begins then, but those behind it begin when items
 * of unknown length have ended, so that only a fixed start gives them a time.
 */
function knownStarts({ entries }: AgendaClock): ReadonlyMap<string, number> {
  const next = entries.findLastIndex(({ startMinute, endMinute }) => endMinute > startMinute) + 1
  return new Map(
    entries.flatMap(({ id, startEpoch, fixed }, at): [string, number][] =>
      startEpoch === null || (at > next && !fixed) ? [] : [[id, startEpoch]],
    ),
  )
}

function sessionHead(context: BriefContext, session: Session, start: number | null): Content {
  const frame = context.frames.portrait
  const { parties } = context.material
  const zone = cityOf(session.zone, parties)
  const [own] = start === null ? [] : cityClocks(start, [session.zone], parties)
  const begins =
    start === null || own === undefined
      ? context.say('brief.start-not-known')
      : context.say('brief.session-start', {
          day: dayInWords(context.say, epochToLocal(start, session.zone).slice(0, 10)),
          time: own.time,
          city: zone,
          offset: own.offset,
        })
  const where = [
    begins,
    ...(session.minutes === null ? [] : [lengthInWords(context.say, session.minutes)]),
    ...(oneLine(session.place) === '' ? [] : [oneLine(session.place)]),
  ]
  return {
    stack: [
      tagged({ as: 'heading', level: 3 }, { ...type.h3, text: inlines(oneLine(session.title), type.h3) }),
      {
        ...(start === null ? { ...type.note, italics: true, color: INK_3 } : type.note),
        text: dotted(where, type.note),
        margin: [0, 1, 0, 0],
      },
    ],
    margin: [frame.side + frame.gutter, 0, 0, mm(2)],
  }
}

function looseBlock(context: BriefContext, items: readonly AgendaItem[], isBesideSessions: boolean): Content[] {
  const frame = context.frames.portrait
  const head: Content = tagged(
    { as: 'heading', level: 3 },
    {
      ...type.h3,
      text: context.say(isBesideSessions ? 'brief.no-session' : 'brief.no-sessions'),
      margin: [frame.side + frame.gutter, 0, 0, mm(2)] as [number, number, number, number],
    },
  )
  return [...keptWithNext(head, mm(24)), itemsTable(context, frame, items, [], () => null)]
}

const NUMBER = mm(7)
const CLOCK = mm(16)
const LEAD = mm(11)
const MINUTES = mm(12)
const STATUS = mm(23)

function itemsTable(
  context: BriefContext,
  frame: Frame,
  items: readonly AgendaItem[],
  heads: readonly CityClock[],
  clocksOf: (item: AgendaItem) => readonly CityClock[] | null,
): Content {
  const hasMinutes = items.some(({ minutes }) => minutes > 0)
  const title = frame.inner - NUMBER - LEAD - STATUS - (hasMinutes ? MINUTES : 0) - heads.length * CLOCK
  const label = (text: string, isEnd = false): TableCell => ({
    ...type.label,
    text,
    ...(isEnd ? { alignment: 'right' } : {}),
  })
  const head: TableCell[] = [
    ...heads.map(({ city, offset }) => ({ ...type.label, text: [`${city}\n`, { text: offset, color: INK_3 }] })),
    label(''),
    label(context.say('brief.item')),
    label(context.say('brief.lead')),
    ...(hasMinutes ? [label(context.say('brief.minutes-head'), true)] : []),
    label(context.say('brief.status'), true),
  ]
  const rows = items.map((item): TableCell[] => [
    ...clockCells(heads, clocksOf(item)),
    { ...type.text, ...spokenBeside(item.title), text: oneLine(item.number), color: INK_3 },
    { ...type.text, text: inlines(shortened(item.title, 160), type.text) },
    leadCell(context, item),
    ...(hasMinutes
      ? [
          {
            ...type.clock,
            text: item.minutes === 0 ? '' : numberIn(context.say, item.minutes),
            alignment: 'right' as const,
          },
        ]
      : []),
    {
      ...type.note,
      text: context.say(`agenda-status.${item.status}`),
      alignment: 'right',
      margin: [0, statusDrop(context, item), 0, 0],
    },
  ])
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [...heads.map(() => CLOCK), NUMBER, title, LEAD, ...(hasMinutes ? [MINUTES] : []), STATUS],
      body: [head, ...rows],
    },
    layout: {
      hLineWidth: (row) => (row === 0 ? 0.8 : 0.35),
      vLineWidth: () => 0,
      hLineColor: (row) => (row <= 1 ? INK : HAIRLINE),
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => mm(1.3),
      paddingBottom: () => mm(1),
    },
  }
}

function clockCells(heads: readonly CityClock[], clocks: readonly CityClock[] | null): TableCell[] {
  return heads.map((_, at) => {
    const clock = clocks?.[at]
    if (clock === undefined) return { ...type.clock, text: '–', color: INK_3, margin: [0, 1.2, 0, 0] }
    const shift = clock.shift === '' ? [] : [{ text: ` ${clock.shift}`, color: INK_3, fontSize: 6.75 }]
    return { ...type.clock, text: [clock.time, ...shift], color: at === 0 ? INK : INK_2, margin: [0, 1.2, 0, 0] }
  })
}

function leadCell(context: BriefContext, item: AgendaItem): TableCell {
  const lead = context.partyOf(item.lead)
  if (lead === undefined) return { ...type.note, text: '' }
  const rise = riseOf(item.title, type.text, context.say.language)
  return partyTab(lead, context.toneOf(lead.id), { top: tabDrop(type.text.fontSize, rise) })
}

/** How far the status is let down to the baseline of the item's title. */
function statusDrop({ say }: BriefContext, item: AgendaItem): number {
  const status = riseOf(say(`agenda-status.${item.status}`), type.note, say.language)
  return Math.max(0, riseOf(item.title, type.text, say.language) - status)
}
