import { fullDisk } from './rows/full-disk.ts'
import { kill } from './rows/kill.ts'
import { syscalls } from './rows/syscalls.ts'
import { twoWriters } from './rows/two-writers.ts'
import { eachKeepsItsPromise } from './testing/keeps-its-promise.ts'

eachKeepsItsPromise([kill, fullDisk, syscalls, twoWriters])
