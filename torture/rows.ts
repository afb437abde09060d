import type { Row } from './row.ts'
import { damaged } from './rows/damage.ts'
import { fullDisk } from './rows/full-disk.ts'
import { kill } from './rows/kill.ts'
import { powerCut } from './rows/power-cut.ts'
import { syscalls } from './rows/syscalls.ts'

/** Every row of the table, in its order. */
export const ROWS: readonly Row[] = [kill, powerCut, fullDisk, damaged, syscalls]
