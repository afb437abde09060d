import { basename, dirname } from 'node:path'
import type { BrowserWindow, Dialog } from 'electron'
import { readTemplate, type TemplateProblem, writeTemplate } from '#shared/domain/brief-template.ts'
import { templateProblemInWords } from '#shared/i18n/brief-words.ts'
import { message } from '#shared/i18n/message.ts'
import { done, failed } from '#shared/ipc/result.ts'
import { MOST_TEMPLATES, type TemplateStore } from '../../settings/template-store.ts'
import { diskProblem } from '../../storage/files.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import type { Handlers } from '../handlers.ts'
import { readSmallFile } from './read-small-file.ts'
import { chooseWhereToSave, type SaveDialogParts } from './save-place.ts'
import type { Files } from '../../storage/files.ts'

export type TemplateParts = SaveDialogParts & {
  readonly templates: TemplateStore
  readonly files: Files
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  readonly window: () => BrowserWindow | null
}

type TemplateHandlers = Pick<
  Handlers,
  'briefs:templates' | 'briefs:keepTemplate' | 'briefs:dropTemplate' | 'briefs:shareTemplate' | 'briefs:takeTemplate'
>

/** A template is a page of text; with a letterhead in it, some megabytes. */
const TEMPLATE_LIMIT = 8_000_000

/** Templates of briefs: kept on this laptop, handed on as files. */
export function templateHandlers(parts: TemplateParts): TemplateHandlers {
  const { templates } = parts
  const keep = async (template: Parameters<TemplateStore['keep']>[0]) => {
    try {
      if (await templates.keep(template)) return done(null)
      return failed('refused', message('failure.templates-full', { most: MOST_TEMPLATES }))
    } catch (error) {
      return failed('disk', diskProblem(error))
    }
  }
  return {
    'briefs:templates': async () => done(templates.all),
    'briefs:keepTemplate': keep,
    'briefs:dropTemplate': async ({ name }) => {
      try {
        await templates.drop(name)
        return done(null)
      } catch (error) {
        return failed('disk', diskProblem(error))
      }
    },
    'briefs:shareTemplate': async (template) => {
      const path = await chooseWhereToSave(parts, {
        title: message('dialog.share-template-title'),
        name: template.name,
        extension: 'json',
        kind: message('dialog.template-files'),
      })
      if (path === null) return done(null)
      try {
        await writeWholeFile(parts.files, path, Buffer.from(writeTemplate(template)))
      } catch (error) {
        return failed('disk', message('storage.template-failed', { why: diskProblem(error), folder: dirname(path) }))
      }
      return done({ path })
    },
    'briefs:takeTemplate': async () => {
      const read = await readSmallFile(parts, {
        title: message('dialog.take-template-title'),
        kind: message('dialog.template-files'),
        extensions: ['json'],
        limit: TEMPLATE_LIMIT,
      })
      if (!read.ok || read.value === null) return read.ok ? done(null) : read
      const { path, bytes } = read.value
      const template = readTemplate(bytes.toString('utf8'))
      if (!template.ok) {
        const why = templateProblemInWords(template.problem)
        return failed('unreadable', message('file.refused', { file: basename(path), why }), placeOf(template.problem))
      }
      const kept = await keep(template.template)
      return kept.ok ? done(template.template) : kept
    },
  }
}

const placeOf = (problem: TemplateProblem): string[] => (problem.reason === 'invalid' ? [problem.place] : [])
