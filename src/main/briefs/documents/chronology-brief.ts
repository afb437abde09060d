import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Content } from 'pdfmake/interfaces'
import type { ComingDocument } from '../coming-document.ts'
import { chronology } from '../parts/chronology.ts'
import { map } from '../parts/map/map.ts'
import { masthead } from '../parts/masthead.ts'
import { timeline } from '../parts/timeline.ts'
import { nothingYet } from '../parts/nothing-yet.ts'
import { assembled, contextOf } from './assemble.ts'

/** The chronology: the timeline drawn, lane by lane, the map of where it was, then every event with its date, its doubt and its accounts. */
export function chronologyBrief(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = contextOf(notebook, options, ['chronology'])
  function* content(): Generator<Content> {
    yield* masthead(context, { title: notebook.title })
    yield* timeline(context) ?? []
    yield* map(context) ?? []
    yield* chronology(context) ?? nothingYet(context)
  }
  return assembled(context, [{ frame: context.frames.portrait, content: content() }])
}
