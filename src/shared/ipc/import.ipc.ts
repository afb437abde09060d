import { z } from 'zod'
import { edtfText } from '../domain/dated.ts'
import { ARTICLE_LIMIT, articleProposals } from '../domain/import/proposal.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'

/** The largest file of an article, in bytes: from a drop, a dialog and the command line alike. */
export const ARTICLE_FILE_LIMIT = 20_000_000
/** The same in base64. */
export const ARTICLE_BASE64_LIMIT = Math.ceil(ARTICLE_FILE_LIMIT / 3) * 4

/** The day the article bears, EDTF; empty: the one that it names itself, if it does. */
const date = edtfText

const read = z.strictObject({ name: z.string(), proposals: articleProposals })

export const importEndpoints = {
  /** Asks for a file by the system's dialog and reads it; `null` when the user decides against it. Changes nothing. */
  'import:chooseArticle': endpoint(z.strictObject({ date }), read.nullable()),
  /** Reads a text that was pasted. */
  'import:readText': endpoint(z.strictObject({ text: z.string().max(ARTICLE_LIMIT), date }), read),
  /** Reads a file that was dropped on the window: its name, and its bytes in base64. */
  'import:readFile': endpoint(
    z.strictObject({ name: z.string().max(500), base64: z.base64().max(ARTICLE_BASE64_LIMIT), date }),
    read,
  ),
  /** Gives up what is being read. */
  'import:cancel': endpoint(nothing, nothing),
}
