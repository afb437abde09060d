import type { CollectionName, Notebook, RecordOf } from '#shared/domain/notebook.ts'
import { POSITION_TEXTS } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { recordTitle } from '#shared/domain/record-title.ts'

/** The heads under which the palette shows what it found, in this order. */
export const GROUPS = ['people', 'positions', 'agenda', 'events', 'sources'] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Partial<Record<CollectionName, Group>> = {
  delegates: 'people',
  parties: 'people',
  positions: 'positions',
  agendaItems: 'agenda',
  sessions: 'agenda',
  challenges: 'agenda',
  scenarios: 'agenda',
  talkingPoints: 'agenda',
  events: 'events',
  annotations: 'events',
  sources: 'sources',
}

/** The collections that can be found, in the order of their groups. */
export const SEARCHED = Object.keys(GROUP_OF) as CollectionName[]

export const groupOf = (collection: CollectionName): Group => GROUP_OF[collection] ?? 'events'

/** Every text of a record that a person might remember it by: its name first. Empty texts are left out. */
export function textsOf<C extends CollectionName>(
  notebook: Notebook,
  collection: C,
  record: RecordOf<C>,
): readonly string[] {
  return [recordTitle(notebook, collection, record), ...more(collection, record)].filter((text) => text !== '')
}

/** What else a record is called, whole words that find it and are not shown themselves: the number of an agenda item. */
export function callNamesOf(collection: CollectionName, record: RecordOf<CollectionName>): readonly string[] {
  if (collection !== 'agendaItems') return []
  const { number } = record as RecordOf<'agendaItems'>
  return number === '' ? [] : [message('palette.item', { number })]
}

function more(collection: CollectionName, record: RecordOf<CollectionName>): readonly string[] {
  switch (collection) {
    case 'parties': {
      const { nativeName, initials, mandate, constituency, stakes, batna, notes } = record as RecordOf<'parties'>
      return [nativeName?.text ?? '', initials, mandate, constituency, stakes, batna, notes]
    }
    case 'delegates': {
      const { nativeName, title, pronunciation, biography, notes } = record as RecordOf<'delegates'>
      return [nativeName?.text ?? '', title, pronunciation, biography, notes]
    }
    case 'events': {
      const { description, date, place, accounts, doubt } = record as RecordOf<'events'>
      return [
        place?.name ?? '',
        place?.nativeName?.text ?? '',
        description,
        ...accounts.map(({ text }) => text),
        date,
        doubt,
      ]
    }
    case 'positions': {
      const position = record as RecordOf<'positions'>
      return [position.summary, ...POSITION_TEXTS.map((field) => position[field]), position.redLineText]
    }
    case 'annotations': {
      const { body, target } = record as RecordOf<'annotations'>
      return [target.anchor?.exact ?? '', body]
    }
    default:
      return otherTexts(record)
  }
}

/** Titles, descriptions and the like of the smaller records: every text that is not an identifier or a code. */
function otherTexts(record: Record<string, unknown>): readonly string[] {
  const fields = [
    'objective',
    'background',
    'gapNote',
    'description',
    'mitigation',
    'outcome',
    'triggers',
    'response',
    'label',
    'container-title',
    'publisher',
    'abstract',
    'text',
    'place',
    'notes',
  ]
  return fields.map((field) => record[field]).filter((value): value is string => typeof value === 'string')
}
