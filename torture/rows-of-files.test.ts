import { damaged, damagedProtected } from './rows/damage.ts'
import { hostileFiles } from './rows/hostile-files.ts'
import { powerCut, powerCutProtected } from './rows/power-cut.ts'
import { eachKeepsItsPromise } from './testing/keeps-its-promise.ts'

eachKeepsItsPromise([powerCut, powerCutProtected, damaged, damagedProtected, hostileFiles])
