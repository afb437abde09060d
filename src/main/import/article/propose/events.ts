import type { AccountDraft, DraftOf } from '#shared/domain/import/proposal.ts'
import { message } from '#shared/i18n/message.ts'
import type { FoundDate } from '../dates/found-date.ts'
import { eventTitle, line, placeOf, sentenceCase, tollOrNone } from '../draft-words.ts'
import { standingOf } from '../find/accounts.ts'
import type { AccountFound, EventFound } from '../find/event-found.ts'
import { eventsIn } from '../find/events.ts'
import { doubtIn } from '../find/lexicon.ts'
import { wordsOf } from '../find/reading.ts'
import type { RoleFound } from '../find/role-found.ts'
import { addToldAccounts } from '../find/told-accounts.ts'
import { casualtiesOf } from '../find/toll-sums.ts'
import { tollsIn } from '../find/tolls.ts'
import * as same from '../same-as.ts'
import type { Drafting } from './drafting.ts'

/** What happened, with the accounts of it. */
export function proposeEvents(drafting: Drafting, roles: readonly RoleFound[]): void {
  const events = eventsIn(drafting.reading)
  const sides = roles.flatMap(({ role, actor }) => (role === 'party' ? [actor] : []))
  addToldAccounts(events, drafting.reading, sides)
  for (const event of events) {
    const title = eventTitle(wordsOf(drafting.reading, event.clause), event)
    const record = eventDraft(drafting, event, title)
    const sameAs = drafting.about.notebook === null ? null : same.sameEvent(drafting.about.notebook, record)
    const confidence =
      event.type === 'standing'
        ? 'guess'
        : event.place !== null || event.date !== null || event.tolls.length > 0
          ? 'sure'
          : 'likely'
    const words = [...event.words, ...event.accounts.map(({ statement }) => statement.span)]
    drafting.add('event', drafting.key('event', title.slice(0, 50)), record, sameAs, {
      words,
      confidence,
      doubt: record.doubt,
    })
  }
}

function eventDraft(drafting: Drafting, event: EventFound, title: string): DraftOf<'event'> {
  const { date, place, sentence, accounts } = event
  const zone =
    place?.mention?.actor.country?.zone ??
    event.actors.find(({ country }) => country !== null)?.country?.zone ??
    drafting.zone
  return {
    title,
    description: sentence.text,
    date: date?.edtf ?? '',
    zone,
    dateNote: date === null ? '' : line(dateNoteOf(date)),
    type: event.type,
    actors: event.actors.flatMap((actor) => drafting.partyKeys.get(actor) ?? []),
    place: placeOf(place?.place ?? null),
    casualties: casualtiesOf(event.tolls),
    standing: standingOf(event),
    accounts: accounts.slice(0, 50).map((account) => accountDraft(drafting, account, accounts)),
    agendaItems: [],
    doubt: line(event.doubt),
    dataset: null,
  }
}

/** What an event's date rests on where its words alone do not give it. */
function dateNoteOf({ edtf, words, countedFrom }: FoundDate): string {
  if (edtf === '') return message('import.date-open', { words })
  if (countedFrom === null) return ''
  return message(countedFrom === 'article' ? 'import.date-by-article' : 'import.date-by-text', { words })
}

/** A denial speaks against every claim of another side before it. */
function accountDraft(
  drafting: Drafting,
  { actor, stance, statement }: AccountFound,
  all: readonly AccountFound[],
): AccountDraft {
  const tolls = casualtiesOf(tollsIn(wordsOf(drafting.reading, statement.content), statement.content.start))
  const at = all.findIndex((one) => one.statement === statement)
  const against =
    stance === 'claims'
      ? []
      : all.slice(0, at).flatMap((one, place) => (one.actor !== actor && one.stance === 'claims' ? [place] : []))
  return {
    party: drafting.partyKeys.get(actor) ?? null,
    stance,
    text: sentenceCase(statement.stated),
    killed: tollOrNone(tolls?.killed),
    injured: tollOrNone(tolls?.injured),
    reliability: null,
    credibility: null,
    links: against.map((account) => ({ account, kind: 'contradicts' as const })),
    doubt: doubtIn(statement.stated),
    words: [statement.span],
  }
}
