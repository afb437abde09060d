import { signal } from '../../../state/signal.ts'

/** Names a cell, also one that holds no position yet. */
export type CellName = { readonly item: string; readonly party: string }

/** The empty cell that was chosen last; a cell with a position is chosen through the window's one selection. */
export const chosenVoid = signal<CellName | null>(null)
