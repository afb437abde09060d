import { basename, extname } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { done, failed } from '#shared/ipc/result.ts'
import { isPicture } from '../../briefs/closed-definition.ts'
import type { Handlers } from '../handlers.ts'
import { type OpenDialogParts, readSmallFile } from './read-small-file.ts'

/** The largest picture at the head of a page, in bytes. */
const LIMIT = 3_000_000

/** Asks for a picture and gives it back when it is one that prints. */
export const chooseLetterhead =
  (parts: OpenDialogParts): Handlers['briefs:chooseLetterhead'] =>
  async () => {
    const read = await readSmallFile(parts, {
      title: message('dialog.letterhead-title'),
      kind: message('dialog.pictures'),
      extensions: ['png', 'jpg', 'jpeg'],
      limit: LIMIT,
    })
    if (!read.ok || read.value === null) return read.ok ? done(null) : read
    const { path, bytes } = read.value
    const kind = extname(path).toLowerCase() === '.png' ? 'png' : 'jpeg'
    const picture = `data:image/${kind};base64,${bytes.toString('base64')}`
    if (!isPicture(picture)) {
      const why = message('file.no-picture')
      return failed('unreadable', message('file.refused', { file: basename(path), why }))
    }
    return done({ picture })
  }
