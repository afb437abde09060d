import type { Content } from 'pdfmake/interfaces'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Session } from '#shared/domain/session.ts'
import type { ComingDocument } from '../coming-document.ts'
import type { BriefContext } from '../parts/context.ts'
import { masthead } from '../parts/masthead.ts'
import { nothingYet } from '../parts/nothing-yet.ts'
import { discussed, followUp, hasRecord, particularsOf, present, summarised } from '../parts/session-record.ts'
import { sections } from '../parts/section.ts'
import { oneLine } from '../text/plain.ts'
import { assembled, contextOf } from './assemble.ts'

/**
 * The memorandum of conversation: when and where a session sat, who was there, how it went, what each side said on each
 * item, what was undertaken. Of a session without a record yet it is the sheet to take the notes on.
 */
export function memorandum(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = contextOf(notebook, { ...options, agendaItems: itemsOfSession(notebook, options) }, [
    'agenda',
    'delegations',
  ])
  const [session] = context.material.sessions
  const content = session === undefined ? noSession(context) : record(context, session)
  return assembled(context, [{ frame: context.frames.portrait, content }])
}

/** The items that the session takes or took up. */
function itemsOfSession(notebook: Notebook, options: BriefOptions): BriefOptions['agendaItems'] {
  const inOrder = notebook.sessions.toSorted((a, b) => a.order - b.order)
  const session = options.session === null ? inOrder[0] : inOrder.find(({ id }) => id === options.session)
  if (session === undefined) return []
  const taken = new Set(session.discussions.flatMap(({ agendaItem }) => agendaItem ?? []))
  return notebook.agendaItems.filter((item) => item.session === session.id || taken.has(item.id)).map(({ id }) => id)
}

function record(context: BriefContext, session: Session): Content[] {
  const frame = context.frames.portrait
  const { notebook } = context.material
  const title = oneLine(session.title)
  return [
    ...masthead(context, { title, under: oneLine(notebook.title) === title ? [] : [oneLine(notebook.title)] }),
    ...sections(frame, [
      ...particularsOf(context, session),
      ...present(context, session),
      ...summarised(context, session),
      ...discussed(context, session),
      ...followUp(context, session, !hasRecord(session)),
    ]),
  ]
}

const noSession = (context: BriefContext): Content[] => [
  ...masthead(context, { title: context.material.notebook.title }),
  ...nothingYet(context, 'brief.no-session-for'),
]
