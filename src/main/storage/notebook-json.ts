import type { Notebook } from '#shared/domain/notebook.ts'

/** A notebook as JSON in UTF-8. */
export const jsonOf = (notebook: Notebook): Uint8Array => Buffer.from(JSON.stringify(notebook))
