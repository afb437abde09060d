/**
 * One value edited in place, as a state machine without React: reading → open → (saving →) reading, or back to open with
 * a sentence that says why the value was refused. All drafts are texts; a number or a date is read from its text.
 */
export type EditState =
  | { readonly phase: 'reading' }
  | {
      readonly phase: 'open'
      /** The value when editing began; the same draft at the end means that nothing was changed. */
      readonly base: string
      readonly draft: string
      /** Why the last try was refused, and the draft that was. It stays until another try succeeds. */
      readonly refused?: RefusedDraft
    }
  | { readonly phase: 'saving'; readonly base: string; readonly draft: string }

/** A draft that was not taken, with one sentence that says what to write instead. */
export interface RefusedDraft {
  readonly draft: string
  readonly message: string
}

/** What a commit comes back with when the value was not taken: one sentence for the reader. */
export interface Refusal {
  readonly message: string
}

/** What to do when the reader is done with a draft (Enter, or leaving the field). */
export type CommitStep =
  /** Nothing was changed, or this very draft has been refused already: `next` is where that leaves us. */
  | { readonly kind: 'nothing'; readonly next: EditState }
  /** `validate` refused it. */
  | { readonly kind: 'refuse'; readonly next: EditState }
  /** Hand `draft` to the store, then call `settle`. */
  | { readonly kind: 'save'; readonly next: EditState; readonly draft: string }

export const reading: EditState = { phase: 'reading' }

/** Opens the field on the value as it is now. A field that is open already stays as it is. */
export function begin(state: EditState, value: string): EditState {
  return state.phase === 'open' ? state : { phase: 'open', base: value, draft: value }
}

/** Opens the field on a draft that was refused before (the reader had gone to another record and came back). */
export function reopen(value: string, refused: RefusedDraft): EditState {
  return { phase: 'open', base: value, draft: refused.draft, refused }
}

/** The reader typed. */
export function type(state: EditState, draft: string): EditState {
  return state.phase === 'open' ? { ...state, draft } : state
}

/**
 * The reader is done with the draft. Only an open field has anything to commit. A draft that was refused already is tried
 * again when that is asked for: what refused it may have been the disk.
 */
export function commit(
  state: EditState,
  validate: (draft: string) => string | undefined,
  isAskedAgain = false,
): CommitStep {
  if (state.phase !== 'open') return { kind: 'nothing', next: state }
  const { base, draft, refused } = state
  if (draft === base) return { kind: 'nothing', next: reading }
  if (refused?.draft === draft && !isAskedAgain) return { kind: 'nothing', next: state }
  const message = validate(draft)
  if (message !== undefined) return { kind: 'refuse', next: { ...state, refused: { draft, message } } }
  return { kind: 'save', draft, next: { phase: 'saving', base, draft } }
}

/**
 * The store has answered for `draft`. A refusal opens the field again with the draft in it, unless the reader has begun
 * another edit meanwhile: the newer words win.
 */
export function settle(state: EditState, draft: string, refusal: Refusal | undefined): EditState {
  if (state.phase !== 'saving' || state.draft !== draft) return state
  if (!refusal) return reading
  return { phase: 'open', base: state.base, draft, refused: { draft, message: refusal.message } }
}
