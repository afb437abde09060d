import type { Notebook } from '#shared/domain/notebook.ts'
import type { NotebookJson } from '#shared/ipc/notebook.ipc.ts'

/** A notebook from the bytes by which the main process hands it over. It has checked them; here they are only read. */
export const readNotebook = (json: NotebookJson): Notebook => JSON.parse(new TextDecoder().decode(json)) as Notebook
