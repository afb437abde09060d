import type { Draft } from 'mutative'
import type { Notebook } from '../notebook.ts'
import { type Position, POSITION_TEXTS } from '../position.ts'
import { makeAnchor, moveAnchor } from '../values/text-anchor.ts'
import { keepAnnotationsOnText } from './annotation-commands.ts'
import { defineCommand, Refused } from './command.ts'
import { type AfterEdit, addCommand, editCommand, removeCommand } from './record-commands.ts'

/** A party has one position on an item: of two, every screen and brief would show only one. */
function refuseSecond(base: Notebook, { id, party, agendaItem }: Position, path: readonly string[]): void {
  const isTaken = base.positions.some((one) => one.id !== id && one.party === party && one.agendaItem === agendaItem)
  if (isTaken) throw new Refused('This side has a position on this item already. Change that one.', path)
}

const add = addCommand('positions')
const addOnce = defineCommand({
  ...add,
  run(draft, input, context, base) {
    refuseSecond(base, input.record, ['record', 'party'])
    return add.run(draft, input, context, base)
  },
})

/** Changing what a side states is a dated step: the words it replaces are kept, and notes move with their words. */
const afterPositionEdit: AfterEdit<'positions'> = (draft, at, change, context, base) => {
  const before = base.positions[at]!
  const { party = before.party, agendaItem = before.agendaItem } = change
  if (party !== before.party || agendaItem !== before.agendaItem)
    refuseSecond(base, { ...before, party, agendaItem }, ['change', 'party'])
  for (const field of POSITION_TEXTS) {
    const text = change[field]
    if (text !== undefined && text !== before[field])
      keepAnnotationsOnText(draft, base, { collection: 'positions', record: before.id, field }, before[field], text)
  }
  if (change.stated !== undefined && change.stated !== before.stated && before.stated !== '')
    recordRewording(draft.record('positions', at), before, context.at, change.summary === undefined)
}

/**
 * Writes the step down. A statement that was written anew leaves its old short form behind, or the matrix would go on
 * saying what the side no longer says: the short form goes into the step, and the matrix shows the statement itself
 * until somebody writes another.
 */
function recordRewording(draft: Draft<Position>, before: Position, at: string, mayOutdate: boolean): void {
  const isOutdated = mayOutdate && before.summary !== '' && isWrittenAnew(before.stated, draft.stated)
  draft.movements.push({ at, kind: 'reworded', note: isOutdated ? before.summary : '', before: before.stated })
  if (isOutdated) draft.summary = ''
}

/** By the measure that tells when a note has lost its words: too little of the old text is left in the new one. */
const isWrittenAnew = (before: string, after: string): boolean =>
  moveAnchor(makeAnchor(before, 0, before.length), before, after) === null

export const positionCommands = [
  addOnce,
  editCommand('positions', afterPositionEdit),
  removeCommand('positions'),
] as const
