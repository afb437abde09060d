import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { ComingDocument } from '../coming-document.ts'
import { masthead } from '../parts/masthead.ts'
import { nothingYet } from '../parts/nothing-yet.ts'
import { people } from '../parts/people.ts'
import { assembled, contextOf } from './assemble.ts'

/** The delegation book: who is who, side by side, the head first. */
export function delegationBook(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = contextOf(notebook, options, ['delegations'])
  const content = [...masthead(context, { title: notebook.title }), ...(people(context) ?? nothingYet(context))]
  return assembled(context, [{ frame: context.frames.portrait, content }])
}
