import type { RefusedDraft } from './edit-state.ts'

/**
 * What keeps typed words from being lost: every field that is open is known here, and a draft that was refused after its
 * field had gone from the screen waits here until the reader comes back to that record.
 */
const openEdits = new Set<() => Promise<void>>()
const refusedDrafts = new Map<string, RefusedDraft>()

/** A field is open: `commit` saves what is in it. Returns what to call once it is closed. */
export function registerOpenEdit(commit: () => Promise<void>): () => void {
  openEdits.add(commit)
  return () => openEdits.delete(commit)
}

/**
 * Saves every field that is being edited, as leaving it would. To be awaited before the window closes, before an undo, or
 * before a brief is written from what is on the screen. A field that refuses its draft stays open.
 */
export async function commitOpenEdits(): Promise<void> {
  await Promise.all([...openEdits].map((commit) => commit()))
}

/** Key of a field of a record; undefined where the record has not been named (`FieldList`), which keeps no drafts. */
export function draftKey(recordKey: string | undefined, field: string): string | undefined {
  return recordKey === undefined ? undefined : `${recordKey}\n${field}`
}

/** Keeps a draft that was refused when its field was no longer there; undefined forgets it. */
export function keepRefusedDraft(key: string | undefined, refused: RefusedDraft | undefined): void {
  if (key === undefined) return
  if (refused) refusedDrafts.set(key, refused)
  else refusedDrafts.delete(key)
}

/** The draft that waits for this field, if there is one. */
export function refusedDraftOf(key: string | undefined): RefusedDraft | undefined {
  return key === undefined ? undefined : refusedDrafts.get(key)
}
