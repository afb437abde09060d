import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { ComingDocument } from '../coming-document.ts'
import { masthead } from '../parts/masthead.ts'
import { acrossTheTable, inShort, theTalks, whatEachWants } from '../parts/scene.ts'
import { lately, whatToWatch, whatWeWant } from '../parts/scene-ahead.ts'
import { sections } from '../parts/section.ts'
import { assembled, contextOf } from './assemble.ts'

/**
 * The scenesetter: two pages for somebody who walks in cold. What the talks are, who sits across the table, what each
 * side wants, what happened lately, what we want, what to watch.
 */
export function scenesetter(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = contextOf(notebook, options, ['situation', 'delegations', 'items', 'challenges', 'scenarios'])
  const frame = context.frames.portrait
  const content = [
    ...masthead(context, { title: notebook.title }),
    ...sections(frame, [
      ...inShort(context),
      ...theTalks(context),
      ...acrossTheTable(context),
      ...whatEachWants(context),
      ...lately(context),
      ...whatWeWant(context),
      ...whatToWatch(context),
    ]),
  ]
  return assembled(context, [{ frame, content }])
}
