import { type ExchangeKind, exportFile, importFile } from '../state/exchange.ts'
import { commitOpenEdits } from '../ui/fields/open-edits.ts'

/** Asks for a file and shows what it would bring, once what is being typed is saved. */
export const importFrom = (kind: ExchangeKind): Promise<void> => commitOpenEdits().then(() => importFile(kind))

/** Writes a file that the user names, with what is being typed in it. */
export const exportTo = (kind: ExchangeKind): Promise<void> => commitOpenEdits().then(() => exportFile(kind))
