import type { Sealing } from './sealing.ts'

export type SealingMethod = keyof Sealing

/** What the app asks of the worker that seals. */
export type SealingRequest = { readonly id: number; readonly method: SealingMethod; readonly input: readonly unknown[] }

/** What it answers. */
export type SealingReply =
  | { readonly id: number; readonly ok: true; readonly output: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }
