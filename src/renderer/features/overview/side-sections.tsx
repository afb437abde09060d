import { message } from '#shared/i18n/message.ts'
import type { CollectionName, Notebook, RecordOf } from '#shared/domain/notebook.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { PartyMark } from '../../parts/party-mark.tsx'
import { usePartyClocks } from '../../parts/use-party-clocks.ts'
import { goTo, show } from '../../state/navigation.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { byId, useOrdered } from '../../state/records.ts'
import { useNow } from '../../state/now.ts'
import { Button } from '../../ui/button/button.tsx'
import { Provenance } from '../../ui/words/provenance.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { type Missing, missing, WHERE } from './missing.ts'
import styles from './overview.module.css'
import { lastBriefAt, type RecordChange, sinceLastBrief } from './since-last-brief.ts'

/** How many changes the front page shows; the rest is a number. */
const SHOWN = 6

/** What has changed since the last brief was written: told in the clock of the host, who has one first. */
export function ChangedSection() {
  const notebook = useNotebook((whole) => whole)
  const clock = usePartyClocks(useNow())[0]
  const last = lastBriefAt(notebook)
  const changes = sinceLastBrief(notebook)
  const when = last === null || clock === undefined ? '' : momentIn(clock, last)
  return (
    <section>
      <SectionHead
        level={2}
        title={message(last === null ? 'overview.changed' : 'overview.changed-since')}
        end={when}
      />
      {changes.length === 0 && (
        <p className={styles.quiet}>
          <Unstated>{message('overview.nothing-changed')}</Unstated>
        </p>
      )}
      <ul className={styles.lines}>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={`${change.collection} ${change.record}`}>
            <Provenance>{clock === undefined ? '' : momentIn(clock, change.at)}</Provenance>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      {changes.length > SHOWN && (
        <p className={styles.quiet}>{message('overview.more-changes', { count: changes.length - SHOWN })}</p>
      )}
    </section>
  )
}

function momentIn({ zone, city }: { readonly zone: string; readonly city: string }, instant: string): string {
  const { day, time } = clockIn(zone, Date.parse(instant))
  return `${day}, ${time} ${city}`
}

function ChangeLine({ change }: { readonly change: RecordChange }) {
  const notebook = useNotebook((whole) => whole)
  const record = byId(notebook, change.collection).get(change.record)
  const thing = message(`collection.${change.collection}`, { count: 1 })
  if (record === undefined) return <span>{message('overview.removed', { thing })}</span>
  const name = recordTitle(notebook, change.collection, record as RecordOf<CollectionName>)
  return (
    <span>
      <Button variant="link" onPress={() => show({ collection: change.collection, id: change.record })}>
        <bdi>{name === '' ? thing : name}</bdi>
      </Button>{' '}
      {message(name === '' ? `overview.unnamed-${wordOf(change.verb)}` : `overview.${wordOf(change.verb)}`, { thing })}
    </span>
  )
}

const wordOf = (verb: string): 'added' | 'edited' | 'moved' =>
  verb === 'add' ? 'added' : verb === 'edit' ? 'edited' : 'moved'

/** What a desk would still want to know, each with the one act that fills it. */
export function MissingSection() {
  const notebook = useNotebook((whole) => whole)
  const found = missing(notebook)
  if (isBlank(notebook)) return null
  return (
    <section>
      <SectionHead
        level={2}
        title={message('overview.missing')}
        {...(found.length === 0 ? {} : { count: found.length })}
      />
      {found.length === 0 && (
        <p className={styles.quiet}>
          <Unstated>{message('overview.nothing-missing')}</Unstated>
        </p>
      )}
      <ul className={styles.missing}>
        {found.map((one) => (
          <li key={keyOf(one)}>
            <MissingLine one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nothing is written yet: to look for gaps in it would be pedantry. */
const isBlank = ({ parties, events, agendaItems }: Notebook): boolean =>
  parties.length === 0 && events.length === 0 && agendaItems.length === 0

/** One event can lack both a toll and a date. */
const keyOf = (one: Missing): string =>
  `${one.kind} ${one.kind === 'positions' ? one.party.id : one.kind === 'tolls' ? one.first : ''}`

function MissingLine({ one }: { readonly one: Missing }) {
  const words = inWords(one)
  return (
    <>
      <span>
        {one.kind === 'positions' && <PartyMark party={one.party} />} <bdi>{words}</bdi>
      </span>
      <Button variant="link" aria-label={`${message(`overview.fill-${one.kind}`)}: ${words}`} onPress={() => fill(one)}>
        {message(`overview.fill-${one.kind}`)}
      </Button>
    </>
  )
}

function inWords(one: Missing): string {
  switch (one.kind) {
    case 'positions':
      return message('overview.missing-positions', { count: one.items.length, items: numbers(one.items) })
    case 'objectives':
      return message('overview.missing-objectives', { count: one.items.length, items: numbers(one.items) })
    case 'tolls':
      return message('overview.missing-tolls', { title: one.title })
    case 'second-source':
      return message('overview.missing-second-source', { label: one.label })
    default:
      return message(`overview.missing-${one.kind}`, { count: one.count })
  }
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const numbers = (items: readonly { number: string }[]): string => list.format(items.map(({ number }) => number))

function fill(one: Missing): void {
  if (one.kind === 'positions') goTo({ section: 'positions', selected: null, reading: one.items[0]!.id })
  else if (one.kind === 'second-source') goTo({ section: 'sources' })
  else show({ collection: WHERE[one.kind], id: one.kind === 'objectives' ? one.items[0]!.id : one.first })
}

/** Those who are not at the table and follow the talks. */
export function WatchingSection() {
  const watching = useOrdered('parties').filter(({ role }) => role === 'stakeholder' || role === 'observer')
  if (watching.length === 0) return null
  return (
    <section>
      <SectionHead level={2} title={message('overview.watching')} />
      <ul className={styles.watching}>
        {watching.map((party) => (
          <li key={party.id}>
            <button type="button" onClick={() => show({ collection: 'parties', id: party.id })}>
              <PartyMark party={party} isNamedBeside /> <bdi>{party.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
