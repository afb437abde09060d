import { COLLECTIONS, type CollectionName } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { currentPlace, show } from '../state/navigation.ts'
import { noticeNow, say } from '../state/notice.ts'
import { openNotebook, whenDraftsComeBack } from '../state/notebook-store.ts'
import { byId, type RecordRef } from '../state/records.ts'
import {
  commitOpenEdits,
  draftKey,
  type DraftOfField,
  giveUpDrafts,
  keepRefusedDraft,
  onDraftSettled,
} from '../ui/fields/open-edits.ts'
import { focusRefusedField } from '../parts/inspector-focus.ts'
import { fieldInWords } from './change-words.ts'

/** What was said of drafts last; it holds no longer once one of them is put right. */
let warning = ''
onDraftSettled(() => {
  if (noticeNow() === warning) say(null)
})

/** Drafts that could not be saved when the app was locked stand in their fields again. Called once, before anything is drawn. */
export function putDraftsBack(): void {
  whenDraftsComeBack((drafts) => {
    for (const { recordKey, field, ...refused } of drafts) keepRefusedDraft(draftKey(recordKey, field), refused)
    const [first] = drafts
    if (first === undefined) return undefined
    return message('shell.drafts-back', {
      field: fieldInWords(first.field) ?? first.field,
      why: first.message,
      others: drafts.length - 1,
    })
  })
}

/**
 * Saves what is being typed before the notebook goes from the window. A draft that is refused keeps the notebook open: the
 * reader is told and stands in its field. Asking again while that is still said gives the draft up.
 * @returns whether the notebook may go; then no draft is left
 */
export async function settleDrafts(): Promise<boolean> {
  const drafts = (await commitOpenEdits()).filter(hasField)
  const [first] = drafts
  if (first === undefined) return true
  const sentence = message('shell.draft-refused', {
    draft: first.draft.trim(),
    field: fieldInWords(first.field) ?? first.field,
    why: first.message,
    others: drafts.length - 1,
  })
  if (noticeNow() === sentence) {
    giveUpDrafts()
    say(null)
    return true
  }
  warning = sentence
  say(sentence)
  const record = recordOf(first)
  if (record !== undefined && record.id !== currentPlace().selected?.id) show(record)
  focusRefusedField(first.field)
  return false
}

/** A draft for a record that was removed meanwhile has nowhere to go back to, and is forgotten. */
function hasField(draft: DraftOfField): boolean {
  if (draft.recordKey === undefined || openNotebook() === null) return true
  if (draft.recordKey === openNotebook()?.notebook.id || recordOf(draft) !== undefined) return true
  keepRefusedDraft(draftKey(draft.recordKey, draft.field), undefined)
  return false
}

/** The record that a field belongs to: the key of its list is the record's identifier, or has it among its words. */
function recordOf({ recordKey }: DraftOfField): RecordRef | undefined {
  const notebook = openNotebook()?.notebook
  if (notebook === undefined || recordKey === undefined) return undefined
  for (const id of recordKey.split(' ')) {
    const collection = COLLECTIONS.find((name: CollectionName) => byId(notebook, name).has(id))
    if (collection !== undefined) return { collection, id }
  }
  return undefined
}
