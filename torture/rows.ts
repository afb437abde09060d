import type { Row } from './row.ts'
import { damaged, damagedProtected } from './rows/damage.ts'
import { fullDisk } from './rows/full-disk.ts'
import { hostileFiles } from './rows/hostile-files.ts'
import { hostileTexts } from './rows/hostile-text.ts'
import { kill, killProtected } from './rows/kill.ts'
import { noPlaintext } from './rows/no-plaintext.ts'
import { nothingLeaves } from './rows/nothing-leaves.ts'
import { powerCut, powerCutProtected } from './rows/power-cut.ts'
import { syscalls, syscallsProtected } from './rows/syscalls.ts'
import { twoWriters } from './rows/two-writers.ts'

/** Every row of the table, in its order. */
export const ROWS: readonly Row[] = [
  kill,
  killProtected,
  powerCut,
  powerCutProtected,
  fullDisk,
  damaged,
  damagedProtected,
  syscalls,
  syscallsProtected,
  twoWriters,
  hostileFiles,
  hostileTexts,
  nothingLeaves,
  noPlaintext,
]
