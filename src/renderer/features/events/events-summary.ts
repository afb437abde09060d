import type { Event, Standing } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'

/** How many events there are, and how many of them stand on something else than a plain report. */
export type EventCounts = { readonly all: number; readonly undated: number } & Readonly<Record<Standing, number>>

const counted = new WeakMap<readonly Event[], EventCounts>()

/** Counts a list of events; once for each state of the list. */
export function countEvents(events: readonly Event[]): EventCounts {
  let counts = counted.get(events)
  if (counts === undefined) {
    const fresh = {
      all: events.length,
      undated: 0,
      reported: 0,
      claimed: 0,
      contested: 0,
      quoted: 0,
      inferred: 0,
      planned: 0,
    }
    for (const { standing, date } of events) {
      fresh[standing]++
      if (date === '') fresh.undated++
    }
    counts = fresh
    counted.set(events, counts)
  }
  return counts
}

const figures = new Intl.NumberFormat('en-GB')
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** A number as a sentence has it: in words up to twenty, else in figures. */
export function numberInWords(count: number): string {
  return message('events.numbers').split('|')[count] ?? figures.format(count)
}

/** The sentence beside the title: “seventeen; three contested and one bare claim”. */
export function summaryOf(counts: EventCounts): string {
  const doubts = (['contested', 'claimed', 'inferred', 'planned', 'undated'] as const)
    .filter((doubt) => counts[doubt] > 0)
    .map((doubt) => message(`events.sum-${doubt}`, { count: counts[doubt], words: numberInWords(counts[doubt]) }))
  const all = numberInWords(counts.all)
  return doubts.length === 0 ? all : message('events.sum', { all, doubts: list.format(doubts) })
}
