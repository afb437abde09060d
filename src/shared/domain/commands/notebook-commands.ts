import { z } from 'zod'
import { notebookDetails } from '../notebook.ts'
import { defineCommand } from './command.ts'

/** `notebook:edit` — the notebook's own title, place, summary, marking and languages. */
const editDetails = defineCommand({
  name: 'notebook:edit',
  input: z.strictObject({ change: notebookDetails.partial() }),
  run(draft, { change }) {
    draft.set(change)
    return { collection: null, record: null, fields: Object.keys(change) }
  },
})

export const notebookCommands = [editDetails] as const
