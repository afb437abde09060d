import type { Row } from './row.ts'
import { briefPages } from './rows/brief-pages.ts'
import { durableEdit } from './rows/durable-edit.ts'
import { importStalls } from './rows/import-stalls.ts'
import { importing } from './rows/importing.ts'
import { keystroke } from './rows/keystroke.ts'
import { map } from './rows/map.ts'
import { memory } from './rows/memory.ts'
import { pdf } from './rows/pdf.ts'
import { pdfLinear } from './rows/pdf-linear.ts'
import { pdfPreview } from './rows/pdf-preview.ts'
import { scrolling } from './rows/scrolling.ts'
import { sortAndFilter } from './rows/sort-and-filter.ts'
import { start } from './rows/start.ts'
import { stockLowdb } from './rows/stock-lowdb.ts'
import { text } from './rows/text.ts'

/** Every row of the table, in its order. */
export const ROWS: readonly Row[] = [
  durableEdit,
  stockLowdb,
  start,
  keystroke,
  scrolling,
  map,
  sortAndFilter,
  importing,
  importStalls,
  memory,
  briefPages,
  pdf,
  pdfLinear,
  pdfPreview,
  text,
]
