import { signal } from './signal.ts'

/** A dialog over the whole window that a key, the menu or a screen asks for. */
export type AskedDialog = 'settings' | 'protect' | 'renew-sheet' | 'import-notes' | 'import-dataset'

const asked = signal<AskedDialog | null>(null)

export const askDialog = (dialog: AskedDialog | null): void => asked.set(dialog)

/** What is asked for, outside React. */
export const askedDialog = asked.get

export const useAskedDialog = asked.use
