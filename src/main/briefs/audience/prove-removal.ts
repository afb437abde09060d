import type { CollectionName } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import { oneLine, shortened } from '../text/plain.ts'
import { type Evidence, findIn, type Hit, weighs } from './evidence.ts'
import { lettersOf } from './letters.ts'
import { docxTexts } from './read-back/docx-texts.ts'
import { pdfTexts } from './read-back/pdf-texts.ts'
import type { PrintedText } from './read-back/printed-text.ts'

/** Words that the audience may not be given, found in what was made for it: nothing of that is handed out. */
export class WithheldFound extends Error {
  readonly collection: CollectionName | 'notebook'
  readonly id: string
  readonly field: string

  constructor({ of }: Hit, { withheld }: Evidence, where: string) {
    const { collection, id, field, title } = withheld[of]!
    const name = shortened(title, 60).replaceAll(',', '')
    super(message('audience.withheld-found', { record: oneLine(name) || id, field, where }))
    this.name = 'WithheldFound'
    this.collection = collection
    this.id = id
    this.field = field
  }
}

const READERS: Readonly<Record<BriefFormat, (bytes: Uint8Array) => Iterable<PrintedText>>> = {
  pdf: pdfTexts,
  docx: docxTexts,
  md: (bytes) => [{ place: 'page', text: Buffer.from(bytes).toString('utf8') }],
}

/** Among bytes read as letters a short word turns up by chance: there, only so many letters on end are evidence. */
const LEAST_RAW = 12

/**
 * Reads a finished file back and searches every text in it for what is withheld.
 * @throws WithheldFound at the first hit, naming the record and where it stands.
 * @throws UnreadableFile when the file cannot be read in full.
 */
export function proveRemoval(bytes: Uint8Array, format: BriefFormat, evidence: Evidence): void {
  for (const { place, page, text, isRaw } of READERS[format](bytes)) {
    const letters = lettersOf(text)
    findIn(
      letters,
      evidence,
      (hit) => {
        if (!weighs(hit, letters.text, evidence)) return true
        const where =
          page === undefined ? message(`audience.place-${place}`) : message('audience.place-on-page', { page })
        throw new WithheldFound(hit, evidence, where)
      },
      isRaw === true ? LEAST_RAW : 0,
    )
  }
}

/**
 * Searches words that were written for this one brief (for whom, by whom, its title) before it is made.
 * @throws WithheldFound at the first hit, naming the option.
 */
export function proveOptions(options: Readonly<Record<string, string>>, evidence: Evidence): void {
  for (const [name, text] of Object.entries(options)) {
    const letters = lettersOf(text)
    findIn(letters, evidence, (hit) => {
      if (!weighs(hit, letters.text, evidence)) return true
      throw new WithheldFound(hit, evidence, message('audience.place-option', { name }))
    })
  }
}
