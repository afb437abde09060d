import type { CollectionName, Notebook, RecordOf } from './notebook.ts'

/** The words a record is known by in lists, links and messages; empty when it has none of its own (an unnamed delegate). */
export function recordTitle<C extends CollectionName>(notebook: Notebook, collection: C, record: RecordOf<C>): string {
  switch (collection) {
    case 'parties':
      return (record as RecordOf<'parties'>).name
    case 'delegates': {
      const { name, title } = record as RecordOf<'delegates'>
      return name || title
    }
    case 'positions':
      return positionTitle(notebook, record as RecordOf<'positions'>)
    case 'annotations': {
      const { body, target } = record as RecordOf<'annotations'>
      return firstWords(body || (target.anchor?.exact ?? ''))
    }
    case 'talkingPoints':
      return firstWords((record as RecordOf<'talkingPoints'>).text)
    default:
      return (record as { title?: string }).title ?? ''
  }
}

function positionTitle(notebook: Notebook, position: RecordOf<'positions'>): string {
  const party = notebook.parties.find(({ id }) => id === position.party)?.name ?? ''
  const item = notebook.agendaItems.find(({ id }) => id === position.agendaItem)?.title ?? ''
  return `${party}: ${item}`
}

const FIRST_WORDS = 60

function firstWords(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? ''
  return line.length <= FIRST_WORDS ? line : `${line.slice(0, line.lastIndexOf(' ', FIRST_WORDS) || FIRST_WORDS)}…`
}
