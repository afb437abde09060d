import type { Notebook } from '#shared/domain/notebook.ts'

const utf8 = new TextEncoder()

/**
 * A notebook as JSON in UTF-8, in memory of its own: a short `Buffer` lies in memory that Node shares out, and the whole of
 * that, whatever else is in it, would cross to a window with it.
 */
export const jsonOf = (notebook: Notebook): Uint8Array => utf8.encode(JSON.stringify(notebook))
