import type { BriefingModel } from '../briefing/briefing-model.ts'

/** What came of setting a brief once. */
export type Set = {
  /** From what the program reads to the finished bytes. */
  readonly milliseconds: number
  readonly pages: number
}

/** A program with a brief before it, ready to set it again and again. */
export type Ready = {
  readonly set: () => Promise<Set>
  readonly close: () => Promise<void>
}

/** A program that sets the brief. */
export type Peer = {
  /** As the table names it, with how it is run. */
  readonly name: string
  /** Started anew for each brief, so that nothing of it gets warm. */
  readonly isCommand?: boolean
  /** Why it cannot be measured here, or `null`. */
  readonly obstacle: () => string | null
  /** Gets a brief ready in a folder of its own; nothing of this is measured. */
  readonly open: (model: BriefingModel, folder: string) => Promise<Ready>
}
