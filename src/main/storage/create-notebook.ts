import { Low } from 'lowdb'
import type { Notebook } from '#shared/domain/notebook.ts'
import { NotebookAdapter, type NotebookPlace } from './notebook-adapter.ts'
import { writeCard } from './notebook-card.ts'

/** Writes the first snapshot of a new notebook into its folder. Throws what the disk throws. */
export async function createNotebook(place: NotebookPlace, notebook: Notebook): Promise<void> {
  const adapter = new NotebookAdapter(place)
  try {
    await new Low<Notebook>(adapter, notebook).write()
  } finally {
    await adapter.close()
  }
  await writeCard(place, notebook, place.now())
}
