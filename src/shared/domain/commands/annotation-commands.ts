import { z } from 'zod'
import { anchor, annotation, type Annotation } from '../annotation.ts'
import { annotationId } from '../identifier.ts'
import type { Notebook } from '../notebook.ts'
import { placeOfRecord } from '../record-index.ts'
import { moveAnchor } from '../values/text-anchor.ts'
import { defineCommand, Refused } from './command.ts'
import type { NotebookDraft } from './notebook-draft.ts'
import { addCommand, editCommand, indexOf, removeCommand } from './record-commands.ts'

/** Names one text of one record. */
export type TextOf = Pick<Annotation['target'], 'collection' | 'record' | 'field'>

/**
 * Carries the notes on a text through an edit of it: each keeps its words where they still stand; one whose words are
 * gone keeps its old anchor and is marked as orphaned, for the tray of notes without words.
 */
export function keepAnnotationsOnText(
  draft: NotebookDraft,
  base: Notebook,
  text: TextOf,
  before: string,
  after: string,
): void {
  for (const [at, { target }] of base.annotations.entries()) {
    if (target.record !== text.record || target.field !== text.field || target.collection !== text.collection) continue
    if (target.anchor === null || target.orphaned) continue
    const moved = moveAnchor(target.anchor, before, after)
    const draftTarget = draft.record('annotations', at).target
    if (moved === null) draftTarget.orphaned = true
    else draftTarget.anchor = moved
  }
}

/** The text a note is on, or `undefined` when its record or field is not there. */
export function annotatedText(notebook: Notebook, { collection, record, field }: TextOf): string | undefined {
  const holder = notebook[collection][placeOfRecord(notebook, collection, record)] as
    Record<string, unknown> | undefined
  const text = holder?.[field]
  return typeof text === 'string' ? text : undefined
}

/** `annotations:reattach` — puts a note on other words of the same record (or, with a `null` anchor, on the record as a whole). */
const reattach = defineCommand({
  name: 'annotations:reattach',
  input: z.strictObject({ id: annotationId, field: z.string().max(40), anchor: anchor.nullable() }),
  run(draft, { id, field, anchor: words }, context, base) {
    const at = indexOf(base, 'annotations', id)
    const text = annotatedText(base, { ...base.annotations[at]!.target, field })
    if (words !== null && text?.slice(words.start, words.end) !== words.exact) {
      throw new Refused('These words do not stand in the text any more. Select them again.', ['anchor'])
    }
    const note = draft.record('annotations', at)
    note.target.field = field
    note.target.anchor = words
    note.target.orphaned = false
    note.modified = context.at
    return { collection: 'annotations', record: id, fields: ['target'] }
  },
})

/** A note must hold on to words that stand in its text. */
const add = addCommand('annotations')
const addChecked = defineCommand({
  ...add,
  run(draft, input, context, base) {
    const { target } = input.record
    const text = annotatedText(base, target)
    if (text === undefined) throw new Refused('The text to annotate is not in the notebook.', ['record', 'target'])
    if (
      target.anchor !== null &&
      !target.orphaned &&
      text.slice(target.anchor.start, target.anchor.end) !== target.anchor.exact
    ) {
      throw new Refused('These words do not stand in the text any more. Select them again.', [
        'record',
        'target',
        'anchor',
      ])
    }
    return add.run(draft, input, context, base)
  },
})

/** `annotations:import` — adds the notes of one file, all of them or none. An answer stands after the note it answers. */
const importNotes = defineCommand({
  name: 'annotations:import',
  input: z.strictObject({ records: z.array(annotation).min(1) }),
  run(draft, { records }, _context, base) {
    const there = new Set(base.annotations.map(({ id }) => id))
    for (const [at, record] of records.entries()) {
      const { target, id, replyTo } = record
      if (there.has(id)) throw new Refused(`There already is a “${id}” in annotations.`, ['records', at, 'id'])
      if (replyTo !== null && !there.has(replyTo))
        throw new Refused('The note that this one answers is not in the notebook.', ['records', at, 'replyTo'])
      const text = annotatedText(base, target)
      if (text === undefined)
        throw new Refused('The text to annotate is not in the notebook.', ['records', at, 'target'])
      const { anchor: words, orphaned } = target
      if (words !== null && !orphaned && text.slice(words.start, words.end) !== words.exact)
        throw new Refused('These words do not stand in the text any more.', ['records', at, 'target', 'anchor'])
      there.add(id)
      draft.append('annotations', record)
    }
    return { collection: null, record: null, fields: [] }
  },
})

export const annotationCommands = [
  addChecked,
  editCommand('annotations', (draft, at, change, context) => {
    // What a note stands on is checked where it is put there.
    if (change.target !== undefined)
      throw new Refused('A note is put on other words by selecting them.', ['change', 'target'])
    draft.record('annotations', at).modified = context.at
  }),
  removeCommand('annotations'),
  reattach,
  importNotes,
] as const
