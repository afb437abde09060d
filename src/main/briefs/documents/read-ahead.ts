import type { Content } from 'pdfmake/interfaces'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { sentences } from '#shared/domain/values/first-sentence.ts'
import type { PrintedKey } from '#shared/i18n/printed.ts'
import type { ComingDocument } from '../coming-document.ts'
import { agenda } from '../parts/agenda.ts'
import type { BriefContext } from '../parts/context.ts'
import { masthead } from '../parts/masthead.ts'
import { paragraph } from '../parts/piece.ts'
import { pointsInShort } from '../parts/points-in-short.ts'
import { numbered } from '../parts/scene.ts'
import { whatWeWant } from '../parts/scene-ahead.ts'
import { heading, HEADING_SPACE, type Section, sections, space } from '../parts/section.ts'
import { oneLine, paragraphs } from '../text/plain.ts'
import { inlines } from '../text/runs.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { assembled, contextOf } from './assemble.ts'

/** So many sentences say what a meeting is for. */
const PURPOSE = 3

/**
 * The read-ahead, for those who will sit there: the purpose in at most three sentences, our objectives, the background,
 * the choreography (sessions and running times on every clock of the table), the talking points.
 */
export function readAhead(notebook: Notebook, options: BriefOptions): ComingDocument {
  const context = contextOf(notebook, options, ['agenda', 'items'])
  const frame = context.frames.portrait
  const said: readonly (readonly [string, PrintedKey, Content[] | null])[] = [
    ['purpose', 'brief.purpose', sections(frame, purpose(context))],
    ['objectives', 'brief.objectives', sections(frame, unlabelled(whatWeWant(context)))],
    ['background', 'brief.background', background(context)],
    ['choreography', 'brief.choreography', agenda(context)],
    ['points', 'brief.points', points(context)],
  ]
  const parts = said.flatMap(([id, key, content]) =>
    content === null || content.length === 0 ? [] : [{ id, key, content }],
  )
  const content = [
    ...masthead(context, { title: notebook.title }),
    ...parts.flatMap(({ id, key, content: set }, at) => [
      ...(at === 0 ? [] : [space(HEADING_SPACE * 0.6)]),
      ...heading(frame, { id, number: '', title: context.say(key), room: mm(24) }),
      ...set,
    ]),
  ]
  return assembled(context, [{ frame, content }])
}

/** Sections under a heading that names them already. */
const unlabelled = (named: readonly Section[]): Section[] =>
  named.map((one) => ({ ...one, side: '', sideNote: [], rule: 'ink' as const }))

function purpose({ say, material, frames }: BriefContext): Section[] {
  const words = sentences(material.notebook.summary).slice(0, PURPOSE).join(' ')
  const piece =
    words === ''
      ? paragraph(say('brief.no-purpose'), type.missing, frames.portrait.text)
      : paragraph(inlines(words, type.lead), type.lead, frames.portrait.text)
  return [{ side: '', pieces: [piece] }]
}

/** What is behind each item, in a paragraph or more. */
function background({ material, frames }: BriefContext): Content[] | null {
  const frame = frames.portrait
  const pieces = material.items.flatMap((item) =>
    paragraphs(item.background).map((text, at) => {
      const named = [
        ...(at === 0 ? [...inlines(`${oneLine(item.title)}.`, { ...type.text, bold: true }), { text: ' ' }] : []),
        ...inlines(text, type.text),
      ]
      return numbered(at === 0 ? item : { ...item, number: '' }, named, frame.text)
    }),
  )
  return pieces.length === 0 ? null : sections(frame, [{ side: '', pieces, gap: mm(1.2) }])
}

function points(context: BriefContext): Content[] | null {
  const written = context.material.items.flatMap((item) => pointsInShort(context, item))
  const [first, ...rest] = written
  return first === undefined ? null : sections(context.frames.portrait, [{ ...first, rule: 'ink' }, ...rest])
}
