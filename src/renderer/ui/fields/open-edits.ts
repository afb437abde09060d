import type { RefusedDraft } from './edit-state.ts'

/**
 * What keeps typed words from being lost: every field that is open is known here, so is every save that the store has not
 * answered yet, and a draft that was refused after its field had gone from the screen waits here until the reader comes
 * back to that record.
 */
const openEdits = new Set<OpenEdit>()
const saves = new Set<Promise<void>>()
const refusedDrafts = new Map<string, RefusedDraft>()

/** A field that is being edited. */
export interface OpenEdit {
  /** Saves what is in it, as leaving it would. */
  readonly commit: () => Promise<void>
  /** The same, also of a draft that was refused before. */
  readonly commitAgain: () => Promise<void>
  /** Restores the value; the draft is lost. */
  readonly giveUp: () => void
  /** What the field holds that was not taken; undefined when there is no such draft. */
  readonly refused: () => DraftOfField | undefined
}

/** A draft that was not taken and the field that it was written for. */
export interface DraftOfField extends RefusedDraft {
  /** The name given to the `FieldList` around the field; undefined outside one. */
  readonly recordKey: string | undefined
  /** Name of the field within its record. */
  readonly field: string
}

/** A field is open. Returns what to call once it is closed. */
export function registerOpenEdit(edit: OpenEdit): () => void {
  openEdits.add(edit)
  return () => openEdits.delete(edit)
}

/** A save is under way, whose field may go from the screen before the store has answered. */
export function registerSave(save: Promise<void>): void {
  saves.add(save)
  void save.catch(() => undefined).then(() => saves.delete(save))
}

/**
 * Saves every field that is being edited, as leaving it would. To be awaited before the window closes, before an undo, or
 * before a brief is written from what is on the screen. A field that refuses its draft stays open.
 * @returns every draft that is not saved because it was refused, now or earlier, on the screen or not
 */
export async function commitOpenEdits(): Promise<readonly DraftOfField[]> {
  await Promise.allSettled([...openEdits].map(({ commit }) => commit()))
  while (saves.size > 0) await Promise.allSettled(saves)
  const inFields = [...openEdits].flatMap((edit) => edit.refused() ?? [])
  const shown = new Set(inFields.map(({ recordKey, field }) => draftKey(recordKey, field)))
  const waiting = [...refusedDrafts].filter(([key]) => !shown.has(key))
  return [...inFields, ...waiting.map(([key, refused]) => ({ ...placeOf(key), ...refused }))]
}

/** Tries the drafts again that were refused in fields on the screen, now that what refused them may have gone. */
export async function saveRefusedAgain(): Promise<void> {
  const refused = [...openEdits].filter((edit) => edit.refused() !== undefined)
  await Promise.allSettled(refused.map(({ commitAgain }) => commitAgain()))
}

/** Gives up every draft: those in open fields, which show their values again, and those that wait for the reader. */
export function giveUpDrafts(): void {
  for (const { giveUp } of openEdits) giveUp()
  refusedDrafts.clear()
}

/** Key of a field of a record; undefined where the record has not been named (`FieldList`), which keeps no drafts. */
export function draftKey(recordKey: string | undefined, field: string): string | undefined {
  return recordKey === undefined ? undefined : `${recordKey}\n${field}`
}

function placeOf(key: string): Pick<DraftOfField, 'recordKey' | 'field'> {
  const end = key.indexOf('\n')
  return { recordKey: key.slice(0, end), field: key.slice(end + 1) }
}

/** Keeps a draft that was refused when its field was no longer there; undefined forgets it. */
export function keepRefusedDraft(key: string | undefined, refused: RefusedDraft | undefined): void {
  if (key === undefined) return
  if (refused) refusedDrafts.set(key, refused)
  else if (refusedDrafts.delete(key)) for (const listener of listeners) listener()
}

const listeners = new Set<() => void>()

/** Calls `listener` whenever a refused draft is no more: it was put right, or given up at its field. */
export const onDraftSettled = (listener: () => void): void => void listeners.add(listener)

/** The draft that waits for this field, if there is one. */
export function refusedDraftOf(key: string | undefined): RefusedDraft | undefined {
  return key === undefined ? undefined : refusedDrafts.get(key)
}
