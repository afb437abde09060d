import { ANNOTATABLE } from '../annotation.ts'
import { keepAnnotationsOnText } from './annotation-commands.ts'
import { addCommand, editCommand, removeCommand } from './record-commands.ts'

type FollowedCollection = Exclude<(typeof ANNOTATABLE)[number], 'positions'>

/** Edits of records whose texts can carry notes: the notes follow their words. */
const editFollowed = (collection: FollowedCollection) =>
  editCommand(collection, (draft, at, change, _context, base) => {
    const before = base[collection][at]! as unknown as Record<string, unknown> & { id: string }
    for (const [field, text] of Object.entries(change)) {
      const was = before[field]
      if (typeof text === 'string' && typeof was === 'string' && text !== was) {
        keepAnnotationsOnText(draft, base, { collection, record: before.id, field }, was, text)
      }
    }
  })

export const textFollowingCommands = ANNOTATABLE.filter(
  (collection): collection is FollowedCollection => collection !== 'positions',
).flatMap((collection) => [addCommand(collection), editFollowed(collection), removeCommand(collection)])
