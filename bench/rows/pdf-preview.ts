import { join } from 'node:path'
import { makeNotebook } from '../fixtures/make-notebook.ts'
import { writeNotebook } from '../fixtures/notebook-on-disk.ts'
import { inPairs } from '../measure/paired.ts'
import { against, alone, type Row } from '../row.ts'
import { firstPage, longestFrame, openPreview, whole } from '../window/brief-preview.ts'
import type { Launched } from '../window/launch.ts'

const ROUNDS = 7
const TYPED = ['The head of mission', 'The minister', 'The desk officer']

/** Events and items of a notebook whose brief is a handful of pages, and of one whose brief is a thick book. */
const SHORT = { events: 1, agendaItems: 1 }
const LONG = { events: 2_000, agendaItems: 30 }

/**
 * How soon the first page of a brief is on the screen, one of hundreds of pages beside a short one in a window of its own,
 * and the longest frame of the window while somebody types into the long one. The rest that choices are given before the
 * brief is set is part of both.
 */
export const pdfPreview: Row = {
  name: 'pdf-preview',
  needsWindow: true,
  sizes: [500],
  measure: async ({ size, folder }) => {
    const short = await opened(join(folder, 'short'), SHORT)
    const long = await opened(join(folder, 'long'), LONG)
    try {
      const pages = { short: await whole(short.app.page), long: await whole(long.app.page) }
      const pairs = await inPairs(
        ROUNDS,
        () => firstPage(long.app.page, long.title),
        () => firstPage(short.app.page, short.title),
        { unseen: 1 },
      )
      const frames: number[] = []
      for (const words of TYPED) frames.push(await longestFrame(long.app.page, words))
      return [
        against(
          { size, what: `first page of ${pages.long} on the screen`, unit: 'ms' },
          `first page of ${pages.short}`,
          pairs,
          { aim: { of: 'ratio', is: 'at most', value: 1.5 } },
        ),
        alone({ size, what: `longest frame while typing, ${pages.long} pages`, unit: 'ms' }, frames, {
          of: 'p95',
          is: 'at most',
          value: 50,
        }),
      ]
    } finally {
      await short.app.close()
      await long.app.close()
    }
  },
}

async function opened(
  folder: string,
  size: Parameters<typeof makeNotebook>[0],
): Promise<{ app: Launched; title: string }> {
  const userData = join(folder, 'data')
  const notebook = makeNotebook(size)
  await writeNotebook(join(userData, 'notebooks'), notebook)
  return { app: await openPreview(userData, notebook.title), title: notebook.title }
}
