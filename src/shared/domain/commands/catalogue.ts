import type { CollectionName } from '../notebook.ts'
import { annotationCommands } from './annotation-commands.ts'
import type { Command } from './command.ts'
import { importRowsCommands } from './import-rows-command.ts'
import { importCommands } from './import-commands.ts'
import { notebookCommands } from './notebook-commands.ts'
import { orderCommands } from './order-commands.ts'
import { positionCommands } from './position-commands.ts'
import { addCommand, editCommand, removeCommand } from './record-commands.ts'
import { restoreCommands } from './restore-commands.ts'
import { takeCommands } from './take-commands.ts'
import { textFollowingCommands } from './text-following-commands.ts'

/** Collections with no rule of their own: add, edit and remove as they come. */
const PLAIN = [
  'parties',
  'delegates',
  'sessions',
  'sources',
  'talkingPoints',
  'briefs',
] as const satisfies CollectionName[]

const all = [
  ...notebookCommands,
  ...PLAIN.flatMap((collection) => [addCommand(collection), editCommand(collection), removeCommand(collection)]),
  ...textFollowingCommands,
  ...positionCommands,
  ...annotationCommands,
  ...orderCommands,
  ...restoreCommands,
  ...takeCommands,
  ...importRowsCommands,
  ...importCommands,
] as unknown as Command<unknown>[]

/** Every edit that exists, by name. The gate, the CLI and the tests take commands from here and nowhere else. */
export const commands: ReadonlyMap<string, Command<unknown>> = new Map(all.map((command) => [command.name, command]))
