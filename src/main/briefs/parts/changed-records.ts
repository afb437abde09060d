import type { ChangedRecord } from '#shared/domain/history/changes-since.ts'
import { type CollectionName, COLLECTIONS, type Notebook, type RecordOf } from '#shared/domain/notebook.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import type { TalkingPoint } from '#shared/domain/talking-point.ts'
import { oneLine, shortened } from '../text/plain.ts'
import { type Inline, inlines, stretch } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { TOLD_FIELDS, valueInWords } from './changed-fields.ts'
import type { BriefContext } from './context.ts'
import { fact } from './fact.ts'
import { remarks } from './notes.ts'
import { paragraph, type Piece, stacked } from './piece.ts'
import type { Section } from './section.ts'
import { rewording } from './stand.ts'

/** Letters of a text that are told of a record that is new: the whole of it stands in the other briefs. */
const NEW_LETTERS = 360

type Kind = NonNullable<ChangedRecord['collection']> | 'notebook'

/** What changed, a section for each kind of record that any did of, in the order of the notebook. */
export function changedSections(
  context: BriefContext,
  changed: readonly ChangedRecord[],
  past: Notebook | null,
): Section[] {
  const kinds: readonly Kind[] = ['notebook', ...COLLECTIONS.filter((name) => name !== 'briefs')]
  return kinds.map((kind): Section => {
    const own = changed.filter(({ collection }) => (collection ?? 'notebook') === kind)
    const named = own.filter(({ before, after }) => after !== null || before !== null)
    return {
      side: context.say(`brief.changes-${kind as Exclude<Kind, 'briefs'>}`),
      pieces: [
        ...named.map((record) => recordPiece(context, record, past)),
        ...gone(context, own.length - named.length),
      ],
      gap: mm(2.2),
    }
  })
}

/** Records that went without leaving a name: they are counted. */
function gone({ say, frames }: BriefContext, count: number): Piece[] {
  return count === 0 ? [] : [paragraph(say('brief.change-gone', { count }), type.missing, frames.portrait.text)]
}

function recordPiece(context: BriefContext, changed: ChangedRecord, past: Notebook | null): Piece {
  const { say, frames } = context
  const width = frames.portrait.text
  const head: Inline[] = [
    { ...type.labelStrong, lineHeight: 1, text: `${say(`brief.change-${changed.kind}`)}\u2002` },
    ...inlines(titleOf(context, changed, past), { ...type.text, bold: true }),
  ]
  const told = changed.kind === 'changed' ? fieldPieces(context, changed, past) : wholePieces(context, changed)
  return stacked([paragraph(head, type.text, width), ...told], mm(0.5))
}

/** The name of a record as it is, or as it was when it is gone. A line to take is named by its weight and its item. */
function titleOf(
  { say, material }: BriefContext,
  { collection, before, after }: ChangedRecord,
  past: Notebook | null,
): string {
  const record = (after ?? before) as RecordOf<CollectionName>
  const notebook = after === null && past !== null ? past : material.notebook
  if (collection === null) return oneLine(notebook.title)
  if (collection !== 'talkingPoints') return oneLine(recordTitle(notebook, collection, record))
  const { weight, use, agendaItem } = record as TalkingPoint
  const item = notebook.agendaItems.find(({ id }) => id === agendaItem)
  return say('brief.change-line', {
    weight: use === 'raise' ? say(`weight.${weight}`) : say(`use.${use}`),
    number: oneLine(item?.number ?? '') || oneLine(item?.title ?? ''),
  })
}

/** Each field that changed behind its name: the old words and the new. */
function fieldPieces(context: BriefContext, changed: ChangedRecord, past: Notebook | null): Piece[] {
  const { say, material, frames } = context
  const width = frames.portrait.text
  const names = TOLD_FIELDS[changed.collection ?? 'notebook']
  const told = Object.entries(names).flatMap(([field, label]) => {
    if (!changed.fields.includes(field)) return []
    const words = (record: Readonly<Record<string, unknown>> | null, notebook: Notebook): string =>
      valueInWords(say, notebook, field, record?.[field])
    const isKnown = changed.before !== null && field in changed.before
    const now = words(changed.after, material.notebook)
    const was = isKnown ? words(changed.before, past ?? material.notebook) : null
    return [fact(say(label), [change(context, was, now)], width)]
  })
  const others = changed.fields.some((field) => !(field in names) && field !== 'summary')
  const more = remarks([others ? say('brief.change-other') : ''])
  return [...told, ...(more === null ? [] : [{ content: more, height: mm(4), size: type.noteFaint.fontSize }])]
}

/** Letters of old and new words together that still read well one after the other. */
const SHORT = 90

/** Old words and new: short ones one after the other, long ones woven into each other. `was` is `null` where not known. */
function change({ say }: BriefContext, was: string | null, now: string): Inline[] {
  const nothing = say('brief.change-nothing')
  if (was === null) return inlines(now === '' ? nothing : now, type.small)
  const isShort = was.length + now.length <= SHORT
  if (isShort || was === '' || now === '')
    return stretch(say('brief.change-from-to', { before: was || nothing, after: now || nothing }), type.small)
  return rewording(was, now).slice(1)
}

/** What a record that is new says, or one that is gone said. */
function wholePieces({ frames }: BriefContext, { collection, before, after }: ChangedRecord): Piece[] {
  const main = collection === null ? undefined : MAIN_TEXT[collection]
  const text = (main ?? [])
    .map((field) => (after ?? before)?.[field])
    .find((held) => typeof held === 'string' && held !== '')
  if (typeof text !== 'string') return []
  return [paragraph(inlines(shortened(text, NEW_LETTERS), type.small), type.small, frames.portrait.text)]
}

/** The text by which a record of each kind is best known: the first that is written. */
const MAIN_TEXT: Readonly<Partial<Record<CollectionName, readonly string[]>>> = {
  parties: ['mandate', 'notes'],
  delegates: ['title'],
  events: ['description'],
  agendaItems: ['objective', 'background'],
  positions: ['stated', 'summary'],
  annotations: ['body'],
  challenges: ['description'],
  scenarios: ['outcome'],
  talkingPoints: ['text'],
}
