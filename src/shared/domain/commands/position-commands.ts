import type { Draft } from 'mutative'
import type { Notebook } from '../notebook.ts'
import { POSITION_TEXTS } from '../position.ts'
import { type AfterEdit, addCommand, editCommand, removeCommand } from './record-commands.ts'
import { keepAnnotationsOnText } from './annotation-commands.ts'

/** Changing what a side states is a dated step: the words it replaces are kept, and notes move with their words. */
const afterPositionEdit: AfterEdit<'positions'> = (draft, at, change, context, base) => {
  const before = base.positions[at]!
  for (const field of POSITION_TEXTS) {
    const text = change[field]
    if (text !== undefined && text !== before[field])
      keepAnnotationsOnText(draft, base, { collection: 'positions', record: before.id, field }, before[field], text)
  }
  if (change.stated !== undefined && change.stated !== before.stated && before.stated !== '')
    recordRewording(draft, at, before.stated, context.at)
}

function recordRewording(draft: Draft<Notebook>, at: number, before: string, when: string): void {
  draft.positions[at]!.movements.push({ at: when, kind: 'reworded', note: '', before })
}

export const positionCommands = [
  addCommand('positions'),
  editCommand('positions', afterPositionEdit),
  removeCommand('positions'),
] as const
