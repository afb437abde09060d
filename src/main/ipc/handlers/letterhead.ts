import { basename } from 'node:path'
import { message } from '#shared/i18n/message.ts'
import { done, failed } from '#shared/ipc/result.ts'
import { letterheadPicture } from '../../briefs/pictures/letterhead-picture.ts'
import { RefusedPicture } from '../../briefs/pictures/refused-picture.ts'
import type { Handlers } from '../handlers.ts'
import { type OpenDialogParts, readSmallFile } from './read-small-file.ts'

/** The largest file of a picture at the head of a page, in bytes. */
const LIMIT = 3_000_000

/** Asks for a picture and gives it back as it prints, or says why it cannot. */
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
    const picture = `data:image/png;base64,${bytes.toString('base64')}`
    try {
      // Looked at by its bytes and not by its name. Kept as it came: what prints is made of it each time.
      letterheadPicture(picture)
    } catch (error) {
      if (!(error instanceof RefusedPicture)) throw error
      return failed('unreadable', message('file.refused', { file: basename(path), why: error.message }))
    }
    return done({ picture })
  }
