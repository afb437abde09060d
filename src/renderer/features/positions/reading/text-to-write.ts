import type { TextName } from '../annotations/selected-words.ts'
import { signal } from '../../../state/signal.ts'

/** The text that is to be opened for writing where it stands; `null` once that has been done. */
export const textToWrite = signal<TextName | null>(null)
