import { useCallback, useEffect, useRef, useState } from 'react'
import { begin, commit, reading, reopen, settle, type, type EditState, type Refusal } from './edit-state.ts'
import {
  type DraftOfField,
  draftKey,
  keepRefusedDraft,
  refusedDraftOf,
  registerOpenEdit,
  registerSave,
} from './open-edits.ts'
import { useRecordKey } from './field-list.tsx'

interface Editing {
  /** Name of the field within its record. */
  readonly field: string
  readonly value: string
  readonly onCommit: (draft: string) => Promise<Refusal | undefined> | Refusal | undefined
  readonly validate: (draft: string) => string | undefined
}

interface EditInPlace {
  readonly state: EditState
  /** What stands in the field: the draft while it is open or being saved, else the value. */
  readonly text: string
  readonly begin: () => void
  readonly change: (draft: string) => void
  /** `isAskedAgain`: a draft that was refused is tried once more. */
  readonly commit: (isAskedAgain?: boolean) => void
  readonly restore: () => void
}

/**
 * Runs the state machine of edit-state.ts for one field. Whatever is in an open field is saved to the record it was begun
 * on, also when the field goes from the screen first; a draft refused by then waits for the reader (open-edits.ts).
 */
export function useEditInPlace(editing: Editing): EditInPlace {
  const recordKey = useRecordKey()
  const { field } = editing
  const key = draftKey(recordKey, field)
  const [state, setState] = useState<EditState>(() => {
    const refused = refusedDraftOf(key)
    return refused ? reopen(editing.value, refused) : reading
  })
  // The machine runs ahead of React's renders: Enter followed at once by blur must commit once.
  const now = useRef(state)
  const begun = useRef(editing)
  const isMounted = useRef(true)
  const go = useCallback((next: EditState) => {
    now.current = next
    if (isMounted.current) setState(next)
  }, [])

  const save = useCallback(
    (isAskedAgain = false): Promise<void> => {
      const saving = (async () => {
        const { onCommit, validate } = begun.current
        const step = commit(now.current, validate, isAskedAgain)
        go(step.next)
        if (step.kind === 'save') {
          const refusal = await onCommit(step.draft)
          go(settle(now.current, step.draft, refusal))
        }
        const after = now.current
        keepRefusedDraft(key, after.phase === 'open' ? after.refused : undefined)
      })()
      registerSave(saving)
      return saving
    },
    [go, key],
  )

  const restore = useCallback(() => {
    keepRefusedDraft(key, undefined)
    go(reading)
  }, [go, key])

  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      void save()
    }
  }, [save])

  const isOpen = state.phase === 'open'
  useEffect(() => {
    if (!isOpen) return undefined
    const refused = (): DraftOfField | undefined =>
      now.current.phase === 'open' && now.current.refused !== undefined
        ? { ...now.current.refused, recordKey, field }
        : undefined
    return registerOpenEdit({ commit: () => save(), commitAgain: () => save(true), giveUp: restore, refused })
  }, [isOpen, save, restore, recordKey, field])

  return {
    state,
    text: state.phase === 'reading' ? editing.value : state.draft,
    begin: () => {
      if (now.current.phase !== 'open') begun.current = editing
      go(begin(now.current, now.current.phase === 'saving' ? now.current.draft : editing.value))
    },
    change: (draft) => go(type(now.current, draft)),
    commit: (isAskedAgain) => void save(isAskedAgain),
    restore,
  }
}
