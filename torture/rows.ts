import type { Row } from './row.ts'
import { powerCut } from './rows/power-cut.ts'

/** Every row of the table, in its order. */
export const ROWS: readonly Row[] = [powerCut]
